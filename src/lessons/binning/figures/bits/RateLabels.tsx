import { approximateTextWidth } from '../../../../charts/geometry/text-width.ts'
import { type Language, useLanguage } from '../../../../ui/language.tsx'
import shared from '../small-figures.module.css'
import type { BinningView } from '../view.ts'
import styles from './bits.module.css'
import type { RateDrawing } from './rate-drawing.ts'
import { codebookLabels, type EndLabel, endLabels } from './rate-labels.ts'
import type { Layout } from './rate-panels.ts'
import { nameOf, WORDS } from './rate-words.ts'
import { SeriesMark } from './SeriesMark.tsx'

const TYPE = 12.5
/** from the end of the axis to the mark, the mark, and from it to the name */
const BEFORE = 8
const MARK = 16
const AFTER = 4
const LINE = {
  optimum: shared.reference,
  slope: shared.slope,
  bound: styles.bound,
  exactBound: styles.bound,
  panterDite: styles.highRate,
  gishPierce: styles.highRate,
}
const isLine = (of: EndLabel['of']): of is keyof typeof LINE => of in LINE

/** Room that the names need to the right of the panels, in pixels. */
export function labelRoom(drawing: RateDrawing, view: BinningView, language: Language, scale: number): number {
  const names = [...drawing.curves, ...drawing.now, ...drawing.theory].map(({ of }) => nameOf(of, view)[language])
  const widths = names.map((name) => MARK + AFTER + approximateTextWidth(name, TYPE))
  return (BEFORE + Math.max(...widths, approximateTextWidth(WORDS[view.rate][language], TYPE))) * scale
}

/** The names of lines at their ends, each with a piece of its line or its mark; of codebooks beside their marks; and of the axis. */
export function RateLabels({
  drawing,
  layout,
  view,
  scale,
}: {
  drawing: RateDrawing
  layout: Layout
  view: BinningView
  scale: number
}) {
  const language = useLanguage()
  const left = layout.x.range()[1] + BEFORE * scale
  const middle = left + (MARK / 2) * scale
  return (
    <g>
      {endLabels(drawing, layout, scale).map(({ of, y }) => (
        <g key={of}>
          {isLine(of) ? (
            <path className={LINE[of]} d={`M${left},${y}h${MARK * scale}`} />
          ) : (
            <SeriesMark of={of} x={middle} y={y} scale={scale} />
          )}
          <text className={wordOf(of)} x={left + (MARK + AFTER) * scale} y={y} dy="0.35em">
            {nameOf(of, view)[language]}
          </text>
        </g>
      ))}
      {codebookLabels(drawing, layout, scale).map(({ point: { of }, mark, x, y }) => (
        <g key={of} className={styles.leader}>
          <line x1={mark.x + 6 * scale} y1={mark.y} x2={x - 3 * scale} y2={y} />
          <text className={`${shared.quantWord} ${styles.halo}`} {...{ x, y }} dy="0.35em">
            {nameOf(of, view)[language]}
          </text>
        </g>
      ))}
      <text x={left} y={layout.axis + 18 * scale}>
        {WORDS[view.rate][language]}
      </text>
    </g>
  )
}

function wordOf(of: EndLabel['of']): string {
  if (of === 'slope') return shared.quietWord
  if (of === 'own') return styles.yoursWord
  return isLine(of) ? shared.refWord : shared.quantWord
}
