import styles from './GraphRail.module.css'
import type { GraphStrands, Strand } from './graph-strands.ts'

/** Which layer reads which: dots on a line, and beside it the ways that skip layers. */
export function GraphRail({
  graph: { spine, strands, lanes },
  middles,
  hasWeights,
  opened,
  width,
  scale,
}: {
  graph: GraphStrands
  /** where each row is, in pixels */
  middles: readonly number[]
  hasWeights: (row: number) => boolean
  /** row that is opened */
  opened: number
  width: number
  scale: number
}) {
  const right = width - 9 * scale
  const gap = lanes > 0 ? Math.min(14 * scale, (right - 6 * scale) / lanes) : 0
  const laneX = (lane: number) => right - lane * gap
  const strandOf = (row: number) => strands.find(({ rows }) => rows.includes(row))
  return (
    <svg className={styles.rail} style={{ width, height: '100%' }} aria-hidden="true">
      <path className={styles.edge} d={`M${right},${middles[spine[0]]}V${middles[spine[spine.length - 1]]}`} />
      {strands.map((strand) => (
        <path
          key={`${strand.from}-${strand.to}`}
          className={styles.edge}
          d={strandPath(strand, middles, right, laneX(strand.lane))}
        />
      ))}
      {middles.map((y, row) => (
        <circle
          key={y}
          className={`${hasWeights(row) ? styles.weighted : styles.plain} ${row === opened ? styles.openedDot : ''}`}
          cx={laneX(strandOf(row)?.lane ?? 0)}
          cy={y}
          r={(hasWeights(row) ? 4.5 : 2.6) * scale}
        />
      ))}
    </svg>
  )
}

/** Off the spine, down its lane, and back. */
function strandPath({ from, to, rows }: Strand, middles: readonly number[], spine: number, lane: number): string {
  const [top, bottom] = [middles[from], middles[to]]
  // it is on its lane one row below where it leaves, and until its last layer, or one row above where it comes back
  const [leave, join] = [middles[from + 1], middles[rows.at(-1) ?? to - 1]]
  const out = `M${spine},${top}C${spine},${(top + leave) / 2},${lane},${(top + leave) / 2},${lane},${leave}`
  return `${out}V${join}C${lane},${(join + bottom) / 2},${spine},${(join + bottom) / 2},${spine},${bottom}`
}
