import { dragged } from '../../../../charts/dragged.ts'
import { approximateTextWidth } from '../../../../charts/geometry/text-width.ts'
import { formatFixed } from '../../../../ui/format.ts'
import styles from './Ruler.module.css'

/** half of what a finger needs */
const FINGER = 22

/** One end of the range: a handle on the axis of the reals, with its name and value. */
export function RangeEnd({
  end,
  name,
  value,
  at,
  top,
  foot,
  within: [left, right],
  focused,
  scale,
  onDrag,
}: {
  end: 'min' | 'max'
  name: string
  value: number
  at: number
  top: number
  foot: number
  within: readonly [number, number]
  focused: boolean
  scale: number
  onDrag: (clientX: number) => void
}) {
  const label = `${name} ${formatFixed(value, 2)}`
  const width = approximateTextWidth(label, 12.5 * scale)
  // Each stands outside its range, unless there the drawing ends.
  const outside =
    end === 'min' ? at - width - 8 * scale > left - 26 * scale : at + width + 8 * scale < right + 54 * scale
  const before = outside === (end === 'min')
  const handlers = dragged((event) => onDrag(event.clientX))
  return (
    <g
      className={styles.end}
      data-end={end}
      data-number={end}
      data-value={value}
      onPointerDown={(event) => {
        event.stopPropagation()
        handlers.onPointerDown(event)
      }}
      onPointerMove={(event) => {
        event.stopPropagation()
        handlers.onPointerMove(event)
      }}
    >
      <rect
        className={styles.target}
        x={at - FINGER * scale}
        width={2 * FINGER * scale}
        y={top - 20 * scale}
        height={foot - top + 34 * scale}
      />
      {focused && (
        <rect
          className={styles.ring}
          x={at - 9 * scale}
          width={18 * scale}
          y={foot - 13 * scale}
          height={26 * scale}
          rx={8 * scale}
        />
      )}
      <line x1={at} x2={at} y1={top - 9 * scale} y2={foot} />
      <rect
        className={styles.grip}
        x={at - 5 * scale}
        width={10 * scale}
        y={foot - 9 * scale}
        height={18 * scale}
        rx={4 * scale}
      />
      <text x={at + (before ? -8 : 8) * scale} y={top - 3 * scale} textAnchor={before ? 'end' : 'start'}>
        {label}
      </text>
    </g>
  )
}
