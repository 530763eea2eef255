import { scaleLinear } from 'd3'
import { useRef } from 'react'
import { AxisBottom } from '../../../../charts/AxisBottom.tsx'
import { Counts } from '../../../../charts/Counts.tsx'
import { peak, stepPath } from '../../../../charts/geometry/steps.ts'
import { useSize } from '../../../../charts/useSize.ts'
import { formatCount, formatShort } from '../../../../ui/format.ts'
import type { NamedQuantization, NamesFrame } from '../../frames.ts'
import { FRAMEWORK_NAME } from './framework-words.ts'
import styles from './NamesView.module.css'

/** levels nearer than this in pixels are drawn as a line */
const CLEAR = 2.4
/** what the names of the frameworks take at the left */
const NAMES = 112
/** levels over less than this have their codes beside them */
const ROOMY = 90

/** The values of the tensor, and below them, on the same axis, the levels that each framework lays over them. */
export function Rulers({ names }: { names: NamesFrame }) {
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 700, height: 190, scale: 1 })
  const { histogram, by } = names
  const margin = NAMES * scale
  const [left, right] = [margin, Math.max(margin + 1, width - 8 * scale)]
  const reach = by.flatMap(({ params: { scale: s, zeroPoint, qmin, qmax } }) => [
    s * (qmin - zeroPoint),
    s * (qmax - zeroPoint),
  ])
  const edges = histogram?.edges ?? new Float64Array([0, 1])
  const x = scaleLinear([Math.min(edges[0], ...reach), Math.max(edges[edges.length - 1], ...reach)], [left, right])
  const row = 27 * scale
  const axis = Math.max(30 * scale, height - 22 * scale)
  const ground = Math.max(8 * scale, axis - by.length * row - 14 * scale)
  // Counts on a logarithmic scale, so that what is rare is seen.
  const heights = Array.from(histogram?.counts ?? [], (count) => Math.log1p(count))
  const y = scaleLinear([0, peak(heights) || 1], [ground, 4 * scale])
  return (
    <svg ref={ref} className={styles.rulers} aria-hidden="true">
      <Counts outline={stepPath(edges, heights, x, y, ground)} x={x} foot={ground} scale={scale} />
      {by.map((one, i) => (
        <g key={one.framework} transform={`translate(0,${ground + (i + 0.5) * row + 13 * scale})`}>
          <Levels by={one} x={x} scale={scale} />
        </g>
      ))}
      <AxisBottom
        x={x}
        top={axis}
        ticks={x.ticks(Math.max(3, Math.floor(width / (90 * scale))))}
        format={formatShort}
        scale={scale}
      />
    </svg>
  )
}

function Levels({
  by: { framework, params },
  x,
  scale,
}: {
  by: NamedQuantization
  x: (value: number) => number
  scale: number
}) {
  const { scale: step, zeroPoint, qmin, qmax } = params
  const at = (code: number) => x(step * (code - zeroPoint))
  const dense = Math.abs(at(qmin + 1) - at(qmin)) < CLEAR * scale
  const codes = dense ? [] : Array.from({ length: qmax - qmin + 1 }, (_, i) => qmin + i)
  const high = 5 * scale
  return (
    <g className={styles.levels}>
      {dense && <rect x={at(qmin)} width={at(qmax) - at(qmin)} y={-high / 2} height={high} />}
      <path d={codes.map((code) => `M${at(code).toFixed(2)},${-high}V${high}`).join('')} />
      <path className={styles.zero} d={`M${x(0)},${-9 * scale}V${9 * scale}`} />
      {at(qmax) - at(qmin) > ROOMY * scale ? (
        <>
          <text x={at(qmin)} y={-8 * scale} textAnchor="start">
            {formatCount(qmin)}
          </text>
          <text x={at(qmax)} y={-8 * scale} textAnchor="end">
            {formatCount(qmax)}
          </text>
        </>
      ) : (
        <text x={at(qmax) + 8 * scale} dy="0.35em">
          {formatCount(qmin)} … {formatCount(qmax)}
        </text>
      )}
      <text className={styles.framework} x={0} dy="0.35em">
        {FRAMEWORK_NAME[framework]}
      </text>
    </g>
  )
}
