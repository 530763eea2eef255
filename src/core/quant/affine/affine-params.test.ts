import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reference } from '../../testing/reference.ts'
import { type AffineScheme, affineParams } from './affine-params.ts'
import { dequantize, quantize } from './quantize.ts'

interface ParamsCase {
  id: string
  kind: string
  rmin: number
  rmax: number
  bits: number
  signed: boolean
  scheme: 'affine' | 'symmetric'
  qmin: number
  qmax: number
  torch: { scale: number; zero_point: number } | null
  ort: { scale: number; zero_point: number }
  ort_qmin: number
  tflite: { scale: number; zero_point: number; narrow_range?: boolean } | null
}
const params = reference<{ cases: ParamsCase[] }>('03_affine').cases.filter(({ kind }) => kind === 'params')

describe.each(params)('$id: $rmin … $rmax, $bits bits, signed $signed, $scheme', (wanted) => {
  const range = { min: wanted.rmin, max: wanted.rmax }
  const scheme = { bits: wanted.bits, signed: wanted.signed, symmetric: wanted.scheme === 'symmetric' }
  const codes = { qmin: wanted.qmin, qmax: wanted.qmax }

  it('torch', () => {
    const found = affineParams(range, { ...scheme, convention: 'torch' })
    // PyTorch has no quantized type of 16 bits.
    if (wanted.torch) expect(found).toEqual({ scale: wanted.torch.scale, zeroPoint: wanted.torch.zero_point, ...codes })
    else expect(found).toMatchObject(codes)
  })

  it('onnx, the default', () => {
    expect(affineParams(range, scheme)).toEqual({
      scale: wanted.ort.scale,
      zeroPoint: wanted.ort.zero_point,
      qmin: wanted.ort_qmin,
      qmax: wanted.qmax,
    })
  })

  it('tflite', () => {
    const { tflite } = wanted
    const found = affineParams(range, { ...scheme, convention: 'tflite' })
    // TFLite has no symmetric unsigned codes.
    if (!tflite) return expect(found).toMatchObject(codes)
    // TFLite leaves the scale of an all-zero range at 0; here it is 1, so that it can be divided by.
    const zeroRange = wanted.rmin === 0 && wanted.rmax === 0
    expect(found).toEqual({
      scale: zeroRange ? 1 : tflite.scale,
      zeroPoint: tflite.zero_point,
      qmin: tflite.narrow_range ? wanted.qmin + 1 : wanted.qmin,
      qmax: wanted.qmax,
    })
  })
})

const schemes: fc.Arbitrary<AffineScheme> = fc.record(
  {
    bits: fc.integer({ min: 2, max: 16 }),
    signed: fc.boolean(),
    symmetric: fc.boolean(),
    narrowRange: fc.boolean(),
    convention: fc.constantFrom('torch' as const, 'onnx' as const, 'tflite' as const, 'floor' as const),
  },
  { requiredKeys: ['bits', 'signed', 'symmetric'] },
)
const end = fc.oneof(
  fc.float({ noNaN: true, min: -100, max: 100 }),
  fc.float({ noNaN: true, noDefaultInfinity: true, min: Math.fround(-1e38), max: Math.fround(1e38) }),
)
const ranges = fc.tuple(end, end).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }))

describe('affineParams', () => {
  it('gives a scale above 0, a zero-point among the codes, and zero a code of its own', () => {
    fc.assert(
      fc.property(ranges, schemes, (range, scheme) => {
        const found = affineParams(range, scheme)
        expect(found.scale).toBeGreaterThan(0)
        expect(Number.isInteger(found.zeroPoint)).toBe(true)
        expect(found.zeroPoint >= found.qmin && found.zeroPoint <= found.qmax).toBe(true)
        expect(Object.is(found.zeroPoint, -0)).toBe(false)
        const codes = quantize([0, -0], found)
        expect([...codes]).toEqual([found.zeroPoint, found.zeroPoint])
        expect([...dequantize(codes, found)]).toEqual([0, 0])
        if (scheme.convention !== 'tflite' && scheme.convention !== 'floor')
          expect(Math.fround(found.scale)).toBe(found.scale)
      }),
      { seed: 26, numRuns: 2000 },
    )
  })

  it('covers the range to within a step, or half a step where it rounds the zero-point', () => {
    const wide = fc.tuple(fc.float({ min: -50, max: -1, noNaN: true }), fc.float({ min: 1, max: 50, noNaN: true }))
    fc.assert(
      fc.property(wide, schemes, ([min, max], scheme) => {
        const found = affineParams({ min, max }, { ...scheme, symmetric: false })
        const [low, high] = dequantize([found.qmin, found.qmax], found)
        const slack = (scheme.convention === 'floor' ? 1 : 0.5) * found.scale * 1.01 + 1e-5
        expect(low).toBeLessThanOrEqual(min + slack)
        expect(high).toBeGreaterThanOrEqual(max - slack)
      }),
      { seed: 27, numRuns: 1000 },
    )
  })

  it('takes the narrow range by default where the convention does', () => {
    const qmin = (scheme: Partial<AffineScheme>) =>
      affineParams({ min: -1, max: 1 }, { bits: 8, signed: true, symmetric: true, ...scheme }).qmin
    expect([
      qmin({}),
      qmin({ convention: 'tflite' }),
      qmin({ convention: 'torch' }),
      qmin({ convention: 'floor' }),
    ]).toEqual([-127, -127, -128, -128])
    expect([qmin({ symmetric: false }), qmin({ signed: false }), qmin({ signed: false, narrowRange: true })]).toEqual([
      -128, 0, 1,
    ])
    expect([qmin({ narrowRange: false }), qmin({ narrowRange: true, convention: 'torch' })]).toEqual([-128, -127])
  })

  it('has the middle of the codes as zero-point of a symmetric range', () => {
    const zero = (scheme: Partial<AffineScheme>) =>
      affineParams({ min: -3, max: 1 }, { bits: 8, signed: false, symmetric: true, ...scheme }).zeroPoint
    for (const convention of ['torch', 'onnx', 'tflite', 'floor'] as const) {
      expect(zero({ convention })).toBe(128)
      expect(zero({ convention, signed: true })).toBe(0)
      expect(zero({ convention, signed: true, narrowRange: false })).toBe(0)
      expect(zero({ convention, signed: true, narrowRange: true })).toBe(0)
    }
    expect((['torch', 'onnx', 'tflite', 'floor'] as const).map((convention) => zero({ convention, bits: 4 }))).toEqual([
      7, 8, 8, 8,
    ])
    expect((['torch', 'onnx', 'tflite', 'floor'] as const).map((convention) => zero({ convention, bits: 2 }))).toEqual([
      1, 2, 2, 2,
    ])
  })

  it('by the floor rule leans up: qmin − ⌊min/scale⌋', () => {
    const floor = { bits: 8, signed: false, symmetric: false, convention: 'floor' } as const
    expect(affineParams({ min: -1, max: 1 }, floor)).toEqual({ scale: 2 / 255, zeroPoint: 128, qmin: 0, qmax: 255 })
    expect(affineParams({ min: -0.1, max: 254.9 }, floor)).toMatchObject({ scale: 1, zeroPoint: 1 })
    expect(affineParams({ min: -1, max: 1 }, { ...floor, signed: true }).zeroPoint).toBe(0)
    expect(affineParams({ min: 0, max: 0 }, floor)).toMatchObject({ scale: 1, zeroPoint: 0 })
    expect(affineParams({ min: -0.3, max: 0 }, floor).zeroPoint).toBe(255)
  })

  it('keeps to each framework’s own rounding where a last digit decides the zero-point', () => {
    const zero = (min: number, max: number, scheme: Partial<AffineScheme>) =>
      affineParams({ min, max }, { bits: 8, signed: false, symmetric: false, ...scheme }).zeroPoint
    // min/scale is rounded to float32 first (restated in NumPy's float32; in double it would be 25 and 241)
    expect(zero(-2.353564977645874, 21.182085037231445, { convention: 'torch' })).toBe(26)
    expect(zero(-12.130061149597168, 0.7313342094421387, { convention: 'torch' })).toBe(240)
    // the end with the smaller error (restated in Python; from the other end 62, 248 and 119)
    expect(zero(-2.077054977416992, 6.397329330444336, { convention: 'tflite' })).toBe(63)
    expect(zero(-4.004417896270752, 0.12134599685668945, { convention: 'tflite' })).toBe(247)
    expect(zero(-4.004417896270752, 0.12134599685668945, { convention: 'tflite', signed: true })).toBe(120)
    // a symmetric range has its middle exactly, though 76.2…/(76.2…/15) is not 15
    const narrow = { bits: 5, signed: true, symmetric: true, narrowRange: true, convention: 'floor' } as const
    expect(zero(-76.22824596571174, 0, narrow)).toBe(0)
  })

  it('has no negative zero', () => {
    const scheme = { bits: 8, signed: true, symmetric: false, convention: 'tflite' } as const
    expect(affineParams({ min: -127.7, max: 127.3 }, scheme).zeroPoint).toBe(0)
  })

  it('has a scale of 1 for a range of zeros, or one whose scale float32 cannot hold', () => {
    for (const max of [0, 1e-45 / 2]) {
      const scheme = { bits: 8, signed: false, symmetric: false, narrowRange: true } as const
      for (const convention of ['onnx', 'tflite', 'floor'] as const)
        expect(affineParams({ min: 0, max }, { ...scheme, convention })).toEqual({
          scale: 1,
          zeroPoint: 1,
          qmin: 1,
          qmax: 255,
        })
    }
  })

  it('goes up to 32 bits and down to one', () => {
    const whole = { signed: true, symmetric: true, narrowRange: false }
    expect(affineParams({ min: -1, max: 1 }, { ...whole, bits: 32 })).toMatchObject({
      qmin: -(2 ** 31),
      qmax: 2 ** 31 - 1,
    })
    expect(affineParams({ min: 0, max: 3 }, { bits: 1, signed: false, symmetric: false })).toEqual({
      scale: 3,
      zeroPoint: 0,
      qmin: 0,
      qmax: 1,
    })
  })

  it('says what is wrong with its arguments', () => {
    const scheme = { bits: 8, signed: true, symmetric: true }
    expect(() => affineParams({ min: 2, max: 1 }, scheme)).toThrow(
      'max must be a finite float32 number not below min (2), got 1',
    )
    expect(() => affineParams({ min: Infinity, max: -Infinity }, scheme)).toThrow('min must be a finite float32 number')
    expect(() => affineParams({ min: 0, max: Number.NaN }, scheme)).toThrow(RangeError)
    expect(() => affineParams({ min: 0, max: 1e39 }, scheme)).toThrow(RangeError)
    expect(() => affineParams({ min: -3e38, max: 3e38 }, scheme)).toThrow('max − min must be a finite float32 number')
    expect(() => affineParams({ min: 0, max: 1 }, { ...scheme, bits: 1 })).toThrow(
      'bits must be a whole number from 2 to 32, got 1',
    )
    expect(() => affineParams({ min: 0, max: 1 }, { ...scheme, signed: false, bits: 32 })).toThrow(
      'bits must be a whole number from 1 to 31, got 32',
    )
    expect(() => affineParams({ min: 0, max: 1 }, { ...scheme, bits: 7.5 })).toThrow(RangeError)
    expect(() => affineParams({ min: 0, max: 1 }, { ...scheme, signed: undefined as never })).toThrow(
      'signed must be true or false, got undefined',
    )
    expect(() => affineParams({ min: 0, max: 1 }, { ...scheme, symmetric: 1 as never })).toThrow(TypeError)
    expect(() => affineParams({ min: 0, max: 1 }, { ...scheme, convention: 'jax' as never })).toThrow(
      'convention must be one of torch, onnx, tflite, floor, got jax',
    )
  })
})
