import { clippedDivergence, SAME } from './clipped-divergence.ts'

/** bins of |x| that are searched; a finer histogram is merged to at most so many */
const SEARCHED = 2048

/**
 * The clipping point t at which the distribution of |x| changes least when it is clipped to t and quantized to `groups` equal parts: the
 * least Kullback–Leibler divergence KL(P‖Q), P the bins below t with all that lies beyond in the last of them, Q the same bins with each
 * group's counts (without what lies beyond) spread evenly over its bins that are not empty (after Migacz 2017). The
 * bin of zero counts as much as the one beside it. Tried are all bins from `groups` on; of equals the widest. Cost: bins · groups.
 */
export function leastDivergence(
  { width, counts }: { readonly width: number; readonly counts: Float64Array },
  groups: number,
): number {
  const merge = Math.ceil(counts.length / SEARCHED)
  const bins = new Float64Array(Math.ceil(counts.length / merge))
  for (let i = 0; i < counts.length; i++) bins[Math.floor(i / merge)] += counts[i]
  // Zero has a code of its own wherever the range is clipped. A ReLU makes half of all values zero, and their spike would decide alone.
  if (bins.length > 1) bins[0] = bins[1]
  if (bins.every((count) => count === 0)) return counts.length * width
  const divergence = clippedDivergence(bins, {
    groups,
    firstBin: (g, n) => Math.floor((g * n) / groups),
    fillsLast: true,
  })
  let best = bins.length
  let least = Number.POSITIVE_INFINITY
  for (let n = bins.length; n >= Math.min(groups, bins.length); n--) {
    const found = divergence(n)
    if (found < least - SAME) {
      least = found
      best = n
    }
  }
  return best * merge * width
}
