import { low, multiply } from './double-double.ts'
import { expOfSum } from './exponential.ts'
import { logLow, logPrecise } from './logarithm.ts'

/**
 * x to the power of y, as exp(y · log x) with the logarithm to 100 bits: within 1 ulp. Special values as in ECMAScript:
 * pow(x, ±0) = 1; pow(±1, ±∞) and pow(negative, not whole) are NaN.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN
  if (!Number.isFinite(y)) return powInfinite(Math.abs(x), y > 0)
  const odd = Math.abs(y) < 9007199254740992 && Math.abs(y % 2) === 1
  const negative = (x < 0 || Object.is(x, -0)) && odd
  if (x === 0 || !Number.isFinite(x)) {
    const size = (x === 0) === y > 0 ? 0 : Number.POSITIVE_INFINITY
    return negative ? -size : size
  }
  if (x < 0 && !Number.isInteger(y)) return Number.NaN
  const size = powPositive(Math.abs(x), y)
  return negative ? -size : size
}

function powInfinite(size: number, up: boolean): number {
  if (size === 1) return Number.NaN
  return size > 1 === up ? Number.POSITIVE_INFINITY : 0
}

function powPositive(x: number, y: number): number {
  if (x === 1) return 1
  const logX = logPrecise(x)
  const rough = y * logX
  if (rough > 746) return Number.POSITIVE_INFINITY
  if (rough < -746) return 0
  const product = multiply(logX, logLow, y, 0)
  return expOfSum(product, low)
}
