import { scaleLinear, scaleLog } from 'd3'
import { memo } from 'react'
import { AxisBottom } from '../../../../charts/AxisBottom.tsx'
import { GridLeft } from '../../../../charts/GridLeft.tsx'
import { formatCount, formatShort } from '../../../../ui/format.ts'

/** The axes of the losses, which change seldom: steps, and powers of ten as far as they have room. */
export const LossAxes = memo(function LossAxes({
  left,
  right,
  top,
  foot,
  steps,
  least,
  most,
  scale,
}: {
  left: number
  right: number
  top: number
  foot: number
  steps: number
  least: number
  most: number
  scale: number
}) {
  const x = scaleLinear([0, steps], [left, right])
  const y = scaleLog([least, most], [foot, top])
  const powers = y.ticks().filter(isPower)
  const apart = Math.ceil((15 * scale * (powers.length - 1)) / Math.max(1, foot - top))
  return (
    <>
      <GridLeft
        // by its powers of ten, of which it asks no more than where they stand
        y={scaleLinear(powers, powers.map(y))}
        left={left}
        right={right}
        ticks={powers.filter((_, i) => i % Math.max(1, apart) === 0)}
        format={formatShort}
      />
      <AxisBottom
        x={x}
        top={foot}
        ticks={x.ticks(Math.max(2, Math.floor((right - left) / (70 * scale))))}
        format={formatCount}
        scale={scale}
      />
    </>
  )
})

const isPower = (tick: number) => Math.abs(Math.log10(tick) - Math.round(Math.log10(tick))) < 1e-9
