import type { ScaleLinear } from 'd3'
import { spread } from '../../../../charts/geometry/labels.ts'
import { approximateTextWidth } from '../../../../charts/geometry/text-width.ts'
import { useText } from '../../../../ui/language.tsx'
import type { OpenedFrame } from '../../frames.ts'
import type { PtqView } from '../view.ts'
import { shortName } from './calibrate-text.tsx'
import styles from './RangeFigure.module.css'

const FONT = 12

/** Where each rule clips: a line for each, named above it where there is room; on a phone only the chosen one is named. */
export function RuleLabels({
  view,
  opened,
  x,
  head,
  foot,
  own,
  scale,
  narrow,
}: {
  view: PtqView
  opened: OpenedFrame
  x: ScaleLinear<number, number>
  head: number
  foot: number
  own: number | null
  scale: number
  narrow: boolean
}) {
  const text = useText()
  const rules = opened.rules.map(({ rule, range }) => ({
    rule,
    at: x(Math.max(range.max, -range.min)),
    name: text(shortName(rule, view.settings.percentile)),
    chosen: rule === view.settings.rule,
  }))
  const named = groupsAt(rules.filter(({ chosen }) => !narrow || chosen))
  const widths = named.map(({ name }) => approximateTextWidth(name, FONT * scale))
  const [left, right] = x.range()
  const gap = Math.max(...widths, 0) + 10 * scale
  const rows = narrow ? 1 : 2
  // Names alternate between two rows, so that neighbours have twice the room.
  const order = named.map((_, i) => i).sort((a, b) => named[a].at - named[b].at)
  const places = new Map<number, { x: number; row: number }>()
  for (let row = 0; row < rows; row++) {
    const here = order.filter((_, rank) => rank % rows === row)
    const positions = spread(
      here.map((i) => named[i].at),
      Math.min(gap, (right - left) / Math.max(1, here.length)),
      [left + gap / 4, right - gap / 4],
    )
    for (const [n, i] of here.entries()) places.set(i, { x: positions[n], row })
  }
  return (
    <g className={styles.rules}>
      {inDrawingOrder(rules).map(({ rule, at, chosen }) => (
        <line
          key={rule}
          className={chosen && own === null ? styles.chosen : rule === 'mse' ? styles.leastRule : styles.rule}
          x1={at}
          x2={at}
          y1={head - 3 * scale}
          y2={foot}
        />
      ))}
      {named.map(({ rule, name, chosen, at }, i) => {
        const place = places.get(i)
        if (!place) return null
        const y = (narrow ? 12 : 11 + 14 * place.row) * scale
        return (
          <g key={rule} className={chosen && own === null ? styles.chosenName : rule === 'mse' ? styles.leastName : ''}>
            <path className={styles.leader} d={`M${place.x},${y + 3 * scale}L${at},${head - 3 * scale}`} />
            <text x={place.x} y={y} textAnchor="middle">
              {name}
            </text>
          </g>
        )
      })}
    </g>
  )
}

/** What is chosen lies on top. */
const inDrawingOrder = (rules: readonly Named[]) => [...rules].sort((a, b) => Number(a.chosen) - Number(b.chosen))

interface Named {
  readonly rule: string
  readonly at: number
  readonly name: string
  readonly chosen: boolean
}

/** Rules that clip at nearly the same place share a name: the chosen one's, else the first's, with how many more there are. */
function groupsAt(rules: readonly Named[]): Named[] {
  const groups: Named[][] = []
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const last = groups.at(-1)
    if (last && rule.at - last[0].at < 3) last.push(rule)
    else groups.push([rule])
  }
  return groups.map((group) => {
    const first = group.find(({ chosen }) => chosen) ?? group.find(({ rule }) => rule === 'mse') ?? group[0]
    return group.length === 1 ? first : { ...first, name: `${first.name} +${group.length - 1}` }
  })
}
