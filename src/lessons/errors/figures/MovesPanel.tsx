import type { ScaleLogarithmic } from 'd3'
import { useId } from 'react'
import { AxisBottom } from '../../../charts/AxisBottom.tsx'
import { ClipHatch } from '../../../charts/ClipHatch.tsx'
import charts from '../../../charts/charts.module.css'
import { markPath } from '../../../charts/geometry/mark.ts'
import { approximateTextWidth } from '../../../charts/geometry/text-width.ts'
import type { Size } from '../../../charts/useSize.ts'
import { formatShort } from '../../../ui/format.ts'
import { useText } from '../../../ui/language.tsx'
import type { TrainingFrame } from '../frames.ts'
import styles from './drawing.module.css'
import { Handle } from './Handle.tsx'
import { WORDS } from './training-text.tsx'

/** how far a step must reach to be rounded to another code */
const HALF = 0.5

/** Each weight as a dot at how far the last step of the optimizer wanted to move it; what is less than half a step of the grid vanishes. */
export function MovesPanel({
  frame,
  x,
  top,
  foot,
  size: { width, scale },
  narrow,
}: {
  frame: TrainingFrame
  x: ScaleLogarithmic<number, number>
  top: number
  foot: number
  size: Size
  narrow: boolean
}) {
  const text = useText()
  const id = useId()
  const [left, right] = x.range()
  const moves = Array.from(frame.moves, (move, i) => ({ size: Math.abs(move), i })).filter(({ size }) => size > 0)
  const rows = 7
  const vanish = text(WORDS.vanish)
  const fits = left + approximateTextWidth(vanish, 13 * scale) < x(HALF)
  return (
    <g>
      <ClipHatch id={id} scale={scale} />
      <rect fill={`url(#${id})`} opacity={0.22} x={left} width={x(HALF) - left} y={top} height={foot - top} />
      <line className={charts.ground} x1={left} x2={right} y1={foot} y2={foot} />
      <line className={styles.dashed} x1={x(HALF)} x2={x(HALF)} y1={top - 4 * scale} y2={foot} />
      {moves.map(({ size, i }) => (
        <path
          key={i}
          className={size < HALF ? styles.wrongDot : styles.rightDot}
          d={markPath(size < HALF ? 'diamond' : 'circle', 3.6 * scale)}
          transform={`translate(${x(size)},${top + ((foot - top) * (1 + (i % rows))) / (rows + 1)})`}
        />
      ))}
      <text className={styles.wrongWord} x={left} y={top - 8 * scale}>
        {fits ? vanish : text(WORDS.vanishShort)}
      </text>
      <text className={styles.refWord} x={x(HALF) + 6 * scale} y={top - 8 * scale}>
        {text(WORDS.half)}
      </text>
      <AxisBottom
        x={x}
        top={foot}
        ticks={narrow ? [0.001, 0.1, 10] : [0.0001, 0.001, 0.01, 0.1, 1, 10]}
        format={formatShort}
        scale={scale}
      />
      <Handle
        x={x(frame.rateInSteps)}
        top={top}
        foot={foot}
        pill={foot + 36 * scale}
        text={text(WORDS.rateInSteps(formatShort(Number(frame.rateInSteps.toPrecision(2)))))}
        within={[left, width]}
        scale={scale}
      />
    </g>
  )
}
