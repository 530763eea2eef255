import { line, type ScaleLinear, scaleLinear } from 'd3'
import { GridLeft } from '../../../charts/GridLeft.tsx'
import { formatShort } from '../../../ui/format.ts'
import { useText } from '../../../ui/language.tsx'
import type { TrainedKind, TrainingFrame } from '../frames.ts'
import styles from './drawing.module.css'
import { WORDS } from './training-text.tsx'

const LOOKS: Readonly<Record<TrainedKind, { line: string; word: string }>> = {
  float: { line: styles.floatLine, word: styles.floatWord },
  latent: { line: styles.rightLine, word: styles.rightWord },
  integers: { line: styles.wrongLine, word: styles.wrongWord },
}

/** The loss on all points, by step; a run that goes on ends in a ring. */
export function LossPanel({
  frame,
  x,
  top,
  foot,
  scale,
  narrow,
}: {
  frame: TrainingFrame
  x: ScaleLinear<number, number>
  top: number
  foot: number
  scale: number
  narrow: boolean
}) {
  const text = useText()
  const most = Math.max(0.8, ...frame.runs.map(({ course }) => course.value[0] ?? 0)) * 1.05
  const y = scaleLinear([0, most], [foot, top]).clamp(true)
  const [left, right] = x.range()
  return (
    <g>
      <GridLeft y={y} left={left} right={right} ticks={y.ticks(foot - top < 64 * scale ? 1 : 3)} format={formatShort} />
      <text className={styles.quietWord} x={left} y={top - 6 * scale}>
        {text(WORDS.loss)}
      </text>
      {frame.runs.map(({ kind, course }) => (
        <path
          key={kind}
          className={LOOKS[kind].line}
          d={
            line<number>()
              .x((step) => x(step))
              .y((_, i) => y(course.value[i]))(Array.from(course.step)) ?? ''
          }
        />
      ))}
      {frame.runs.map(({ kind, loss }) => (
        <circle key={kind} className={styles.ring} cx={x(frame.step)} cy={y(loss)} r={4 * scale} opacity={0.9} />
      ))}
      {/* On a phone the table below has the colours of the other two. */}
      {frame.runs.slice(0, narrow ? 1 : 3).map(({ kind }, i) => (
        <text
          key={kind}
          className={`${LOOKS[kind].word} ${styles.haloed}`}
          x={right}
          y={top + (6 + 16 * i) * scale}
          textAnchor="end"
        >
          {text(WORDS[kind])}
        </text>
      ))}
    </g>
  )
}
