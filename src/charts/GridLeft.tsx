import type { ScaleContinuousNumeric } from 'd3'
import styles from './charts.module.css'

/** Horizontal grid lines with their values at the left. */
export function GridLeft({
  y,
  left,
  right,
  ticks,
  format,
}: {
  y: ScaleContinuousNumeric<number, number>
  left: number
  right: number
  ticks: readonly number[]
  format: (value: number) => string
}) {
  return (
    <g className={styles.grid}>
      {ticks.map((tick) => (
        <g key={tick} transform={`translate(0,${y(tick)})`}>
          <line x1={left} x2={right} />
          <text x={left - 8} dy="0.35em" textAnchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
    </g>
  )
}
