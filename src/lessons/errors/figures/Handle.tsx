import { ValuePill } from '../../../charts/ValuePill.tsx'
import styles from './drawing.module.css'

/** The reader's own place along an axis: an upright line in ink with a grip, and its value in a pill. */
export function Handle({
  x,
  top,
  foot,
  grip = foot,
  pill,
  text,
  within: [left, right],
  scale,
}: {
  x: number
  top: number
  foot: number
  /** where it is held */
  grip?: number
  /** how high the middle of the pill stands */
  pill: number
  text: string
  /** the pill stays in here */
  within: readonly number[]
  scale: number
}) {
  const half = (text.length * 7.6 + 14) * 0.5 * scale
  return (
    <g className={styles.handle}>
      <line x1={x} x2={x} y1={top} y2={foot} />
      <circle cx={x} cy={grip} r={7.5 * scale} />
      <ValuePill x={Math.min(right - half, Math.max(left + half, x))} y={pill} text={text} scale={scale} />
    </g>
  )
}
