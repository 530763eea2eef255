import { log } from '../real.ts'

/** Where the groups of n bins begin, and whether the last bin counts as filled where only what lies beyond fills it. */
export interface Grouping {
  readonly groups: number
  /** of group g from 0 to `groups`; the last is n */
  readonly firstBin: (g: number, n: number) => number
  readonly fillsLast: boolean
}

/** Divergences that are the same differ by less than this, for they are summed in other orders. */
export const SAME = 1e-12

/**
 * KL(P‖Q) of a histogram that is clipped to its first n bins: P are those bins with all that lies beyond in the last of them, Q the same bins
 * with each group's counts (without what lies beyond) spread evenly over its bins that are not empty (Migacz 2017). Infinity where Q is
 * empty and P is not. As q is one number in a group, Σ p·log(p/q) = Σ p·log p − Σ P_group·log q, and both come from sums over the bins
 * below: O(groups) for each n, after O(bins) once.
 */
export function clippedDivergence(counts: Float64Array, grouping: Grouping): (n: number) => number {
  const below = sumsBelow(counts, (count) => count)
  const filledBelow = sumsBelow(counts, (count) => (count > 0 ? 1 : 0))
  const logsBelow = sumsBelow(counts, timesLog)
  const total = below[counts.length]
  const { groups, firstBin, fillsLast } = grouping
  return (n) => {
    const kept = below[n]
    const beyond = total - kept
    const onlyBeyond = counts[n - 1] === 0 && beyond > 0
    let divergence = (logsBelow[n - 1] + timesLog(counts[n - 1] + beyond)) / total - log(total)
    for (let g = 0; g < groups; g++) {
      const [from, to] = [firstBin(g, n), firstBin(g + 1, n)]
      const sum = below[to] - below[from]
      const last = to === n && to > from
      const mass = last ? sum + beyond : sum
      if (mass === 0) continue
      if (sum === 0 || (last && onlyBeyond && !fillsLast)) return Number.POSITIVE_INFINITY
      const filled = filledBelow[to] - filledBelow[from] + (last && onlyBeyond ? 1 : 0)
      divergence -= (mass / total) * log(sum / (filled * kept))
    }
    return divergence
  }
}

const timesLog = (count: number) => (count > 0 ? count * log(count) : 0)

/** [bins + 1] */
function sumsBelow(counts: Float64Array, of: (count: number) => number): Float64Array {
  const below = new Float64Array(counts.length + 1)
  for (let i = 0; i < counts.length; i++) below[i + 1] = below[i] + of(counts[i])
  return below
}
