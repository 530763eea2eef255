import { type KeyboardEvent, memo, type PointerEvent, useRef } from 'react'
import charts from '../../../../charts/charts.module.css'
import { dragged } from '../../../../charts/dragged.ts'
import { useSize } from '../../../../charts/useSize.ts'
import { formatCount } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import type { Walk } from '../../frames.ts'
import styles from './WalkView.module.css'
import { WORDS } from './walk-text.tsx'

/** All outputs of the channel by their codes; a click chooses another. */
export function OutputMap({ walk, onChange }: { walk: Walk; onChange: (row: number, column: number) => void }) {
  const text = useText()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height } = useSize(ref, { width: 200, height: 200, scale: 1 })
  const [rows, columns] = walk.shape
  const cell = Math.max(1, Math.min(width / columns, height / rows))
  const within = (index: number, count: number) => Math.min(count - 1, Math.max(0, index))
  const place = (event: PointerEvent) => {
    const box = ref.current?.getBoundingClientRect()
    if (!box) return
    const [column, row] = [event.clientX - box.left, event.clientY - box.top].map((px) => Math.floor(px / cell))
    onChange(within(row, rows), within(column, columns))
  }
  const at = walk.row * columns + walk.column
  const move = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    onChange(within(walk.row + by, rows), walk.column)
  }
  const said = `(${walk.row}, ${walk.column}): ${formatCount(walk.map[at])}`
  return (
    <div className={styles.map}>
      <input
        type="range"
        className={charts.ringedKeys}
        aria-label={text(WORDS.map)}
        aria-valuetext={said}
        min={0}
        max={rows * columns - 1}
        value={at}
        onChange={(event) => {
          const next = Number(event.target.value)
          onChange(Math.floor(next / columns), next % columns)
        }}
        onKeyDown={move}
      />
      <svg ref={ref} role="img" aria-label={text(WORDS.map)} {...dragged(place)}>
        <Codes map={walk.map} columns={columns} cell={cell} />
        <rect
          className={styles.chosen}
          x={walk.column * cell - 1}
          y={walk.row * cell - 1}
          width={cell + 2}
          height={cell + 2}
        />
      </svg>
      <p>{text(WORDS.map)}</p>
    </div>
  )
}

/** From the least code of the channel to its greatest. */
const Codes = memo(function Codes({ map, columns, cell }: { map: Int32Array; columns: number; cell: number }) {
  const [least, most] = [Math.min(...map), Math.max(...map)]
  return Array.from(map, (code, i) => (
    <rect
      key={i}
      className={styles.code}
      x={(i % columns) * cell}
      y={Math.floor(i / columns) * cell}
      width={cell}
      height={cell}
      fillOpacity={most > least ? 0.05 + (0.95 * (code - least)) / (most - least) : 0.05}
    />
  ))
})
