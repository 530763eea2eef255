import type { Quantizer } from './quantizer.ts'
import { firstAtOrAbove } from './sample-search.ts'
import type { Source } from './source.ts'

/**
 * Largest |x − Q(x)| over all values that can occur; Infinity for a density without ends. Of a density the supremum over its
 * support (a cell of no mass does not count), of a sample the greatest over its values. O(K log n).
 */
export function largestError({ levels, thresholds }: Quantizer, source: Source): number {
  let largest = 0
  for (let k = 0; k < levels.length; k++) {
    const a = k === 0 ? Number.NEGATIVE_INFINITY : thresholds[k - 1]
    const b = k === thresholds.length ? Number.POSITIVE_INFINITY : thresholds[k]
    if (!(source.mass(a, b) > 0)) continue
    const [low, high] = extremes(source, a, b)
    largest = Math.max(largest, Math.abs(low - levels[k]), Math.abs(high - levels[k]))
  }
  return largest
}

/** The least and the greatest of what occurs in [a, b), which is not empty. */
function extremes({ sorted, min, max }: Source, a: number, b: number): [number, number] {
  if (!sorted) return [Math.max(a, min), Math.min(b, max)]
  return [sorted[firstAtOrAbove(sorted, a)], sorted[firstAtOrAbove(sorted, b) - 1]]
}
