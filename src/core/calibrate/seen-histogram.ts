import { createDyadicHistogram, type DyadicHistogram } from '../stats/dyadic-histogram.ts'

/** so many that a bin is a hundredth of a step of 8 bits */
const BINS = 16384

/** The histogram that the core's own observers read. Several observers of one tensor may share it: it is fed once. */
export function createSeenHistogram(): DyadicHistogram {
  return createDyadicHistogram({ bins: BINS })
}

/** Bins of |x| out of bins of x: those left of 0 are folded over to the right. 0 is an edge, and all bins are equally wide. */
export function magnitudes(histogram: { readonly edges: Float64Array; readonly counts: Float64Array }): {
  readonly width: number
  /** counts[i] values have i·width ≤ |x| ≤ (i + 1)·width */
  readonly counts: Float64Array
} {
  const { edges, counts } = histogram
  const width = edges.length > 1 ? edges[1] - edges[0] : 0
  const below = edges.length > 1 ? Math.round(-edges[0] / width) : 0
  const folded = new Float64Array(Math.max(below, counts.length - below))
  for (let i = 0; i < counts.length; i++) folded[i < below ? below - 1 - i : i - below] += counts[i]
  return { width, counts: folded }
}
