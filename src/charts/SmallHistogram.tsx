import { scaleLinear } from 'd3'
import { memo } from 'react'
import { peak, stepPath } from './geometry/steps.ts'
import styles from './SmallHistogram.module.css'

/** of the drawing, before it is stretched to its place */
const [WIDTH, HEIGHT] = [100, 44]

/** Counts on a logarithmic scale, so that what is rare is seen, and the ends of a range. Drawn again only when they are others: a row of them changes while something is dragged. */
export const SmallHistogram = memo(function SmallHistogram({
  histogram: { edges, counts },
  min,
  max,
  className = '',
}: {
  histogram: { readonly edges: ArrayLike<number>; readonly counts: ArrayLike<number> }
  /** of the range; both 0: none */
  min: number
  max: number
  className?: string
}) {
  const [from, to] = [Math.min(edges[0], min, 0), Math.max(edges[edges.length - 1], max)]
  const x = scaleLinear([from, to > from ? to : from + 1], [2, WIDTH - 2])
  const heights = Array.from(counts, (count) => Math.log1p(count))
  const y = scaleLinear([0, peak(heights) || 1], [HEIGHT - 1, 4])
  return (
    <svg className={className} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path className={styles.area} d={stepPath(edges, heights, x, y, HEIGHT - 1)} />
      <line className={styles.base} x1={2} x2={WIDTH - 2} y1={HEIGHT - 1} y2={HEIGHT - 1} />
      {[min, max]
        .filter((end) => end !== 0)
        .map((end) => (
          <line key={end} className={styles.end} x1={x(end)} x2={x(end)} y1={0} y2={HEIGHT} />
        ))}
    </svg>
  )
})
