import { scaleLinear } from 'd3'
import { memo, useId } from 'react'
import { AxisBottom } from '../../../../charts/AxisBottom.tsx'
import { formatShort } from '../../../../ui/format.ts'
import styles from './Plane.module.css'
import { codesOf } from './strip-geometry.ts'

/** The lines that weights are rounded to, as a band where they are too close; beyond the outer ones hatched; and the axis. */
export const StripGrid = memo(function StripGrid({
  left,
  right,
  top,
  foot,
  reach,
  greatest,
  sign,
  held,
  fine,
  scale,
}: {
  left: number
  right: number
  top: number
  foot: number
  reach: number
  /** code; 0: there is no grid */
  greatest: number
  /** one bit: there is no line at 0 */
  sign: boolean
  /** no gradient beyond */
  held: number
  fine: boolean
  scale: number
}) {
  const id = useId()
  const x = scaleLinear([-reach, reach], [left, right])
  const codes = greatest > 0 ? codesOf(greatest, sign) : []
  const room = (right - left) / (30 * scale)
  const ticks = codes.length > 0 && codes.length <= room ? codes : x.ticks(Math.min(6, Math.max(2, room / 2)))
  return (
    <>
      {held < reach && (
        <>
          <defs>
            <pattern
              id={id}
              width={7 * scale}
              height={7 * scale}
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <line className={styles.hatch} x1={0} x2={0} y1={0} y2={7 * scale} />
            </pattern>
          </defs>
          <rect fill={`url(#${id})`} x={left} width={x(-held) - left} y={top} height={foot - top} />
          <rect fill={`url(#${id})`} x={x(held)} width={right - x(held)} y={top} height={foot - top} />
        </>
      )}
      {fine ? (
        <rect className={styles.band} x={x(-greatest)} width={x(greatest) - x(-greatest)} y={top} height={foot - top} />
      ) : (
        <path className={styles.gridLines} d={codes.map((code) => `M${x(code)},${top}V${foot}`).join('')} />
      )}
      <AxisBottom
        x={x}
        top={foot}
        ticks={greatest > 0 ? ticks.filter((tick) => Math.abs(tick) <= greatest) : ticks}
        format={greatest > 0 ? signed : formatShort}
        scale={scale}
      />
    </>
  )
})

const signed = (value: number) => (value > 0 ? `+${formatShort(value)}` : formatShort(value))
