import styles from './Pen.module.css'
import type { PenPlace } from './pen.ts'

/** The drawn line with its points, over the data that it makes. */
export function PenStroke({
  points,
  x,
  axis,
  ceiling,
  scale,
}: {
  points: readonly PenPlace[]
  x: (value: number) => number
  axis: number
  /** where a full stroke reaches */
  ceiling: number
  scale: number
}) {
  const y = (height: number) => axis + (ceiling - axis) * height
  return (
    <g className={styles.stroke}>
      <path d={points.map((point, i) => `${i ? 'L' : 'M'}${x(point.x)},${y(point.height)}`).join('')} />
      {points.map((point) => (
        <circle key={point.x} cx={x(point.x)} cy={y(point.height)} r={2.2 * scale} />
      ))}
    </g>
  )
}
