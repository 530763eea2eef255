import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { affineParams, dequantize, quantize } from '../../../core/index.ts'
import { rangeDecoder, realZeroPointDecoder, rightDecoder, wrappingDecoder } from './decoders.ts'

const range = fc
  .tuple(fc.float({ min: -20, max: 0, noNaN: true }), fc.float({ min: Math.fround(0.1), max: 20, noNaN: true }))
  .map(([min, max]) => ({ min, max }))
const bits = fc.integer({ min: 2, max: 8 })
const value = fc.float({ min: -60, max: 60, noNaN: true })
const paramsFor = (given: { min: number; max: number }, b: number) =>
  affineParams(given, { bits: b, signed: false, symmetric: false })

describe('what a value is read back as', () => {
  it('rightly: as the core has it', () => {
    fc.assert(
      fc.property(range, bits, value, (given, b, x) => {
        const params = paramsFor(given, b)
        expect(rightDecoder(params)(x)).toBe(dequantize(quantize([x], params), params)[0])
      }),
    )
  })

  it('with the zero-point as a real: too far by z(1 + s), whatever the value', () => {
    fc.assert(
      fc.property(range, bits, value, (given, b, x) => {
        const params = paramsFor(given, b)
        const missed = realZeroPointDecoder(params)(x) - rightDecoder(params)(x)
        expect(missed).toBeCloseTo(params.zeroPoint * (1 + params.scale), 3)
      }),
    )
  })

  it('without a clamp: what a byte keeps of the code', () => {
    fc.assert(
      fc.property(range, value, (given, x) => {
        const params = paramsFor(given, 8)
        const wide = { ...params, qmin: -1_000_000, qmax: 1_000_000 }
        const [kept] = Uint8Array.from(quantize([x], wide))
        expect(wrappingDecoder(params)(x)).toBe(dequantize([kept], params)[0])
      }),
    )
  })

  it('without a clamp, but inside the range: no difference', () => {
    fc.assert(
      fc.property(range, bits, fc.double({ min: 0, max: 1, noNaN: true }), (given, b, share) => {
        const params = paramsFor(given, b)
        const code = params.qmin + Math.round(share * (params.qmax - params.qmin))
        const [x] = dequantize([code], params)
        expect(wrappingDecoder(params)(x)).toBe(rightDecoder(params)(x))
      }),
    )
  })

  it('over a range as it is: its ends are exact, and 0 is not where it is left out', () => {
    const decode = rangeDecoder({ lowest: 3, step: 4 / 255, codes: 256 })
    expect([decode(3), decode(7), decode(0), decode(99)]).toEqual([3, 7, 3, 7])
    expect(Math.abs(decode(5.01) - 5.01)).toBeLessThanOrEqual(2 / 255 + 1e-6)
  })
})
