import { scaleLinear } from 'd3'
import { type PointerEvent, useRef } from 'react'
import { AxisBottom } from '../../../charts/AxisBottom.tsx'
import { CodesOnAxis } from '../../../charts/CodesOnAxis.tsx'
import { Counts } from '../../../charts/Counts.tsx'
import { dragged } from '../../../charts/dragged.ts'
import { peak, stepPath } from '../../../charts/geometry/steps.ts'
import { ValuePill } from '../../../charts/ValuePill.tsx'
import { formatShort } from '../../../ui/format.ts'
import { useLanguage } from '../../../ui/language.tsx'
import type { CodedWeight, LayerFrame, ValueFrame } from '../frames.ts'
import { nearestRank } from './nearest-rank.ts'
import styles from './ValueFigure.module.css'
import { countedName, realName } from './value-text.tsx'

/** more codes than so many are drawn as a line */
const MOST_DOTS = 70

/** All weights of the layer, the values that codes can stand for, and the weight that was picked among them. */
export function WeightsAxis({
  value,
  coded,
  layer,
  top,
  width,
  foot,
  scale,
  onPick,
}: {
  value: ValueFrame
  coded: CodedWeight
  layer: LayerFrame
  top: number
  width: number
  foot: number
  scale: number
  onPick: (rank: number) => void
}) {
  const language = useLanguage()
  const target = useRef<SVGRectElement>(null)
  const { edges, counts } = layer.histogram
  const reach = Math.max(-edges[0], edges[edges.length - 1])
  const x = scaleLinear([-reach, reach], [8 * scale, Math.max(9 * scale, width - 8 * scale)])
  const y = scaleLinear([0, peak(counts) || 1], [foot, top + 26 * scale])
  const inside = (at: number) => Math.min(x.range()[1], Math.max(x.range()[0], at))
  const at = Number.isNaN(value.value) ? x(0) : inside(x(value.value))
  const place = (event: PointerEvent) => {
    const box = target.current?.getBoundingClientRect()
    if (box) onPick(nearestRank(layer.weights, x.invert(event.clientX - box.left)))
  }
  const pill = realName(value.value)
  const half = ((pill.length * 7.6 + 14) / 2) * scale
  const params = { scale: coded.scale, zeroPoint: 0, qmin: coded.qmin, qmax: coded.qmax }
  return (
    <g className={styles.axis}>
      <Counts outline={stepPath(edges, counts, x, y, foot)} x={x} foot={foot} scale={scale} />
      <CodesOnAxis params={params} x={x} foot={foot} most={MOST_DOTS} scale={scale} />
      <line className={styles.own} x1={at} x2={at} y1={top + 4 * scale} y2={foot} />
      {coded.code !== null && (
        <>
          <line className={styles.gap} x1={at} x2={inside(x(coded.real))} y1={foot} y2={foot} />
          <circle className={styles.fallen} cx={inside(x(coded.real))} cy={foot} r={6 * scale} />
        </>
      )}
      <ValuePill x={Math.min(width - half, Math.max(half, at))} y={top + 4 * scale} text={pill} scale={scale} />
      <AxisBottom
        x={x}
        top={foot}
        ticks={x.ticks(Math.max(3, Math.floor(width / (90 * scale))))}
        format={formatShort}
        scale={scale}
      />
      <text
        className={styles.counted}
        x={at < width / 2 ? width : 0}
        y={top + 20 * scale}
        textAnchor={at < width / 2 ? 'end' : 'start'}
      >
        {countedName(layer.weights.length, layer.name, language)}
      </text>
      <rect
        ref={target}
        className={styles.target}
        x={0}
        y={top - 6 * scale}
        width={width}
        height={Math.max(0, foot - top + 26 * scale)}
        {...dragged(place)}
      />
    </g>
  )
}
