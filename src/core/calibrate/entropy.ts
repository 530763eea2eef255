import { log } from '../real.ts'

/** bins of |x| that are searched; a finer histogram is merged to at most so many */
const SEARCHED = 2048

/**
 * The clipping point t at which the distribution of |x| changes least when it is clipped to t and quantized to `groups` equal parts: the
 * least Kullback–Leibler divergence KL(P‖Q), P the bins below t with all that lies beyond in the last of them, Q the same bins with each
 * group's counts (without what lies beyond) spread evenly over its bins that are not empty (after Migacz 2017). The
 * bin of zero counts as much as the one beside it. Tried are all bins from `groups` on; of equals the widest. Cost: bins² / 2.
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
  const total = bins.reduce((sum, count) => sum + count, 0)
  if (total === 0) return counts.length * width
  let best = bins.length
  let least = Number.POSITIVE_INFINITY
  let below = 0
  const before = Float64Array.from(bins, (count) => {
    below += count
    return below - count
  })
  for (let n = bins.length; n >= Math.min(groups, bins.length); n--) {
    const kept = n < bins.length ? before[n] : total
    const divergence = divergenceAt(bins, n, kept, total, groups)
    if (divergence < least) {
      least = divergence
      best = n
    }
  }
  return best * merge * width
}

/** KL(P‖Q) where the first n bins are kept; Infinity where Q is empty and P is not. */
function divergenceAt(bins: Float64Array, n: number, kept: number, total: number, groups: number): number {
  let divergence = 0
  for (let g = 0; g < groups; g++) {
    const from = Math.floor((g * n) / groups)
    const to = Math.floor(((g + 1) * n) / groups)
    let sum = 0
    let filled = 0
    for (let i = from; i < to; i++) {
      sum += bins[i]
      if (bins[i] > 0 || (i === n - 1 && total > kept)) filled++
    }
    const q = sum / (filled * kept)
    for (let i = from; i < to; i++) {
      const p = (i === n - 1 ? bins[i] + total - kept : bins[i]) / total
      if (p === 0) continue
      if (!(q > 0)) return Number.POSITIVE_INFINITY
      divergence += p * log(p / q)
    }
  }
  return divergence
}
