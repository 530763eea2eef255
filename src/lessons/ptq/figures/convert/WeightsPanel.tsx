import { type ScaleLinear, scaleLinear } from 'd3'
import { useRef } from 'react'
import { AxisBottom } from '../../../../charts/AxisBottom.tsx'
import charts from '../../../../charts/charts.module.css'
import { GridLeft } from '../../../../charts/GridLeft.tsx'
import { peak, stepPath } from '../../../../charts/geometry/steps.ts'
import { useSize } from '../../../../charts/useSize.ts'
import type { Histogram } from '../../../../core/index.ts'
import { formatShort } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { PtqView } from '../view.ts'
import styles from './WeightsView.module.css'
import { openedLayer, WORDS, weightsSummary } from './weights-text.tsx'

/** where more bins than this hold a code, spikes are a line */
const MOST_SPIKES = 40
/** that the axis names */
const COUNTS = [1, 3, 10, 30, 100, 300, 1000, 3000, 10_000, 30_000]

/** How many weights lie where, on a logarithmic scale, and how many codes stand for what lies there. */
export function WeightsPanel({ view, narrow }: { view: PtqView; narrow: boolean }) {
  const text = useText()
  const language = useLanguage()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 560, height: 380, scale: 1 })
  const layer = openedLayer(view)
  const left = 46 * scale
  const right = Math.max(left + 1, width - 10 * scale)
  const top = (narrow ? 20 : 28) * scale
  const foot = Math.max(top + 1, height - 26 * scale)
  return (
    <svg
      ref={ref}
      className={`${charts.grows} ${styles.drawing}`}
      role="img"
      aria-label={weightsSummary(view, language)}
    >
      {layer && (
        <>
          <Counts before={layer.before} after={layer.after} {...{ left, right, top, foot, scale }} />
          <text className={styles.float} x={left} y={12 * scale}>
            {text(WORDS.weights)}
          </text>
          <text className={styles.codes} x={right} y={12 * scale} textAnchor="end">
            {text(WORDS.codes)}
          </text>
        </>
      )}
    </svg>
  )
}

function Counts({
  before,
  after,
  left,
  right,
  top,
  foot,
  scale,
}: {
  before: Histogram
  after: Histogram
  left: number
  right: number
  top: number
  foot: number
  scale: number
}) {
  const { edges } = before
  const x = scaleLinear([edges[0], edges[edges.length - 1]], [left, right])
  const [weights, codes] = [before, after].map(({ counts }) => Array.from(counts, (count) => Math.log10(1 + count)))
  const highest = Math.max(1, peak(weights), peak(codes))
  const y = scaleLinear([0, highest], [foot, top])
  const counts = COUNTS.filter((count) => Math.log10(1 + count) <= highest)
  const used = codes.filter((height) => height > 0).length
  return (
    <>
      <GridLeft
        y={y}
        left={left}
        right={right}
        ticks={counts.filter((_, i) => counts.length <= 5 || i % 2 === 0).map((count) => Math.log10(1 + count))}
        format={(tick) => formatShort(Math.round(10 ** tick - 1))}
      />
      <path className={charts.counts} d={stepPath(edges, weights, x, y, foot)} />
      {used <= MOST_SPIKES ? (
        <Spikes {...{ edges, codes, x, y, foot, scale }} />
      ) : (
        <path className={styles.after} d={stepPath(edges, codes, x, y)} />
      )}
      <line className={charts.ground} x1={left} x2={right} y1={foot} y2={foot} />
      <AxisBottom
        x={x}
        top={foot}
        ticks={x.ticks(Math.max(3, Math.floor((right - left) / (84 * scale))))}
        format={formatShort}
        scale={scale}
        line={false}
      />
    </>
  )
}

/** A spike where there are codes. */
function Spikes({
  edges,
  codes,
  x,
  y,
  foot,
  scale,
}: {
  edges: Float64Array
  codes: readonly number[]
  x: ScaleLinear<number, number>
  y: ScaleLinear<number, number>
  foot: number
  scale: number
}) {
  return codes.map((height, i) => {
    if (height === 0) return null
    const at = x((edges[i] + edges[i + 1]) / 2)
    return (
      <g key={edges[i]} className={styles.spike}>
        <line x1={at} x2={at} y1={foot} y2={y(height)} />
        <circle cx={at} cy={y(height)} r={3.6 * scale} />
      </g>
    )
  })
}
