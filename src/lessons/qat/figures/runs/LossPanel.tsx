import { type ScaleContinuousNumeric, scaleLog } from 'd3'
import { memo } from 'react'
import { GridLeft } from '../../../../charts/GridLeft.tsx'
import { formatShort } from '../../../../ui/format.ts'
import type { RunFrame } from '../../frames.ts'
import styles from './RunsChart.module.css'

/** Losses below this are as good as none. */
const LEAST = 1e-3
const TICKS = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100]

/** The loss of the batch that each run saw in each step, on a logarithmic scale. */
export const LossPanel = memo(function LossPanel({
  runs,
  x,
  now,
  top,
  foot,
  scale,
  label,
}: {
  runs: readonly RunFrame[]
  x: ScaleContinuousNumeric<number, number>
  now: number
  top: number
  foot: number
  scale: number
  label: string
}) {
  const [least, most] = reach(runs)
  const y = scaleLog([least, most], [foot, top])
  const [left, right] = x.range()
  const ticks = TICKS.filter((tick) => tick > least * 1.02 && tick < most)
  const spaced = ticks.filter((_, i) => (ticks.length - 1 - i) % Math.ceil(ticks.length / 3) === 0)
  return (
    <g>
      <GridLeft y={y} left={left} right={right} ticks={spaced} format={formatShort} />
      {runs.map(({ kind, loss }) => {
        const marks = Array.from(loss.step, (step, i) => {
          const place = `${x(step).toFixed(1)},${y(Math.max(LEAST, loss.value[i])).toFixed(1)}`
          return { step, place }
        })
        const past = marks.filter(({ step }) => step <= now)
        const future = marks.slice(Math.max(0, past.length - 1))
        return (
          <g key={kind} className={`${styles[kind]} ${styles.loss}`}>
            {past.length > 0 && <path className={styles.line} d={`M${past.map(({ place }) => place).join('L')}`} />}
            {future.length > 1 && (
              <path
                className={`${styles.line} ${styles.future}`}
                d={`M${future.map(({ place }) => place).join('L')}`}
              />
            )}
          </g>
        )
      })}
      <text className={styles.label} x={right + 14 * scale} y={(top + foot) / 2} dy="0.35em">
        {label}
      </text>
    </g>
  )
})

/** What all of them lie in; something where there is none yet, so that the axis is there. */
function reach(runs: readonly RunFrame[]): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, LEAST]
  for (const { loss } of runs)
    for (const value of loss.value) {
      if (value < least) least = value
      if (value > most) most = value
    }
  return least > most ? [0.1, 3] : [Math.max(LEAST, least * 0.9), Math.max(most * 1.1, least * 2)]
}
