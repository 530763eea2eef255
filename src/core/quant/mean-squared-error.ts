import type { Quantizer } from './quantizer.ts'
import type { Source } from './source.ts'

/** E[(x − Q(x))²], and nothing else of what `distortion` tells: for searches. K questions to the source. */
export function meanSquaredError({ levels, thresholds }: Quantizer, source: Source): number {
  let mse = 0
  for (let k = 0; k < levels.length; k++) {
    const a = k === 0 ? Number.NEGATIVE_INFINITY : thresholds[k - 1]
    const b = k === thresholds.length ? Number.POSITIVE_INFINITY : thresholds[k]
    mse += source.squaredError(a, b, levels[k])
  }
  return mse
}
