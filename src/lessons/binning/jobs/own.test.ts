import { describe, expect, it } from 'vitest'
import { densitySource, distortion, sampleSource } from '../../../core/index.ts'
import { defaultsOf } from '../../../engine/params.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import { binningContract } from '../contract.ts'
import { numbersOf } from './numbers.ts'
import { optimum } from './optimum.ts'
import { own } from './own.ts'

const defaults = defaultsOf(binningContract.settings)
const sample = numbersOf(sampleSource([0, 1, 2, 3, 10]), 'sample')
const measured = (ownLevels: number[], ownThresholds: number[]) =>
  runJob(own({ ...defaults, ownLevels, ownThresholds }, sample)).frames[0].quantizer

describe('the reader’s own quantizer', () => {
  it('is measured as the others are', () => {
    const quantizer = { levels: Float64Array.of(1, 9), thresholds: Float64Array.of(4) }
    const { mse, sqnrDb } = distortion(quantizer, sample.source)
    expect(measured([1, 9], [4])).toMatchObject({ ...quantizer, mse, sqnrDb, largestError: 2 })
    expect(mse).toBeCloseTo((1 + 0 + 1 + 4 + 1) / 5, 12)
  })

  it('is none while nothing is placed, and where a link brings what is no quantizer', () => {
    for (const [levels, thresholds] of [
      [[], []],
      [[1, 2], []],
      [[2, 1], [1.5]],
      [[1, 1], [1]],
      [
        [1, 2, 3],
        [2, 1],
      ],
    ])
      expect(measured(levels, thresholds)).toBeNull()
  })
})

describe('the optimum', () => {
  it('stands above the bound of its rate, which a sample does not have', () => {
    const bell = numbersOf(densitySource('gaussian', { mean: 0, std: 1 }), 'density')
    const [frame] = runJob(optimum({ ...defaults, levels: 16 }, bell)).frames
    expect(frame.bound).toBeCloseTo(2 ** -8, 12)
    expect(frame).toMatchObject({ proved: true })
    expect(frame.mse).toBeGreaterThan(frame.bound)
    expect(runJob(optimum({ ...defaults, levels: 2 }, sample)).frames[0].bound).toBeNaN()
  })
})
