import { powerOfTwo } from './bits.ts'
import { low, twoSum } from './double-double.ts'

const LN2_HIGH = 0.6931471803691238 // 32 bits of ln 2: a multiple of it by a small integer is exact
const LN2_LOW = 1.9082149292705877e-10
const PER_LN2 = Math.LOG2E
const OVERFLOW = 709.782712893384
const UNDERFLOW = -745.1332191019412

/** 1/3!, 1/4! … 1/14!: the Taylor series of eʳ, whose tail is below 2⁻⁶⁰ for |r| ≤ ½ ln 2 */
const C3 = 1 / 6
const C4 = 1 / 24
const C5 = 1 / 120
const C6 = 1 / 720
const C7 = 1 / 5040
const C8 = 1 / 40320
const C9 = 1 / 362880
const C10 = 1 / 3628800
const C11 = 1 / 39916800
const C12 = 1 / 479001600
const C13 = 1 / 6227020800
const C14 = 1 / 87178291200

/** eʳ − 1 − r for |r| ≤ ½ ln 2 */
function curvature(r: number): number {
  const r2 = r * r
  const even = 0.5 + r2 * (C4 + r2 * (C6 + r2 * (C8 + r2 * (C10 + r2 * (C12 + r2 * C14)))))
  const odd = C3 + r2 * (C5 + r2 * (C7 + r2 * (C9 + r2 * (C11 + r2 * C13))))
  return r2 * (even + r * odd)
}

/** e to the power of (high + low): the low part lets callers hand over more digits than a double holds. Within 1 ulp. */
export function expOfSum(high: number, lowPart: number): number {
  if (!(high <= OVERFLOW)) return high > 0 ? Number.POSITIVE_INFINITY : high
  if (high < UNDERFLOW) return 0
  const k = Math.round(high * PER_LN2)
  const rough = high - k * LN2_HIGH
  const rest = lowPart - k * LN2_LOW
  const r = rough + rest
  const lost = rough - r + rest
  return scaled(1 + (r + (curvature(r) + lost)), k)
}

/** m·2ᵏ for m near 1, rounded once even where the result is subnormal. */
function scaled(m: number, k: number): number {
  if (k > 1023) return m * 2 * powerOfTwo(k - 1)
  if (k < -1021) return m * powerOfTwo(k + 1000) * powerOfTwo(-1000)
  return m * powerOfTwo(k)
}

/**
 * eˣ. Argument reduction by Cody and Waite (1980): x = k·ln 2 + r, then the Taylor series of r. Within 1 ulp.
 */
export function exp(x: number): number {
  return expOfSum(x, 0)
}

/** eˣ − 1, with all its digits where x is small. Within 2 ulp. */
export function expm1(x: number): number {
  if (!(x <= OVERFLOW)) return x > 0 ? Number.POSITIVE_INFINITY : x
  if (x < -40) return -1
  if (Math.abs(x) < 1e-300) return x
  const k = Math.round(x * PER_LN2)
  const rough = x - k * LN2_HIGH
  const rest = -k * LN2_LOW
  const r = rough + rest
  const q = curvature(r) + (rough - r + rest)
  if (k === 0) return r + q
  if (k > 60) return scaled(1 + (r + q), k)
  // 2ᵏ(1 + r + q) − 1, with the whole numbers put together first
  const power = powerOfTwo(k)
  const whole = twoSum(power, -1)
  const wholeLow = low
  const high = twoSum(whole, power * r)
  return high + (low + wholeLow + power * q)
}
