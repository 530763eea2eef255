import type { PointerEvent } from 'react'
import { LEAST_BITS, MOST_BITS } from '../../recipe-setting.ts'
import styles from './BitsChart.module.css'

/** Half the width of the pill, and how far from its middle the arrows stand. */
const [HALF, ARROW] = [21, 32]

/** The bits as a pill on the axis, with an arrow at each side. The drawing around it takes the drag. */
export function BitsHandle({
  x,
  y,
  scale,
  bits,
  set,
}: {
  x: number
  y: number
  scale: number
  bits: number
  set: (bits: number) => void
}) {
  const arrow = (side: -1 | 1, next: number) => {
    if (next < LEAST_BITS || next > MOST_BITS) return null
    const at = side * ARROW * scale
    const tip = 4 * side * scale
    return (
      <g
        className={styles.arrow}
        onPointerDown={(event: PointerEvent) => {
          event.stopPropagation()
          set(next)
        }}
      >
        <rect x={at - 10 * scale} y={-15 * scale} width={20 * scale} height={30 * scale} />
        <path d={`M${at - tip},${-5 * scale}L${at + tip / 2},0L${at - tip},${5 * scale}`} />
      </g>
    )
  }
  return (
    <g className={styles.handle} transform={`translate(${x},${y})`}>
      {arrow(-1, bits + 1)}
      {arrow(1, bits - 1)}
      <rect
        className={styles.pill}
        x={-HALF * scale}
        y={-13 * scale}
        width={2 * HALF * scale}
        height={26 * scale}
        rx={13 * scale}
      />
      <text textAnchor="middle" dy="0.36em">
        {bits}
      </text>
    </g>
  )
}
