import type { ScaleLinear } from 'd3'
import { AxisBottom } from '../../../charts/AxisBottom.tsx'
import type { Size } from '../../../charts/useSize.ts'
import { formatShort } from '../../../ui/format.ts'

/** The axis of values, over the whole width: with as many ticks as have room. */
export function ValueAxis({
  x,
  top,
  size: { width, scale },
}: {
  x: ScaleLinear<number, number>
  top: number
  size: Size
}) {
  const ticks = x.ticks(Math.max(3, Math.floor(width / (90 * scale))))
  return <AxisBottom {...{ x, top, ticks, scale }} format={formatShort} />
}
