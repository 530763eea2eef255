import { formatNumber } from '../../../ui/format.ts'
import { useText } from '../../../ui/language.tsx'
import type { ValueFrame } from '../frames.ts'
import type { BitLayout } from './bit-layout.ts'
import styles from './ValueFigure.module.css'
import { WORDS } from './value-text.tsx'

const NAMES = ['sign', 'exponent', 'fraction'] as const

/** What the parts of a float say: its sign, a power of two, and a number from 1 up to 2. */
export function FloatParts({
  value,
  layout,
  scale,
  lit,
}: {
  value: ValueFrame
  layout: BitLayout
  scale: number
  lit: string | null
}) {
  const text = useText()
  const says = [value.word[0] === 1 ? '−' : '+', null, formatNumber(value.significand, 6)]
  const exponent = String(value.exponent).replace('-', '−')
  if (!layout.named) {
    const foot = layout.cells[31].y + layout.size
    return (
      <text className={styles.parts} y={foot + 17 * scale}>
        {says[0]} {says[2]} × 2
        <tspan className={styles.power} dy="-0.4em">
          {exponent}
        </tspan>
      </text>
    )
  }
  return layout.parts.map(({ from, to, y }, i) => (
    <g key={NAMES[i]} className={styles.part} data-lit={lit === NAMES[i] || undefined}>
      <path d={`M${from + 1},${y + 5 * scale}v${4 * scale}H${to - 1}v${-4 * scale}`} />
      <text x={i === 0 ? from : (from + to) / 2} y={y + 26 * scale} textAnchor={i === 0 ? 'start' : 'middle'}>
        {i === 1 ? (
          <>
            × 2
            <tspan className={styles.power} dy="-0.4em">
              {exponent}
            </tspan>
          </>
        ) : (
          `${i === 2 ? '× ' : ''}${says[i]}`
        )}
      </text>
      <text
        className={styles.name}
        x={i === 0 ? from : (from + to) / 2}
        y={y + 44 * scale}
        textAnchor={i === 0 ? 'start' : 'middle'}
      >
        {text(WORDS[NAMES[i]])}
      </text>
    </g>
  ))
}
