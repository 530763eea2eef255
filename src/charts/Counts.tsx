import type { ScaleContinuousNumeric } from 'd3'
import { useId } from 'react'
import { ClipHatch } from './ClipHatch.tsx'
import styles from './charts.module.css'

/** How often each value came, as the outline of an area, on its axis; what lies outside a range is hatched. */
export function Counts({
  outline,
  x,
  foot,
  range = null,
  scale,
}: {
  outline: string
  x: ScaleContinuousNumeric<number, number>
  foot: number
  /** null: nothing is clipped */
  range?: { readonly min: number; readonly max: number } | null
  scale: number
}) {
  const id = useId()
  const [left, right] = x.range()
  return (
    <>
      <path className={styles.counts} d={outline} />
      {range && (
        <>
          <ClipHatch id={id} scale={scale} />
          <clipPath id={`${id}-outside`}>
            <rect x={left} y={0} width={Math.max(0, x(range.min) - left)} height={foot} />
            <rect x={x(range.max)} y={0} width={Math.max(0, right - x(range.max))} height={foot} />
          </clipPath>
          <path fill={`url(#${id})`} clipPath={`url(#${id}-outside)`} d={outline} />
        </>
      )}
      <line className={styles.ground} x1={left} x2={right} y1={foot} y2={foot} />
    </>
  )
}
