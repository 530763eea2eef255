import { type ScaleLinear, scaleLinear } from 'd3'
import { useId } from 'react'
import { ClipHatch } from '../../../../charts/ClipHatch.tsx'
import { GridLeft } from '../../../../charts/GridLeft.tsx'
import { peak, stepPath } from '../../../../charts/geometry/steps.ts'
import type { AffineParams, Range } from '../../../../core/index.ts'
import { affineParams } from '../../../../core/inspect.ts'
import { formatShort } from '../../../../ui/format.ts'
import type { OpenedFrame } from '../../frames.ts'
import styles from './RangeFigure.module.css'

/** more levels than this stand so close that they are a line */
const MOST_DOTS = 64

/** How often each value came, on a logarithmic scale; what lies outside the range is hatched, the levels stand on the axis. */
export function CountsPanel({
  opened,
  x,
  top,
  foot,
  range,
  scale,
}: {
  opened: OpenedFrame
  x: ScaleLinear<number, number>
  top: number
  foot: number
  /** that is taken */
  range: Range
  scale: number
}) {
  const id = useId()
  const { edges, counts } = opened.histogram
  const heights = Array.from(counts, (count) => Math.log10(1 + count))
  const highest = Math.max(1, peak(heights))
  const y = scaleLinear([0, highest], [foot, Math.min(foot, top)])
  const [left, right] = x.range()
  const powers = Array.from({ length: Math.floor(highest) + 1 }, (_, i) => i)
  return (
    <g>
      <ClipHatch id={id} scale={scale} />
      <GridLeft
        y={y}
        left={left}
        right={right}
        ticks={powers.filter((power) => power % (highest > 4 ? 2 : 1) === 0 && power > 0)}
        format={(power) => formatShort(10 ** power)}
      />
      <path className={styles.counts} d={stepPath(edges, heights, x, y, foot)} />
      <clipPath id={`${id}-outside`}>
        <rect x={left} y={0} width={Math.max(0, x(range.min) - left)} height={foot} />
        <rect x={x(range.max)} y={0} width={Math.max(0, right - x(range.max))} height={foot} />
      </clipPath>
      <path fill={`url(#${id})`} clipPath={`url(#${id}-outside)`} d={stepPath(edges, heights, x, y, foot)} />
      <line className={styles.base} x1={left} x2={right} y1={foot} y2={foot} />
      {opened.scheme && <Levels params={affineParams(range, opened.scheme)} {...{ x, foot, scale }} />}
    </g>
  )
}

/** The reals that the codes stand for. */
function Levels({
  params: { scale: step, zeroPoint, qmin, qmax },
  x,
  foot,
  scale,
}: {
  params: AffineParams
  x: ScaleLinear<number, number>
  foot: number
  scale: number
}) {
  const real = (code: number) => step * (code - zeroPoint)
  if (qmax - qmin >= MOST_DOTS)
    return <line className={styles.levelLine} x1={x(real(qmin))} x2={x(real(qmax))} y1={foot} y2={foot} />
  return Array.from({ length: qmax - qmin + 1 }, (_, k) => (
    <circle key={k} className={styles.level} cx={x(real(qmin + k))} cy={foot} r={4 * scale} />
  ))
}
