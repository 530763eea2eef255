import { describe, expect, it } from 'vitest'
import { densitySource, type Source, sampleSource } from '../../../core/index.ts'
import { defaultsOf } from '../../../engine/params.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import { type BinningSettings, binningContract } from '../contract.ts'
import { curve } from './curve.ts'
import { drawSample } from './draw-sample.ts'
import { numbersOf } from './numbers.ts'
import { optimum } from './optimum.ts'
import { uniform } from './uniform.ts'

const defaults = defaultsOf(binningContract.settings)
const gaussian = densitySource('gaussian', { mean: 0, std: 1 })
const sources: [string, Source, 'density' | 'sample'][] = [
  ['a Gaussian', gaussian, 'density'],
  ['two bells', densitySource('gaussian-mixture', { weights: [1, 3], means: [-2, 2], stds: [0.6, 0.6] }), 'density'],
  ['a sample', sampleSource(drawSample('laplace', { n: 2000, seed: 1 })), 'sample'],
  ['whole numbers', sampleSource(Array.from({ length: 500 }, (_, i) => (i * i) % 97)), 'sample'],
]

describe('the curve', () => {
  it.each(sources)(
    'grows with every bit for the optimum, and never falls below the uniform quantizer: %s',
    (_, source, kind) => {
      for (const range of ['min-max', 'mse'] as const) {
        const { frames } = runJob(curve({ ...defaults, range }, numbersOf(source, kind)))
        expect(frames.map(({ bits }) => bits.length)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
        const end = frames[7]
        expect(end.bits).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
        for (let i = 0; i < 8; i++) {
          if (i > 0) expect(end.optimum[i]).toBeGreaterThanOrEqual(end.optimum[i - 1])
          expect(end.optimum[i]).toBeGreaterThanOrEqual(end.uniform[i] - 1e-9)
          expect(frames[i]).toEqual({
            bits: end.bits.slice(0, i + 1),
            uniform: end.uniform.slice(0, i + 1),
            optimum: end.optimum.slice(0, i + 1),
          })
        }
      }
    },
  )

  it('has the values of Max’s table for a Gaussian', () => {
    // Max 1960, Table I (2, 4, 8 levels, nonuniform) and Table II (uniform): mean squared errors for unit variance
    const decibels = (mse: number) => -10 * Math.log10(mse)
    const { frames } = runJob(curve({ ...defaults, range: 'mse' }, numbersOf(gaussian, 'density')))
    const { uniform, optimum } = frames[7]
    for (const [i, mse] of [0.3634, 0.1175, 0.03454].entries()) expect(optimum[i]).toBeCloseTo(decibels(mse), 2)
    for (const [i, mse] of [0.3634, 0.1188, 0.03744].entries()) expect(uniform[i]).toBeCloseTo(decibels(mse), 2)
  })

  it('says what the other jobs say of the same bits', () => {
    const numbers = numbersOf(sources[2][1], 'sample')
    const { frames } = runJob(curve(defaults, numbers))
    for (const bits of [1, 4, 8]) {
      const settings: BinningSettings = { ...defaults, bits }
      expect(runJob(uniform(settings, numbers)).frames[0].sqnrDb).toBe(frames[7].uniform[bits - 1])
      expect(runJob(optimum(settings, numbers)).frames[0].sqnrDb).toBe(frames[7].optimum[bits - 1])
    }
  })
})

describe('the optimum', () => {
  it('is a whole frame of its own arrays, and loses nothing where levels suffice', () => {
    const numbers = numbersOf(sampleSource([1, 5, 5, 2]), 'sample')
    const { frames } = runJob(optimum({ ...defaults, bits: 2 }, numbers))
    expect(frames).toEqual([
      {
        levels: Float64Array.of(1, 2, 5),
        thresholds: Float64Array.of(1.5, 3.5),
        mse: 0,
        sqnrDb: Number.POSITIVE_INFINITY,
        proved: true,
      },
    ])
  })
})
