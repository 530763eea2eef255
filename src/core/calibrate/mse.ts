import { type AffineScheme, affineParams } from '../quant/affine/affine-params.ts'
import { clampCode, quotient } from '../quant/affine/quantize.ts'
import { roundHalfEven } from '../quant/rounding.ts'
import type { DyadicHistogram, Histogram } from '../stats/dyadic-histogram.ts'
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
    const error = quantizationError(histogram, range, scheme)
    if (error < least) {
      least = error
      best = range
    }
  }
  return best
}

/** Σ (x − x̂)² over the counts of a histogram: rounding inside the range, clipping beyond it. */
function quantizationError({ edges, counts }: Histogram, range: Range, scheme: AffineScheme): number {
  const params = affineParams(range, scheme)
  const scale = Math.fround(params.scale)
  let sum = 0
  for (let i = 0; i < counts.length; i++) {
    if (counts[i] === 0) continue
    const x = 0.5 * (edges[i] + edges[i + 1])
    const code = clampCode(roundHalfEven(quotient(x, scale)) + params.zeroPoint, params)
    const error = x - (code - params.zeroPoint) * scale
    sum += counts[i] * error * error
  }
  return sum
}
