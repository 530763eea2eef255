import { type ScaleLinear, scaleLinear } from 'd3'
import { useRef } from 'react'
import { AxisBottom } from '../../../../charts/AxisBottom.tsx'
import { useSize } from '../../../../charts/useSize.ts'
import type { Quartiles } from '../../../../engine/timing.ts'
import { formatNumber, formatShort } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import type { BatchSpeed, SpeedFrame } from '../../frames.ts'
import styles from './SpeedView.module.css'
import { batchName, WORDS } from './speed-text.tsx'

/** A dot a round for each network and batch, with the median, the quartiles around it, and the ratio of the two. */
export function SampleStrips({ measured, summary }: { measured: SpeedFrame['measured']; summary: string }) {
  const text = useText()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 560, height: 380, scale: 1 })
  const batches = measured?.batches ?? []
  // A round that something else disturbed must not press all others together: those are drawn at the edge.
  const most = Math.max(1e-6, ...batches.flatMap(({ floatMs, quantizedMs }) => [reach(floatMs), reach(quantizedMs)]))
  const foot = Math.max(0, height - 40 * scale)
  const band = foot / Math.max(1, batches.length)
  const oneLine = rowOf(band, scale) < TWO_LINES * scale
  const left = (oneLine ? 136 : 92) * scale
  const x = scaleLinear([0, most], [left, Math.max(left + 1, width - 20 * scale)])
  return (
    <svg ref={ref} className={styles.strips} role="img" aria-label={summary}>
      {batches.map((batch, i) => (
        <Batch key={batch.images} batch={batch} x={x} top={i * band} height={band} oneLine={oneLine} scale={scale} />
      ))}
      {measured && (
        <>
          <AxisBottom
            x={x}
            top={foot}
            ticks={x.ticks(Math.max(3, Math.floor(width / (100 * scale))))}
            format={formatShort}
            scale={scale}
          />
          <text className={styles.unit} x={x.range()[1]} y={foot + 36 * scale} textAnchor="end">
            {text(WORDS.unit)}
          </text>
        </>
      )}
    </svg>
  )
}

const reach = ({ median, high, low }: Quartiles) => Math.max(1.3 * median, high + 3 * (high - low))

/** what a name with its value below takes */
const TWO_LINES = 36
const HEAD = 24
/** the height of one of a batch's two strips */
const rowOf = (band: number, scale: number) => Math.max(1, (band - (HEAD + 10) * scale) / 2)

function Batch({
  batch,
  x,
  top,
  height,
  oneLine,
  scale,
}: {
  batch: BatchSpeed
  x: ScaleLinear<number, number>
  top: number
  height: number
  oneLine: boolean
  scale: number
}) {
  const text = useText()
  const row = rowOf(height, scale)
  return (
    <g transform={`translate(0,${top})`}>
      <text className={styles.batch} y={16 * scale}>
        {text(batchName(batch.images))}
      </text>
      <text className={styles.ratio} x={x.range()[1]} y={16 * scale} textAnchor="end">
        <tspan data-number={`speed-ratio-${batch.images}`} data-value={batch.ratio.median}>
          {formatNumber(batch.ratio.median, 2)}×
        </tspan>
        <tspan className={styles.unit}>
          {' '}
          ({formatNumber(batch.ratio.low, 2)}–{formatNumber(batch.ratio.high, 2)})
        </tspan>
      </text>
      {(['float', 'quantized'] as const).map((name, i) => (
        <Strip
          key={name}
          name={name}
          samples={batch[name]}
          quartiles={name === 'float' ? batch.floatMs : batch.quantizedMs}
          x={x}
          middle={HEAD * scale + (i + 0.5) * row}
          thick={Math.min(row * 0.7, 34 * scale)}
          {...{ oneLine, scale }}
        />
      ))}
    </g>
  )
}

function Strip({
  name,
  samples,
  quartiles: { low, median, high },
  x,
  middle,
  thick,
  oneLine,
  scale,
}: {
  name: 'float' | 'quantized'
  samples: Float64Array
  quartiles: Quartiles
  x: ScaleLinear<number, number>
  middle: number
  thick: number
  /** too low for the name to stand above its value */
  oneLine: boolean
  scale: number
}) {
  const text = useText()
  const [left, right] = x.range()
  // Rounds one below the other, so that none hides another.
  const yOf = (round: number) => middle + ((round + 0.5) / samples.length - 0.5) * thick * 0.8
  return (
    <g className={styles[name]}>
      <text
        className={styles.name}
        x={oneLine ? 0 : left - 10 * scale}
        y={middle + (oneLine ? 5 : -4) * scale}
        textAnchor={oneLine ? 'start' : 'end'}
      >
        {text(WORDS[name])}
      </text>
      <text className={styles.value} x={left - 10 * scale} y={middle + (oneLine ? 5 : 13) * scale} textAnchor="end">
        {formatNumber(median)} ms
      </text>
      <rect
        className={styles.bar}
        x={left}
        y={middle - thick / 2}
        width={Math.max(0, x(median) - left)}
        height={thick}
      />
      <rect
        className={styles.box}
        x={x(low)}
        y={middle - thick / 2}
        width={Math.max(1, x(high) - x(low))}
        height={thick}
      />
      <line className={styles.median} x1={x(median)} x2={x(median)} y1={middle - thick / 2} y2={middle + thick / 2} />
      {Array.from(samples, (ms, round) => (
        <circle key={round} cx={Math.min(right, x(ms))} cy={yOf(round)} r={2.3 * scale} />
      ))}
    </g>
  )
}
