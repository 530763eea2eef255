import type { PointerEvent, RefObject } from 'react'
import { dragged } from '../../../charts/dragged.ts'
import { ValuePill } from '../../../charts/ValuePill.tsx'
import { whyContract } from '../contract.ts'
import styles from './BitsHandle.module.css'

const { min, max } = whyContract.settings.bits

/** The bits that are set, as a line over a chart by bits: it is dragged, or the chart is pressed where it shall be. */
export function BitsHandle({
  svg,
  x,
  bits,
  top,
  foot,
  scale,
  setBits,
}: {
  svg: RefObject<SVGSVGElement | null>
  x: { (bits: number): number; invert(px: number): number }
  bits: number
  top: number
  foot: number
  scale: number
  setBits: (bits: number) => void
}) {
  const place = (event: PointerEvent) => {
    const box = svg.current?.getBoundingClientRect()
    if (box) setBits(Math.min(max, Math.max(min, Math.round(x.invert(event.clientX - box.left)))))
  }
  const [from, to] = [x(max), x(min)]
  const margin = 14 * scale
  return (
    <g>
      <line className={styles.line} x1={x(bits)} x2={x(bits)} y1={top} y2={foot} />
      <ValuePill x={x(bits)} y={foot + 13 * scale} text={String(bits)} scale={scale} />
      <rect
        className={styles.target}
        x={from - margin}
        y={top}
        width={to - from + 2 * margin}
        height={foot - top + 28 * scale}
        {...dragged(place)}
      />
    </g>
  )
}
