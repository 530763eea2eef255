import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reference } from '../testing/reference.ts'
import {
  multiplyByQuantizedMultiplier,
  quantizeMultiplier,
  roundingDivideByPowerOfTwo,
  saturatingRoundingDoublingHighMul,
} from './fixed-point.ts'

interface RowCase {
  kind: string
  rows: number[][]
}
interface LayerCase {
  id: string
  kind: string
  y_dtype: 'int8' | 'uint8'
  y_shape: number[]
  y_zp: number
  acc_int32: number[]
  multiplier: { real: number; q: number; shift: number }[]
  y_tflite_double_rounding: number[]
  y_tflite_single_rounding: number[]
}
const { cases } = reference<{ cases: (RowCase & LayerCase)[] }>('05_fixedpoint')
const rowsOf = (kind: string) => (cases.find((one) => one.kind === kind) as RowCase).rows
const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })

describe('fixed-point arithmetic, to the bit of the reference', () => {
  it('SaturatingRoundingDoublingHighMul', () => {
    for (const [a, b, result] of rowsOf('SaturatingRoundingDoublingHighMul'))
      expect(saturatingRoundingDoublingHighMul(a, b)).toBe(result)
  })
  it('RoundingDivideByPOT', () => {
    for (const [x, exponent, result] of rowsOf('RoundingDivideByPOT'))
      expect(roundingDivideByPowerOfTwo(x, exponent)).toBe(result)
  })
  it('QuantizeMultiplier', () => {
    for (const [multiplier, mantissa, shift] of rowsOf('QuantizeMultiplier'))
      expect(quantizeMultiplier(multiplier)).toEqual({ mantissa, shift })
  })
  it('MultiplyByQuantizedMultiplier, both roundings', () => {
    for (const [x, mantissa, shift, double, single] of rowsOf('MultiplyByQuantizedMultiplier')) {
      expect(multiplyByQuantizedMultiplier(x, mantissa, shift, 'double')).toBe(double)
      expect(multiplyByQuantizedMultiplier(x, mantissa, shift, 'single')).toBe(single)
      expect(multiplyByQuantizedMultiplier(x, mantissa, shift)).toBe(single)
    }
  })
  it.each(cases.filter(({ kind }) => kind === 'conv' || kind === 'fc'))('requantized accumulators of $id', (layer) => {
    const [low, high] = layer.y_dtype === 'int8' ? [-128, 127] : [0, 255]
    const plane = layer.y_shape.slice(2).reduce((a, b) => a * b, 1)
    layer.acc_int32.forEach((sum, i) => {
      const { real, q, shift } = layer.multiplier[Math.floor(i / plane) % layer.multiplier.length]
      expect(quantizeMultiplier(real)).toEqual({ mantissa: q, shift })
      const output = (rounding: 'single' | 'double') =>
        Math.min(high, Math.max(low, multiplyByQuantizedMultiplier(sum, q, shift, rounding) + layer.y_zp))
      expect(output('single')).toBe(layer.y_tflite_single_rounding[i])
      expect(output('double')).toBe(layer.y_tflite_double_rounding[i])
    })
  })
})

/** The definitions in 64-bit integers, as gemmlowp and TFLite write them. */
function single(x: number, mantissa: number, shift: number): number {
  const total = BigInt(31 - shift)
  return Number(BigInt.asIntN(32, (BigInt(x) * BigInt(mantissa) + (1n << (total - 1n))) >> total))
}
function highMul(a: number, b: number): number {
  const product = BigInt(a) * BigInt(b)
  return Number((product + (product >= 0n ? 1n << 30n : 1n - (1n << 30n))) / (1n << 31n))
}
function double(x: number, mantissa: number, shift: number): number {
  const high = BigInt(highMul(Number(BigInt.asIntN(32, BigInt(x) << BigInt(Math.max(0, shift)))), mantissa))
  const exponent = BigInt(Math.max(0, -shift))
  const mask = (1n << exponent) - 1n
  return Number((high >> exponent) + ((high & mask) > (mask >> 1n) + (high < 0n ? 1n : 0n) ? 1n : 0n))
}

describe('multiplyByQuantizedMultiplier', () => {
  const mantissas = fc.oneof(fc.integer({ min: 2 ** 30, max: 2 ** 31 - 1 }), fc.integer({ min: 0, max: 2 ** 31 - 1 }))
  const edges = fc.constantFrom(-(2 ** 31), 2 ** 31 - 1, -1, 0, 1, -(2 ** 30), 2 ** 30)

  it('is the 64-bit definition for every x, mantissa and shift, overflow included', () => {
    fc.assert(
      fc.property(fc.oneof(int32, edges), mantissas, fc.integer({ min: -31, max: 30 }), (x, mantissa, shift) => {
        expect(multiplyByQuantizedMultiplier(x, mantissa, shift)).toBe(single(x, mantissa, shift))
        expect(multiplyByQuantizedMultiplier(x, mantissa, shift, 'double')).toBe(double(x, mantissa, shift))
      }),
      { seed: 24, numRuns: 20_000 },
    )
  })

  it('saturates one product only', () => {
    fc.assert(
      fc.property(int32, int32, (a, b) => {
        fc.pre(a !== -(2 ** 31) || b !== a)
        expect(saturatingRoundingDoublingHighMul(a, b)).toBe(highMul(a, b))
      }),
      { seed: 35, numRuns: 2000 },
    )
    expect(saturatingRoundingDoublingHighMul(-(2 ** 31), -(2 ** 31))).toBe(2 ** 31 - 1)
  })

  it('says what is wrong with its arguments', () => {
    expect(() => multiplyByQuantizedMultiplier(2 ** 31, 2 ** 30, 0)).toThrow(
      'x must be an int32 number, got 2147483648',
    )
    expect(() => multiplyByQuantizedMultiplier(1, 2 ** 31, 0)).toThrow('mantissa')
    expect(() => multiplyByQuantizedMultiplier(1, -1, 0)).toThrow('mantissa')
    expect(() => multiplyByQuantizedMultiplier(1, 2 ** 30, 31)).toThrow('shift must be a whole number from -31 to 30')
    expect(() => multiplyByQuantizedMultiplier(1, 2 ** 30, -32)).toThrow(RangeError)
    expect(() => multiplyByQuantizedMultiplier(1, 2 ** 30, 0, 'none' as never)).toThrow(TypeError)
  })
})

describe('quantizeMultiplier', () => {
  it('is within half a unit of the mantissa, which fills its 31 bits', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e8, noNaN: true }), (multiplier) => {
        const { mantissa, shift } = quantizeMultiplier(multiplier)
        expect(mantissa >= 2 ** 30 && mantissa < 2 ** 31).toBe(true)
        expect(Math.abs(mantissa - multiplier * 2 ** (31 - shift))).toBeLessThanOrEqual(0.5)
      }),
      { seed: 25, numRuns: 1000 },
    )
  })

  it('rounds a half away from zero and carries into the shift', () => {
    expect(quantizeMultiplier(0.5 + 2 ** -32)).toEqual({ mantissa: 2 ** 30 + 1, shift: 0 })
    expect(quantizeMultiplier(1 - 2 ** -33)).toEqual({ mantissa: 2 ** 30, shift: 1 })
    expect(quantizeMultiplier(2 ** -32 * (1 - 2 ** -40))).toEqual({ mantissa: 2 ** 30, shift: -31 })
    expect(quantizeMultiplier(2 ** -33)).toEqual({ mantissa: 0, shift: 0 })
    expect(quantizeMultiplier(5e-324)).toEqual({ mantissa: 0, shift: 0 })
    expect(quantizeMultiplier(2 ** 29)).toEqual({ mantissa: 2 ** 30, shift: 30 })
  })

  it('refuses what no int32 can hold', () => {
    for (const multiplier of [-1, Number.NaN, Infinity, 2 ** 30, 2 ** 30 - 2 ** -10])
      expect(() => quantizeMultiplier(multiplier)).toThrow(RangeError)
  })
})
