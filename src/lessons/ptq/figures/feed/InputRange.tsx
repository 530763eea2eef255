import type { ScaleLinear } from 'd3'
import { CodesOnAxis } from '../../../../charts/CodesOnAxis.tsx'
import { approximateTextWidth } from '../../../../charts/geometry/text-width.ts'
import type { AffineParams, Range } from '../../../../core/index.ts'
import { useText } from '../../../../ui/language.tsx'
import { threeDigits, WORDS } from './feed-text.tsx'
import styles from './PixelCounts.module.css'

/** more levels than this stand so close that they are a line */
const MOST_DOTS = 64

/** The range that the input's codes stand for, with its two ends, and the levels on the axis. */
export function InputRange({
  range,
  params,
  x,
  top,
  foot,
  scale,
}: {
  range: Range
  params: AffineParams
  x: ScaleLinear<number, number>
  top: number
  foot: number
  scale: number
}) {
  const text = useText()
  const [from, to] = [x(range.min), x(range.max)]
  const label = `${text(WORDS.range)} ${threeDigits(range.min)} … ${threeDigits(range.max)}`
  const half = approximateTextWidth(label, 12 * scale) / 2
  const [left, right] = x.range()
  const middle = Math.max(left + half, Math.min(right - half, (from + to) / 2))
  return (
    <g>
      {[from, to].map((at, i) => (
        <line key={i === 0 ? 'from' : 'to'} className={styles.end} x1={at} x2={at} y1={top} y2={foot} />
      ))}
      <line className={styles.reach} x1={from} x2={to} y1={top} y2={top} />
      <text className={styles.rangeName} textAnchor="middle" x={middle} y={top - 5 * scale}>
        {label}
      </text>
      <CodesOnAxis most={MOST_DOTS} {...{ params, x, foot, scale }} />
    </g>
  )
}
