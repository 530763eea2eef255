import type { ScaleContinuousNumeric } from 'd3'
import styles from './charts.module.css'

/** A horizontal axis: its line, ticks and labels. Ticks nearer than `clear` to `avoid` are left out, so that a value shown on the axis can be read. */
export function AxisBottom({
  x,
  top,
  ticks,
  format,
  scale = 1,
  avoid,
  clear = 30,
  line = true,
}: {
  x: ScaleContinuousNumeric<number, number>
  top: number
  ticks: readonly number[]
  format: (value: number) => string
  scale?: number
  avoid?: number | null
  clear?: number
  line?: boolean
}) {
  const [left, right] = x.range()
  return (
    <g className={styles.axis} transform={`translate(0,${top})`}>
      {line && <line className={styles.axisLine} x1={left} x2={right} />}
      {ticks
        .filter((tick) => avoid === undefined || avoid === null || Math.abs(x(tick) - avoid) > clear * scale)
        .map((tick) => (
          <g key={tick} transform={`translate(${x(tick)},0)`}>
            <line className={styles.tick} y2={5 * scale} />
            <text y={18 * scale} textAnchor="middle">
              {format(tick)}
            </text>
          </g>
        ))}
    </g>
  )
}
