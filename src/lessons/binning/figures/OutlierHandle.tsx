import type { ScaleLinear } from 'd3'
import { type PointerEvent, useRef } from 'react'
import { useText } from '../../../ui/language.tsx'
import styles from './AxisFigure.module.css'

export const OUTLIER = { en: 'outlier', ko: '이상값' }

/** The value that is one too many: a handle on the axis, to be dragged along it and beyond its end. */
export function OutlierHandle({
  value,
  onMove,
  focused,
  x,
  y,
  scale,
}: {
  value: number
  onMove: (value: number) => void
  focused: boolean
  x: ScaleLinear<number, number>
  y: number
  scale: number
}) {
  const text = useText()
  // The axis grows while it is dragged: what a pixel is worth is settled when it is taken hold of.
  const grip = useRef<{ value: number; left: number; perPixel: number } | null>(null)
  const [low, high] = x.range()
  const atRight = x(value) > (low + high) / 2
  const release = () => {
    grip.current = null
  }
  return (
    <g
      className={styles.outlier}
      transform={`translate(${x(value)},${y})`}
      data-value={value}
      onPointerDown={(event: PointerEvent<SVGGElement>) => {
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        grip.current = { value, left: event.clientX, perPixel: x.invert(low + 1) - x.invert(low) }
      }}
      onPointerMove={(event: PointerEvent) => {
        if (!grip.current) return
        event.stopPropagation()
        onMove(grip.current.value + (event.clientX - grip.current.left) * grip.current.perPixel)
      }}
      onPointerUp={release}
      onPointerCancel={release}
    >
      <circle className={styles.grip} r={20 * scale} />
      {focused && <circle className={styles.ring} r={12 * scale} />}
      <path d={`M0,${-7 * scale}L${7 * scale},0L0,${7 * scale}L${-7 * scale},0Z`} />
      <text x={(atRight ? -13 : 13) * scale} y={-6 * scale} textAnchor={atRight ? 'end' : 'start'}>
        {text(OUTLIER)}
      </text>
    </g>
  )
}
