import { scaleLinear, scaleLog } from 'd3'
import { memo } from 'react'
import { spread } from '../../../../charts/geometry/labels.ts'
import { useText } from '../../../../ui/language.tsx'
import type { PlaneNet } from '../../plane-frames.ts'
import { LossAxes } from './LossAxes.tsx'
import { lossPath, lossRange, stepsShown } from './loss-path.ts'
import styles from './Plane.module.css'
import type { Box } from './plane-layout.ts'
import { WORDS } from './plane-text.tsx'

/** The losses of the three networks so far. */
export const LossTrace = memo(function LossTrace({
  nets,
  step,
  box,
  scale,
}: {
  nets: readonly PlaneNet[]
  step: number
  box: Box
  scale: number
}) {
  const text = useText()
  const [left, right] = [box.x + 44 * scale, box.x + box.width - 44 * scale]
  const [top, foot] = [box.y + 26 * scale, box.y + box.height - 24 * scale]
  const steps = stepsShown(step)
  const [least, most] = lossRange(nets)
  const x = scaleLinear([0, steps], [left, right])
  const y = scaleLog([least, most], [foot, top])
  const ends = nets.map(({ loss }) => (Number.isNaN(loss) ? top : y(Math.min(most, Math.max(least, loss)))))
  const labels = spread(ends, 14 * scale, [top + 4 * scale, foot - 4 * scale])
  return (
    <g className={styles.loss}>
      <text className={styles.head} x={box.x} y={box.y + 14 * scale}>
        {text(WORDS.lossOf)}
      </text>
      <LossAxes {...{ left, right, top, foot, steps, least, most, scale }} />
      {nets.map(({ kind, trace }) => (
        <path key={kind} className={styles.trace} data-kind={kind} d={lossPath(trace, x, y)} />
      ))}
      {nets.map(({ kind }, i) => (
        <text key={kind} className={styles.traceName} data-kind={kind} x={right + 6 * scale} y={labels[i]} dy="0.35em">
          {text(WORDS[`${kind}Short`])}
        </text>
      ))}
    </g>
  )
})
