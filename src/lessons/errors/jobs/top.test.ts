import { describe, expect, it } from 'vitest'
import { decode, encode, sqnrDb, uniformQuantizer } from '../../../core/index.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import { testSet } from './network.ts'
import { bytesFor, settingsWith } from './testing/run-errors.ts'
import { floorCode, readBack, top } from './top.ts'

const kept = { known: new Map() }

describe('the code at the maximum', () => {
  it.each([2, 3, 4, 8])('is one that %i bits do not hold, and all others fit', (bits) => {
    expect(floorCode(255, bits)).toBe(2 ** bits)
    for (let pixel = 0; pixel < 255; pixel++) expect(floorCode(pixel, bits)).toBeLessThan(2 ** bits)
  })

  it.each([2, 3, 4, 8])('held at the last cell it is the core’s uniform quantizer, at %i bits', (bits) => {
    const quantizer = uniformQuantizer({ min: 0, max: 255, levels: 2 ** bits })
    const { right, wrong } = readBack(bits)
    const pixels = Float64Array.from({ length: 256 }, (_, pixel) => pixel)
    const core = decode(quantizer, encode(quantizer, pixels))
    for (const pixel of pixels) expect(right[pixel] * 255).toBeCloseTo(core[pixel], 9)
    expect(wrong.subarray(0, 255)).toEqual(right.subarray(0, 255))
    expect(wrong[255]).toBe(right[0])
  })

  it('is counted over all pixels, and costs what the sum over them says', () => {
    const { frames } = runJob(top(settingsWith({ figure: 'level-at-maximum', bits: 3, garment: 7 }), kept), bytesFor)
    const [frame] = frames
    const { images } = runJob(testSet(kept), bytesFor).result
    const { right, wrong } = readBack(3)
    const x = Float64Array.from(images, (pixel) => pixel / 255)
    expect(frame.atTop).toBe(images.filter((pixel) => pixel === 255).length)
    expect(frame.codes.reduce((sum, count) => sum + count, 0)).toBe(images.length)
    const found = (back: Float64Array) =>
      sqnrDb(
        x,
        Float64Array.from(images, (pixel) => back[pixel]),
      )
    expect(frame.right.sqnrDb).toBeCloseTo(found(right), 9)
    expect(frame.wrong.sqnrDb).toBeCloseTo(found(wrong), 9)
    expect(frame.picture.pixels[300]).toBeCloseTo(images[7 * 784 + 300] / 255, 6)
  })
})
