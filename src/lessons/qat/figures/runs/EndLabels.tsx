import type { ScaleContinuousNumeric } from 'd3'
import { spread } from '../../../../charts/geometry/labels.ts'
import { approximateTextWidth } from '../../../../charts/geometry/text-width.ts'
import { formatFixed } from '../../../../ui/format.ts'
import type { End } from './end-labels.ts'
import styles from './RunsChart.module.css'

/** Number and name at the right end of every line, moved apart where they would meet. What is below the axis stands at its foot with an arrow. */
export function EndLabels({
  ends,
  y,
  low,
  left,
  top,
  foot,
  scale,
  narrow,
}: {
  ends: readonly End[]
  y: ScaleContinuousNumeric<number, number>
  /** where the axis begins */
  low: number
  left: number
  top: number
  foot: number
  scale: number
  narrow: boolean
}) {
  const gap = Math.min((narrow ? 17 : 20) * scale, (foot - top) / Math.max(1, ends.length - 1))
  const places = spread(
    ends.map(({ accuracy }) => y(Math.max(low, accuracy))),
    gap,
    [top, foot],
  )
  const room = (narrow ? 63 : 106) * scale
  const named = ({ accuracy, name, short = name }: End) => {
    const arrow = accuracy < low ? ' ↓' : ''
    return fitting(name + arrow, short + arrow, room, 12.5 * scale)
  }
  return ends.map((end, i) => (
    <text
      key={end.id}
      className={`${styles.end} ${styles[`${end.kind}End`]} ${narrow ? styles.small : ''}`}
      x={left}
      y={places[i]}
      dy="0.36em"
      data-number={`end-${end.id}`}
      data-value={end.accuracy}
    >
      <tspan className={styles.number}>{formatFixed(100 * end.accuracy, 1)}</tspan>
      <tspan dx={5 * scale}>{named(end)}</tspan>
    </text>
  ))
}

/** The name; where that has no room its short form, or as much of it as has. */
function fitting(name: string, short: string, room: number, size: number): string {
  if (approximateTextWidth(name, size) <= room) return name
  for (let length = short.length; length > 0; length--) {
    const cut = length === short.length ? short : `${short.slice(0, length).trimEnd()}…`
    if (approximateTextWidth(cut, size) <= room) return cut
  }
  return '…'
}
