import { scaleLinear } from 'd3'
import { peak, stepPath } from '../../../charts/geometry/steps.ts'

/** The outline of counts on a logarithmic scale, between a foot and a top. */
export function logCountsPath(
  { edges, counts }: { readonly edges: ArrayLike<number>; readonly counts: ArrayLike<number> },
  x: (value: number) => number,
  foot: number,
  top: number,
): string {
  const heights = Array.from(counts, (count) => Math.log10(1 + count))
  const y = scaleLinear([0, peak(heights) || 1], [foot, Math.min(foot, top)])
  return stepPath(edges, heights, x, y, foot)
}
