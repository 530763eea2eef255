import { exp, log } from '../real.ts'

const HALF_LOG_TWO_PI = 0.9189385332046728
/** Bernoulli numbers B₂ₙ / (2n(2n−1)) of Stirling's series */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156]
const SHIFTED = 15
const EPSILON = 1e-17
const MOST_TERMS = 2000

/** log Γ(x) for x > 0: Stirling's series after moving x beyond 15 by Γ(x+1) = x·Γ(x). Relative error about 1e−15. */
export function logGamma(x: number): number {
  let product = 1
  let y = x
  while (y < SHIFTED) product *= y++
  const u = 1 / (y * y)
  let series = 0
  for (let n = STIRLING.length - 1; n >= 0; n--) series = series * u + STIRLING[n]
  return (y - 0.5) * log(y) - y + HALF_LOG_TWO_PI + series / y - log(product)
}

/** xᵃ e⁻ˣ / Γ(a + 1) */
export function gammaTerm(a: number, x: number): number {
  return x === 0 ? 0 : exp(a * log(x) - x - logGamma(a + 1))
}

/** P(a, x) = γ(a, x)/Γ(a), the share of the gamma distribution below x: power series (DLMF 8.11.4), good for x ≤ a + 1. */
function lowerSeries(a: number, x: number): number {
  let term = 1
  let sum = 1
  for (let n = 1; n < MOST_TERMS && term > EPSILON * sum; n++) {
    term *= x / (a + n)
    sum += term
  }
  return gammaTerm(a, x) * sum
}

/** Q(a, x) = Γ(a, x)/Γ(a): continued fraction (DLMF 8.9.2) by Lentz's method, good for x > a + 1. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let fraction = d
  for (let n = 1; n < MOST_TERMS; n++) {
    const numerator = -n * (n - a)
    b += 2
    d = 1 / (numerator * d + b)
    c = b + numerator / c
    const change = c * d
    fraction *= change
    if (Math.abs(change - 1) < 1e-16) break
  }
  return gammaTerm(a, x) * a * fraction
}

/** Regularised incomplete gamma functions for a > 0, x ≥ 0: the shares below and above x. Relative error about 1e−14. */
export function gammaBelow(a: number, x: number): number {
  if (x <= 0) return 0
  return x <= a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x)
}
export function gammaAbove(a: number, x: number): number {
  if (x <= 0) return 1
  if (x === Number.POSITIVE_INFINITY) return 0
  return x <= a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x)
}
