import { className } from '../../../../ui/class-names.ts'
import { formatPercent } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import type { DrawFrame } from '../../frames.ts'
import type { PtqView } from '../view.ts'
import styles from './DrawView.module.css'
import type { DrawLayout } from './draw-layout.ts'
import { WORDS } from './draw-text.tsx'

const CLASSES = 10

/** Both answers in words, and the probability of each class in float and quantized. */
export function AnswerBars({ view: { draw }, layout, narrow }: { view: PtqView; layout: DrawLayout; narrow: boolean }) {
  const text = useText()
  const { bars, scale } = layout
  const row = bars.height / CLASSES
  const names = (draw?.set === 'digits' ? 26 : narrow ? 72 : 84) * scale
  const numbers = narrow ? 0 : 120 * scale
  const length = Math.max(1, bars.width - names - numbers)
  const thick = Math.min(9 * scale, row * 0.34)
  const answers = draw?.answers ?? null
  return (
    <g>
      {draw && <Said draw={draw} layout={layout} narrow={narrow} />}
      <line className={styles.base} x1={bars.x + names} x2={bars.x + names} y1={bars.y} y2={bars.y + bars.height} />
      {Array.from({ length: CLASSES }, (_, label) => {
        const y = bars.y + (label + 0.5) * row
        const [float, quantized] = [answers?.float[label] ?? 0, answers?.quantized[label] ?? 0]
        const told = label === answers?.floatClass || label === answers?.quantizedClass
        return (
          <g key={label} className={styles.class} data-told={told || undefined}>
            <text x={bars.x + names - 8 * scale} y={y} dy="0.35em" textAnchor="end">
              {draw ? text(className(draw.set, label)) : ''}
            </text>
            <rect
              className={styles.float}
              x={bars.x + names}
              y={y - thick - 0.5}
              width={length * float}
              height={thick}
            />
            <rect
              className={styles.quantized}
              x={bars.x + names}
              y={y + 0.5}
              width={length * quantized}
              height={thick}
            />
            {answers && !narrow && (
              <>
                <text
                  className={styles.floatWord}
                  x={bars.x + bars.width - 58 * scale}
                  y={y}
                  dy="0.35em"
                  textAnchor="end"
                >
                  {formatPercent(float, 1)}
                </text>
                <text className={styles.quantWord} x={bars.x + bars.width} y={y} dy="0.35em" textAnchor="end">
                  {formatPercent(quantized, 1)}
                </text>
              </>
            )}
          </g>
        )
      })}
    </g>
  )
}

function Said({
  draw: { answers, set },
  layout: { said, scale },
  narrow,
}: {
  draw: DrawFrame
  layout: DrawLayout
  narrow: boolean
}) {
  const text = useText()
  const line = (narrow ? 17 : 25) * scale
  const name = (label: number | undefined) => (label === undefined ? '–' : text(className(set, label)))
  const agree = answers && answers.floatClass === answers.quantizedClass
  return (
    <g className={narrow ? styles.saidSmall : styles.said}>
      <text
        className={styles.floatWord}
        x={said.x}
        y={said.y}
        data-number="draw-float"
        data-value={answers?.floatClass}
      >
        {text(WORDS.float)} <tspan>{name(answers?.floatClass)}</tspan>
      </text>
      <text
        className={styles.quantWord}
        x={said.x}
        y={said.y + line}
        data-number="draw-quantized"
        data-value={answers?.quantizedClass}
      >
        {text(WORDS.quantized)} <tspan>{name(answers?.quantizedClass)}</tspan>
      </text>
      {answers && (
        <text className={agree ? styles.agree : styles.disagree} x={said.x} y={said.y + 2 * line}>
          {agree ? `✓ ${text(WORDS.agree)}` : `≠ ${text(WORDS.disagree)}`}
        </text>
      )}
    </g>
  )
}
