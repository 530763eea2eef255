import type { ScaleContinuousNumeric } from 'd3'
import { line, scaleLinear, scaleLog } from 'd3'
import { useRef, useState } from 'react'
import { AxisBottom } from '../../../../charts/AxisBottom.tsx'
import { GridLeft } from '../../../../charts/GridLeft.tsx'
import { spread } from '../../../../charts/geometry/labels.ts'
import { type MarkShape, markPath } from '../../../../charts/geometry/mark.ts'
import { useSize } from '../../../../charts/useSize.ts'
import { formatPercent } from '../../../../ui/format.ts'
import styles from './AccuracyChart.module.css'

export interface AccuracyPoint {
  readonly x: number
  readonly accuracy: number
  /** as it is said under the pointer */
  readonly said: string
  readonly pick?: () => void
}
export interface AccuracySeries {
  readonly id: string
  /** beside its end; empty: none */
  readonly name: string
  readonly shape: MarkShape
  readonly strong: boolean
  readonly points: readonly AccuracyPoint[]
}

/** Accuracy of the quantized network against something, beside that of the float network. A point can be picked. */
export function AccuracyChart({
  series,
  float,
  floatName,
  x: { domain, log = false, ticks, format, label, now },
}: {
  series: readonly AccuracySeries[]
  float: number | null
  floatName: string
  x: {
    readonly domain: readonly [number, number]
    readonly log?: boolean
    readonly ticks: readonly number[]
    readonly format: (value: number) => string
    readonly label: string
    /** what is set now */
    readonly now: number
  }
}) {
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 700, height: 380, scale: 1 })
  const [said, say] = useState<AccuracyPoint | null>(null)
  const [left, right, top] = [48 * scale, Math.max(49 * scale, width - 118 * scale), 18 * scale]
  const foot = Math.max(top + 1, height - 48 * scale)
  const across = (log ? scaleLog : scaleLinear)([...domain], [left, right]) as ScaleContinuousNumeric<number, number>
  const y = scaleLinear([0, 1], [foot, top])
  const ends = series.flatMap(({ name, points }) => {
    const end = points.reduce<AccuracyPoint | null>(
      (last, point) => (last && across(last.x) > across(point.x) ? last : point),
      null,
    )
    return end && name ? [{ name, at: y(end.accuracy) }] : []
  })
  const places = spread([...ends.map(({ at }) => at), ...(float === null ? [] : [y(float)])], 17 * scale, [top, foot])
  return (
    <svg ref={ref} className={styles.chart} aria-hidden="true">
      <GridLeft
        y={y}
        left={left}
        right={right}
        ticks={[0, 0.2, 0.4, 0.6, 0.8, 1]}
        format={(share) => formatPercent(share)}
      />
      <line className={styles.now} x1={across(now)} x2={across(now)} y1={top} y2={foot} />
      {float !== null && (
        <>
          <line className={styles.float} x1={left} x2={right} y1={y(float)} y2={y(float)} />
          <text className={styles.floatWord} x={right + 12 * scale} y={places[places.length - 1]} dy="0.35em">
            {floatName} {formatPercent(float, 1)}
          </text>
        </>
      )}
      {series.map(({ id, points, shape, strong }) => (
        <g key={id} className={strong ? styles.strong : styles.weak}>
          <path
            d={
              line<AccuracyPoint>()
                .x((point) => across(point.x))
                .y((point) => y(point.accuracy))(points) ?? ''
            }
          />
          {points.map((point) => (
            <path
              key={point.x}
              className={styles.mark}
              d={markPath(shape, 4.5 * scale)}
              transform={`translate(${across(point.x)},${y(point.accuracy)})`}
            />
          ))}
          {points.map((point) => (
            <circle
              key={point.x}
              className={styles.target}
              cx={across(point.x)}
              cy={y(point.accuracy)}
              r={13 * scale}
              onPointerEnter={() => say(point)}
              onPointerLeave={() => say(null)}
              onPointerDown={point.pick}
            />
          ))}
        </g>
      ))}
      {ends.map(({ name }, i) => (
        <text key={name} className={styles.word} x={right + 12 * scale} y={places[i]} dy="0.35em">
          {name}
        </text>
      ))}
      <AxisBottom x={across} top={foot} ticks={ticks} format={format} scale={scale} />
      <text className={styles.label} x={right} y={height - 6 * scale} textAnchor="end">
        {label}
      </text>
      {said && (
        <text
          className={styles.said}
          x={Math.min(right - 60 * scale, Math.max(left + 60 * scale, across(said.x)))}
          y={
            y(said.accuracy) - 14 * scale < top + 8 * scale
              ? y(said.accuracy) + 24 * scale
              : y(said.accuracy) - 14 * scale
          }
          textAnchor="middle"
        >
          {said.said}
        </text>
      )}
    </svg>
  )
}
