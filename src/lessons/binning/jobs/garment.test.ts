import { describe, expect, it } from 'vitest'
import { sampleSource } from '../../../core/index.ts'
import { defaultsOf } from '../../../engine/params.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import { binningContract } from '../contract.ts'
import { garment } from './garment.ts'
import { numbersOf } from './numbers.ts'

const settings = { ...defaultsOf(binningContract.settings), garment: 1 }
const sample = numbersOf(sampleSource([0, 0.5, 1]), 'sample')
const pictures = {
  images: Uint8Array.of(0, 1, 2, 3, 4, 5, 255, 51, 0, 7, 8, 9),
  labels: Uint8Array.of(9, 4),
  count: 2,
  height: 2,
  width: 3,
}

describe('the garment', () => {
  it('is the picture of that number, its pixels as they are on the axis', () => {
    expect(runJob(garment(settings, { ...sample, pictures })).frames).toEqual([
      {
        picture: { pixels: Float32Array.of(1, 51 / 255, 0, 7 / 255, 8 / 255, 9 / 255), width: 3, height: 2, label: 4 },
      },
    ])
  })

  it('is none where the numbers are no pictures', () => {
    expect(runJob(garment(settings, sample)).frames).toEqual([{ picture: null }])
  })
})
