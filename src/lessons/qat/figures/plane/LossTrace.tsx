import { scaleLinear, scaleLog } from 'd3'
import { memo } from 'react'
import { AxisBottom } from '../../../../charts/AxisBottom.tsx'
import { GridLeft } from '../../../../charts/GridLeft.tsx'
import { spread } from '../../../../charts/geometry/labels.ts'
import { formatCount, formatShort } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import type { PlaneNet } from '../../plane-frames.ts'
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
  const [top, foot] = [box.y + 24 * scale, box.y + box.height - 24 * scale]
  const x = scaleLinear([0, stepsShown(step)], [left, right])
  const y = scaleLog(lossRange(nets), [foot, top])
  const ends = nets.map(({ trace }) => y(Math.max(y.domain()[0], trace.value[trace.value.length - 1])))
  const labels = spread(
    ends.map((end) => (Number.isFinite(end) ? end : top)),
    14 * scale,
    [top + 4 * scale, foot - 4 * scale],
  )
  const powers = y.ticks().filter(isPower)
  const apart = Math.ceil((15 * scale * (powers.length - 1)) / Math.max(1, foot - top))
  return (
    <g className={styles.loss}>
      <text className={styles.head} x={box.x} y={box.y + 12 * scale}>
        {text(WORDS.lossOf)}
      </text>
      <GridLeft
        y={y as never}
        left={left}
        right={right}
        ticks={powers.filter((_, i) => i % Math.max(1, apart) === 0)}
        format={formatShort}
      />
      {nets.map(({ kind, trace }) => (
        <path key={kind} className={styles.trace} data-kind={kind} d={lossPath(trace, x, y)} />
      ))}
      {nets.map(({ kind }, i) => (
        <text key={kind} className={styles.traceName} data-kind={kind} x={right + 6 * scale} y={labels[i]} dy="0.35em">
          {text(WORDS[`${kind}Short`])}
        </text>
      ))}
      <AxisBottom
        x={x}
        top={foot}
        ticks={x.ticks(Math.max(2, Math.floor((right - left) / (70 * scale))))}
        format={formatCount}
        scale={scale}
      />
    </g>
  )
})

const isPower = (tick: number) => Math.abs(Math.log10(tick) - Math.round(Math.log10(tick))) < 1e-9
