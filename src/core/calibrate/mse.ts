import type { AffineScheme } from '../quant/affine/affine-params.ts'
import type { DyadicHistogram } from '../stats/dyadic-histogram.ts'
import { errorBudget } from './error-budget.ts'
import type { Range } from './observer.ts'

const CANDIDATES = 100

/**
 * Of the ranges of 1 … 100 % of what has been seen (both ends drawn in alike; symmetric where the scheme is), that whose integers give
 * the histogram the least mean squared error, each bin standing for its middle. Of equals the widest. Cost: 100 · bins.
 */
export function leastErrorRange(seen: DyadicHistogram, scheme: AffineScheme): Range {
  const { min, max } = seen.seen()
  const whole = scheme.symmetric ? { min: -Math.max(-min, max), max: Math.max(-min, max) } : { min, max }
  const histogram = seen.histogram()
  let best: Range = whole
  let least = Number.POSITIVE_INFINITY
  for (let percent = CANDIDATES; percent >= 1; percent--) {
    const range = { min: (whole.min * percent) / CANDIDATES, max: (whole.max * percent) / CANDIDATES }
    const { clipping, rounding } = errorBudget(histogram, range, scheme, least)
    const error = clipping + rounding
    if (error < least) {
      least = error
      best = range
    }
  }
  return best
}
