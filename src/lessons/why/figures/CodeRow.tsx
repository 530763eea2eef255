import { formatCount, formatShort } from '../../../ui/format.ts'
import { useLanguage, useText } from '../../../ui/language.tsx'
import type { CodedWeight, ValueFrame } from '../frames.ts'
import { BitCells } from './BitCells.tsx'
import { codeBits } from './code-bits.ts'
import styles from './ValueFigure.module.css'
import { errorName, inBits, realName, WORDS } from './value-text.tsx'

/** The code of the weight as cells, what it stands for, and how far that is off. */
export function CodeRow({
  value,
  coded,
  head,
  size,
  width,
  scale,
  narrow,
}: {
  value: ValueFrame
  coded: CodedWeight
  /** the line of its numbers */
  head: number
  size: number
  width: number
  scale: number
  narrow: boolean
}) {
  const text = useText()
  const language = useLanguage()
  const { bits, code, scale: step, real, error, clipped } = coded
  const gap = (narrow ? 2 : 3) * scale
  const top = head + (narrow ? 7 : 12) * scale
  const cells = Array.from({ length: bits }, (_, i) => ({ x: i * (size + gap), y: top }))
  const after = bits * (size + gap) + 12 * scale
  const whole = code === null ? '' : formatCount(code)
  const spelled = `${whole} × ${realName(step)} = ${realName(real)}`
  return (
    <>
      <text className={styles.quantReal} y={head}>
        <tspan data-number="real" data-value={real}>
          {code === null ? '–' : realName(real)}
        </tspan>
        <tspan className={styles.name} dx={10 * scale}>
          {text(WORDS.code)}, {inBits(bits, language)}
        </tspan>
      </text>
      {code !== null && <BitCells {...{ bits: codeBits(code, bits), cells, size, scale }} tone="quant" />}
      {code === null ? (
        <text className={styles.spelled} x={0} y={top + size / 2} dy="0.36em">
          {text(WORDS.noCode)}
        </text>
      ) : (
        <text className={styles.spelled} x={after} y={top + size / 2} dy="0.36em">
          {narrow ? `${whole} × ${formatShort(Number(step.toPrecision(3)))}` : spelled}
        </text>
      )}
      {code !== null && (
        <text className={styles.error} x={width} y={head} textAnchor="end">
          {text(WORDS.error)}{' '}
          <tspan data-number="error" data-value={error}>
            {errorName(coded, value.value)}
          </tspan>
        </text>
      )}
      {clipped && (
        <text className={styles.clipped} x={width} y={top + size / 2} dy="0.36em" textAnchor="end">
          {text(WORDS.clipped)}
        </text>
      )}
    </>
  )
}
