import type { Quantizer } from '../../../core/index.ts'

/** A quantizer from lists that a hand or a link made; null where they make none: levels must ascend strictly, thresholds ascend. */
export function ownQuantizer(levels: readonly number[], thresholds: readonly number[]): Quantizer | null {
  if (levels.length === 0 || thresholds.length !== levels.length - 1) return null
  const ascends = (list: readonly number[], strictly: boolean) =>
    list.every((x, i) => i === 0 || x > list[i - 1] || (!strictly && x === list[i - 1]))
  if (!ascends(levels, true) || !ascends(thresholds, false)) return null
  return { levels: Float64Array.from(levels), thresholds: Float64Array.from(thresholds) }
}
