import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reference } from '../../testing/reference.ts'
import { type AffineParams, affineParams } from './affine-params.ts'
import { dequantize, quantize } from './quantize.ts'

interface VectorCase {
  id: string
  kind: string
  x: number[]
  scale: number
  zero_point: number
  qmin: number
  qmax: number
  q_div_half_even?: number[]
  q_half_away: number[]
  dequantized: number[]
  ort_q?: number[]
  ort_dq: number[]
  q: number[]
}
const { cases } = reference<{ cases: VectorCase[] }>('03_affine')

describe.each(cases.filter((one) => one.kind === 'quantize' && one.q_div_half_even))('$id', (wanted) => {
  const params = { scale: wanted.scale, zeroPoint: wanted.zero_point, qmin: wanted.qmin, qmax: wanted.qmax }
  it('has the reference’s codes, half to even and half away, and their reals', () => {
    const codes = quantize(Float32Array.from(wanted.x), params)
    expect([...codes]).toEqual(wanted.q_div_half_even)
    expect([...quantize(wanted.x, params, 'half-away')]).toEqual(wanted.q_half_away)
    expect([...dequantize(codes, params)]).toEqual(wanted.dequantized)
    if (wanted.ort_q) {
      expect([...codes]).toEqual(wanted.ort_q)
      expect([...dequantize(codes, params)]).toEqual(wanted.ort_dq)
    }
  })
})

it.each(cases.filter(({ kind }) => kind === 'onnx_dynamic_quantize_linear'))(
  'DynamicQuantizeLinear of ONNX Runtime: $id',
  ({ x, q, scale, zero_point }) => {
    const range = { min: Math.min(...x), max: Math.max(...x) }
    const params = affineParams(range, { bits: 8, signed: false, symmetric: false })
    expect(params).toEqual({ scale, zeroPoint: zero_point, qmin: 0, qmax: 255 })
    expect([...quantize(x, params)]).toEqual(q)
  },
)

const paramsArbitrary: fc.Arbitrary<AffineParams> = fc
  .tuple(
    fc.float({ min: Math.fround(1e-20), max: Math.fround(1e20), noNaN: true }),
    fc.integer({ min: -300, max: 300 }),
    fc.integer({ min: -300, max: 300 }),
    fc.nat(600),
  )
  .map(([scale, a, b, at]) => {
    const qmin = Math.min(a, b)
    const qmax = Math.max(a, b)
    return { scale, qmin, qmax, zeroPoint: qmin + (at % (qmax - qmin + 1)) }
  })
const values = fc.oneof(fc.float(), fc.float({ noNaN: true, min: -1000, max: 1000 }))
const rounding = fc.constantFrom('half-even' as const, 'half-away' as const)

describe('quantize', () => {
  it('is monotone, stays within the codes, and keeps the reals of codes', () => {
    fc.assert(
      fc.property(fc.array(values, { maxLength: 40 }), paramsArbitrary, rounding, (list, params, mode) => {
        const sorted = Float32Array.from(list.filter((x) => !Number.isNaN(x))).sort()
        const codes = quantize(sorted, params, mode)
        for (let i = 0; i < codes.length; i++) {
          expect(codes[i] >= params.qmin && codes[i] <= params.qmax).toBe(true)
          if (i > 0) expect(codes[i]).toBeGreaterThanOrEqual(codes[i - 1])
        }
        expect(quantize(dequantize(codes, params), params, mode)).toEqual(codes)
      }),
      { seed: 28, numRuns: 1000 },
    )
  })

  it('is within half a step inside the range', () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true, min: -12, max: 12 }), rounding, (x, mode) => {
        const params = { scale: Math.fround(0.1), zeroPoint: 3, qmin: -128, qmax: 127 }
        const [real] = dequantize(quantize([x], params, mode), params)
        expect(Math.abs(real - x)).toBeLessThanOrEqual(0.05 * (1 + 1e-5))
      }),
      { seed: 29, numRuns: 500 },
    )
  })

  it('sends NaN to the zero-point and infinities, and quotients that overflow, to the ends', () => {
    const params = { scale: 0.1, zeroPoint: 5, qmin: -128, qmax: 127 }
    expect([...quantize([Number.NaN, Infinity, -Infinity, 3e38, -3e38], params)]).toEqual([5, 127, -128, 127, -128])
    expect([...quantize([1, -1], { ...params, scale: 1e-44 })]).toEqual([127, -128])
  })

  it('divides in float32: the quotient is rounded before it is rounded to a whole number', () => {
    // 0.1f · 4.5 in float32; in double the quotient lies beside the tie.
    const params = { scale: Math.fround(0.1), zeroPoint: 0, qmin: -128, qmax: 127 }
    const x = Math.fround(Math.fround(0.1) * 4.5)
    expect(x / params.scale).not.toBe(4.5)
    expect([quantize([x], params)[0], quantize([x], params, 'half-away')[0]]).toEqual([4, 5])
    // A scale given as a double means its float32 number.
    expect([...quantize([x], { ...params, scale: 0.1 })]).toEqual([4])
  })

  it('gives codes that fit int32, up to 32 bits', () => {
    const params = { scale: 1, zeroPoint: 0, qmin: -(2 ** 31), qmax: 2 ** 31 - 1 }
    expect([...quantize([3e9, -3e9, 123456], params)]).toEqual([2 ** 31 - 1, -(2 ** 31), 123456])
    expect([...dequantize([2 ** 31 - 1], { ...params, zeroPoint: -(2 ** 31) })]).toEqual([2 ** 32])
  })

  it('says what is wrong with its arguments', () => {
    const params = { scale: 1, zeroPoint: 0, qmin: -8, qmax: 7 }
    for (const scale of [0, -1, Number.NaN, Infinity, 1e-50, 1e39])
      expect(() => quantize([1], { ...params, scale })).toThrow('scale must be a finite float32 number above 0')
    expect(() => dequantize([1], { ...params, scale: 0 })).toThrow(RangeError)
    expect(() => quantize([1], { ...params, zeroPoint: 0.5 })).toThrow('zeroPoint must be an int32 number, got 0.5')
    expect(() => quantize([1], { ...params, qmax: 2 ** 31 })).toThrow('qmax must be an int32 number')
    expect(() => quantize([1], { ...params, qmin: 8 })).toThrow('qmax must not be below qmin (8), got 7')
    expect(() => quantize([1], params, 'up' as never)).toThrow(TypeError)
  })
})
