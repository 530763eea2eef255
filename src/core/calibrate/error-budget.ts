import { type AffineScheme, affineParams } from '../quant/affine/affine-params.ts'
import { clampCode, quotient } from '../quant/affine/quantize.ts'
import { roundHalfEven } from '../quant/rounding.ts'
import type { Histogram } from '../stats/dyadic-histogram.ts'
import type { Range } from './observer.ts'

/** What a clipping range costs, as parts of the mean squared error. */
export interface ErrorBudget {
  /** of values whose code is held at the first or last one */
  readonly clipping: number
  /** of all others */
  readonly rounding: number
}

/**
 * The mean squared error that quantization with this range and scheme makes on the values of a histogram, each bin standing for its middle.
 * 0 and 0 for no values; RangeError for a range or scheme that `affineParams` refuses. Sums that grow beyond `limit` are given as far as they
 * have come: a search needs no more. Cost: one step a bin.
 */
export function errorBudget(
  { edges, counts }: Histogram,
  range: Range,
  scheme: AffineScheme,
  limit = Number.POSITIVE_INFINITY,
): ErrorBudget {
  const params = affineParams(range, scheme)
  const scale = Math.fround(params.scale)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const most = limit * total
  let [clipping, rounding] = [0, 0]
  // What is clipped lies at the end.
  for (let i = counts.length - 1; i >= 0; i--) {
    if (counts[i] === 0) continue
    const x = 0.5 * (edges[i] + edges[i + 1])
    const wanted = roundHalfEven(quotient(x, scale)) + params.zeroPoint
    const code = clampCode(wanted, params)
    const error = x - (code - params.zeroPoint) * scale
    const squared = counts[i] * error * error
    if (code === wanted) rounding += squared
    else clipping += squared
    if (clipping + rounding > most) break
  }
  return total > 0 ? { clipping: clipping / total, rounding: rounding / total } : { clipping: 0, rounding: 0 }
}
