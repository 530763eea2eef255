import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, encode, uniformQuantizer } from '../../../core/index.ts'
import { byteOf, errorShades, pictureError } from './picture-error.ts'

const byte = fc.integer({ min: 0, max: 255 })
const picture = fc.array(byte, { minLength: 1, maxLength: 60 }).map((bytes) => Float32Array.from(bytes, (x) => x / 255))

describe('pictureError', () => {
  it('counts what two levels make of five pixels', () => {
    const quantizer = { levels: Float64Array.of(0, 0.75), thresholds: Float64Array.of(0.5) }
    const found = pictureError(quantizer, [0, 0, 0.25, 0.5, 1])
    expect([...found.values]).toEqual([0, 0, 0, 0.75, 0.75])
    expect([...found.errors]).toEqual([0, 0, 0.25, 0.25, 0.25])
    expect(found).toMatchObject({ mse: 0.0375, largest: 0.25, greys: 2, kept: 0.4 })
  })

  it('does not count a level that no pixel gets', () => {
    const quantizer = uniformQuantizer({ min: 0, max: 1, levels: 8 })
    expect(pictureError(quantizer, [0.01, 0.02, 0.99]).greys).toBe(2)
  })

  it('has the values of encode and decode, and the mean of their squared errors', () => {
    fc.assert(
      fc.property(picture, fc.integer({ min: 1, max: 40 }), (pixels, levels) => {
        const quantizer = uniformQuantizer({ min: 0, max: 1, levels })
        const codes = encode(quantizer, pixels)
        const values = decode(quantizer, codes)
        const found = pictureError(quantizer, pixels)
        expect(found.values).toEqual(values)
        const sum = pixels.reduce((total, x, i) => total + (x - values[i]) ** 2, 0)
        expect(found.mse).toBeCloseTo(sum / pixels.length, 12)
        expect(found.greys).toBe(new Set(codes).size)
      }),
      { seed: 1 },
    )
  })

  it('keeps a byte from which a level is off by rounding alone', () => {
    const levels = Float64Array.from({ length: 256 }, (_, i) => i / 255 + 1e-16)
    const thresholds = levels.slice(1).map((level) => level - 0.5 / 255)
    expect(pictureError({ levels, thresholds }, Float32Array.from(levels)).kept).toBe(1)
  })
})

describe('the shades', () => {
  it('draw a level outside of black and white as one of them', () => {
    expect([-0.2, 0, 0.5, 1, 1.3].map(byteOf)).toEqual([0, 0, 128, 255, 255])
  })

  it('of errors are shares of the largest', () => {
    expect([...errorShades(Float64Array.of(0, 0.1, 0.2, 0.4), 0.4)]).toEqual([0, 0.25, 0.5, 1])
    expect([...errorShades(Float64Array.of(0, 0), 0)]).toEqual([0, 0])
  })
})
