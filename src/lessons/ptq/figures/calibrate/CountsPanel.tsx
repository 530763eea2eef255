import { type ScaleLinear, scaleLinear } from 'd3'
import { CodesOnAxis } from '../../../../charts/CodesOnAxis.tsx'
import { Counts } from '../../../../charts/Counts.tsx'
import { GridLeft } from '../../../../charts/GridLeft.tsx'
import { peak, stepPath } from '../../../../charts/geometry/steps.ts'
import type { Range } from '../../../../core/index.ts'
import { affineParams } from '../../../../core/inspect.ts'
import { formatShort } from '../../../../ui/format.ts'
import type { OpenedFrame } from '../../frames.ts'

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
  const { edges, counts } = opened.histogram
  const heights = Array.from(counts, (count) => Math.log10(1 + count))
  const highest = Math.max(1, peak(heights))
  const y = scaleLinear([0, highest], [foot, Math.min(foot, top)])
  const [left, right] = x.range()
  const powers = Array.from({ length: Math.floor(highest) + 1 }, (_, i) => i)
  return (
    <g>
      <GridLeft
        y={y}
        left={left}
        right={right}
        ticks={powers.filter((power) => power % (highest > 4 ? 2 : 1) === 0 && power > 0)}
        format={(power) => formatShort(10 ** power)}
      />
      <Counts outline={stepPath(edges, heights, x, y, foot)} {...{ x, foot, range, scale }} />
      {opened.scheme && (
        <CodesOnAxis params={affineParams(range, opened.scheme)} most={MOST_DOTS} {...{ x, foot, scale }} />
      )}
    </g>
  )
}
