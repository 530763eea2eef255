import { highWord, powerOfTwo } from '../real/bits.ts'
import { roundHalfAway } from './rounding.ts'

/** A real multiplier as an integer machine applies it: mantissa/2³¹ · 2^shift. */
export interface QuantizedMultiplier {
  /** int32 in Q31: 2³⁰ … 2³¹ − 1, or 0 */
  readonly mantissa: number
  /** −31 … 30; positive is left */
  readonly shift: number
}

const LEAST_SHIFT = -31
const GREATEST_SHIFT = 30
const TWO_31 = 2147483648
const TWO_32 = 4294967296

/**
 * The multiplier as mantissa/2³¹ · 2^shift with mantissa in [2³⁰, 2³¹), rounded half away from zero (a mantissa that rounds up to 2³¹
 * becomes 2³⁰, shift + 1). 0, and what needs a shift below −31, is {0, 0}. RangeError for a multiplier that is negative, not a number,
 * or 2³⁰ and above, which no int32 shift can hold. Source: TFLite, `QuantizeMultiplier`; Jacob et al. 2018, section 2.2.
 */
export function quantizeMultiplier(multiplier: number): QuantizedMultiplier {
  if (!(multiplier >= 0 && multiplier < powerOfTwo(GREATEST_SHIFT)))
    throw new RangeError(`multiplier must be 0 or above and less than 2^${GREATEST_SHIFT}, got ${multiplier}`)
  let shift = (highWord(multiplier) >>> 20) - 1022
  // One below the least may still round up to it. Zero and subnormal numbers end here too.
  if (shift < LEAST_SHIFT - 1) return { mantissa: 0, shift: 0 }
  let mantissa = roundHalfAway(multiplier * powerOfTwo(31 - shift))
  if (mantissa === TWO_31) {
    mantissa /= 2
    shift++
  }
  if (shift > GREATEST_SHIFT)
    throw new RangeError(`multiplier must round to less than 2^${GREATEST_SHIFT}, got ${multiplier}`)
  return shift < LEAST_SHIFT ? { mantissa: 0, shift: 0 } : { mantissa, shift }
}

/**
 * x · mantissa/2³¹ · 2^shift as an int32, to the bit of TFLite. 'single': the 64-bit product is rounded once, halves up. 'double', classic
 * gemmlowp: x is shifted left first, the product rounded to 32 bits with halves up, then a right shift rounded with halves away from
 * zero; the two roundings can add up to 1. What leaves int32 wraps, in the left shift and in the result. RangeError for x or a
 * mantissa that is no int32 number (the mantissa not negative), or a shift outside −31 … 30. O(1).
 */
export function multiplyByQuantizedMultiplier(
  x: number,
  mantissa: number,
  shift: number,
  rounding: 'single' | 'double' = 'single',
): number {
  if ((x | 0) !== x) throw new RangeError(`x must be an int32 number, got ${x}`)
  if ((mantissa | 0) !== mantissa || mantissa < 0)
    throw new RangeError(`mantissa must be an int32 number, 0 or above, got ${mantissa}`)
  if (!(Number.isInteger(shift) && shift >= LEAST_SHIFT && shift <= GREATEST_SHIFT))
    throw new RangeError(`shift must be a whole number from ${LEAST_SHIFT} to ${GREATEST_SHIFT}, got ${shift}`)
  if (rounding === 'single') return roundedProduct(x, mantissa, 31 - shift)
  if (rounding !== 'double') throw new TypeError(`rounding must be 'single' or 'double', got ${rounding}`)
  if (shift > 0) return saturatingRoundingDoublingHighMul(x << shift, mantissa)
  return roundingDivideByPowerOfTwo(saturatingRoundingDoublingHighMul(x, mantissa), -shift)
}

/**
 * a·b/2³¹ as an int32, halves up; −2³¹ · −2³¹ saturates. gemmlowp writes it with a nudge that depends on the sign and a division that
 * truncates, which comes to the same.
 */
export function saturatingRoundingDoublingHighMul(a: number, b: number): number {
  return a === -TWO_31 && b === -TWO_31 ? TWO_31 - 1 : roundedProduct(a, b, 31)
}

/** x/2^exponent, halves away from zero; exponent 0 … 31. */
export function roundingDivideByPowerOfTwo(x: number, exponent: number): number {
  return roundHalfAway(x / powerOfTwo(exponent)) + 0
}

/** ⌊(a·b + 2^(bits − 1))/2^bits⌋ in its lowest 32 bits, for int32 a and b and bits 1 … 62. The product is held in two words: a double is too short. */
function roundedProduct(a: number, b: number, bits: number): number {
  const upper = a * (b >> 16)
  const lower = a * (b & 0xffff)
  const upperHigh = Math.floor(upper / 65536)
  const middle = (upper - upperHigh * 65536) * 65536 + lower
  let high = upperHigh + Math.floor(middle / TWO_32)
  let low = middle - Math.floor(middle / TWO_32) * TWO_32
  if (bits > 32) return Math.floor((high + powerOfTwo(bits - 33)) / powerOfTwo(bits - 32)) | 0
  low += powerOfTwo(bits - 1)
  if (low >= TWO_32) {
    low -= TWO_32
    high++
  }
  return bits === 32 ? high | 0 : (high << (32 - bits)) | (low >>> bits)
}
