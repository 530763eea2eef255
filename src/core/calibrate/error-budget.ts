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
 * 0 and 0 for no values; RangeError for a range or scheme that `affineParams` refuses. Cost: one step a bin.
 */
export function errorBudget({ edges, counts }: Histogram, range: Range, scheme: AffineScheme): ErrorBudget {
  const params = affineParams(range, scheme)
  const scale = Math.fround(params.scale)
  let [clipping, rounding, total] = [0, 0, 0]
  for (let i = 0; i < counts.length; i++) {
    if (counts[i] === 0) continue
    const x = 0.5 * (edges[i] + edges[i + 1])
    const wanted = roundHalfEven(quotient(x, scale)) + params.zeroPoint
    const code = clampCode(wanted, params)
    const error = x - (code - params.zeroPoint) * scale
    const squared = counts[i] * error * error
    if (code === wanted) rounding += squared
    else clipping += squared
    total += counts[i]
  }
  return total > 0 ? { clipping: clipping / total, rounding: rounding / total } : { clipping: 0, rounding: 0 }
}
