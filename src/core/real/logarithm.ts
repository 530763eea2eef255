import { highWord, withHighWord } from './bits.ts'
import { add, divide, low, multiply, quickTwoSum, twoSum } from './double-double.ts'

const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
const SQRT_HALF = Math.SQRT1_2

/** exponent and fraction of the last `split`: x = 2^exponent · fraction with √½ ≤ fraction < √2 */
let exponent = 0

function split(x: number): number {
  let k = 0
  let y = x
  if (y < 2.2250738585072014e-308) {
    y *= 18014398509481984 // 2⁵⁴: brings a subnormal number into the normal range
    k = -54
  }
  const high = highWord(y)
  k += (high >>> 20) - 1023
  let fraction = withHighWord(y, (high & 0xfffff) | 0x3ff00000)
  if (fraction >= 2 * SQRT_HALF) {
    fraction *= 0.5
    k++
  }
  exponent = k
  return fraction
}

/**
 * log(1 + f) + k·ln 2 + rest, by log(1 + f) = 2·artanh(s), s = f / (2 + f), as f − (f²/2 − s·(f²/2 + R)), which keeps
 * the rounding errors off the leading term. √½ ≤ 1 + f < √2, so s² < 0.0295.
 */
function logOf(f: number, k: number, rest: number): number {
  const s = f / (2 + f)
  const z = s * s
  const r =
    z *
    (2 / 3 +
      z *
        (2 / 5 +
          z *
            (2 / 7 +
              z *
                (2 / 9 +
                  z *
                    (2 / 11 +
                      z * (2 / 13 + z * (2 / 15 + z * (2 / 17 + z * (2 / 19 + z * (2 / 21 + (z * 2) / 23))))))))))
  const half = 0.5 * f * f
  return k * LN2_HIGH - (half - (s * (half + r) + (k * LN2_LOW + rest)) - f)
}

/** Natural logarithm. Within 1 ulp. Negative: NaN; ±0: −∞. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  const fraction = split(x)
  return logOf(fraction - 1, exponent, 0)
}

/** log(1 + x), with all its digits where x is small. Within 2 ulp. */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? Number.NEGATIVE_INFINITY : Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  if (Math.abs(x) < 1e-300) return x
  if (x > -0.29 && x < 0.41) return logOf(x, 0, 0)
  const sum = twoSum(1, x)
  const lost = low / sum
  const fraction = split(sum)
  return logOf(fraction - 1, exponent, lost)
}

const LN2_DD = [Math.LN2, 2.3190468138462996e-17] as const
const PER_LN2_DD = [Math.LOG2E, 2.0355273740931033e-17] as const
const PER_LN10_DD = [Math.LOG10E, 1.098319650216765e-17] as const
/** terms of the series that need more than a double holds */
const PRECISE_TERMS = 10

/**
 * Natural logarithm of a positive finite number as high + low, to about 100 bits: returns high, leaves low in `logLow`.
 * The series of artanh in double-double; the terms past the tenth are so small that doubles do.
 */
export let logLow = 0
export function logPrecise(x: number): number {
  const fraction = split(x)
  const k = exponent
  const f = fraction - 1
  const denominator = twoSum(2, f)
  const s = divide(f, 0, denominator, low)
  const sLow = low
  const z = multiply(s, sLow, s, sLow)
  const zLow = low
  let tail = 0
  for (let n = 24; n > PRECISE_TERMS; n--) tail = z * tail + 2 / (2 * n + 1)
  let high = tail
  let rest = 0
  for (let n = PRECISE_TERMS; n >= 0; n--) {
    high = multiply(high, rest, z, zLow)
    rest = low
    const coefficient = divide(2, 0, 2 * n + 1, 0)
    high = add(high, rest, coefficient, low)
    rest = low
  }
  high = multiply(high, rest, s, sLow)
  rest = low
  const shift = multiply(k, 0, LN2_DD[0], LN2_DD[1])
  high = add(shift, low, high, rest)
  logLow = low
  return high
}

function logToBase(x: number, perLn: readonly [number, number]): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  const high = logPrecise(x)
  const product = multiply(high, logLow, perLn[0], perLn[1])
  return quickTwoSum(product, low)
}

/** Logarithm to base 2: exact for powers of two, else within 1 ulp. */
export function log2(x: number): number {
  return logToBase(x, PER_LN2_DD)
}
/** Logarithm to base 10: exact for powers of ten, else within 1 ulp. */
export function log10(x: number): number {
  return logToBase(x, PER_LN10_DD)
}
