import { scaleLinear } from 'd3'
import { useRef } from 'react'
import { AxisBottom } from '../../../charts/AxisBottom.tsx'
import { spread } from '../../../charts/geometry/labels.ts'
import { markPath } from '../../../charts/geometry/mark.ts'
import { useSize } from '../../../charts/useSize.ts'
import { formatNumber, formatShort } from '../../../ui/format.ts'
import { useText } from '../../../ui/language.tsx'
import styles from './TimeFigure.module.css'
import { type Measured, WORDS } from './time-text.tsx'

/** of the height, for the times; the ratios have the rest */
const TIMES = 0.5
/** a round that something else disturbed must not press all others together: what is farther is drawn at the edge */
const reach = ({ median, high, low }: Measured['ratio']) => Math.max(1.35 * median, high + 2 * (high - low))

/** Above, what each round took in float32 and in integers; below, the ratio of the two in each round, with its median and the middle half. */
export function RoundsChart({ measured, summary }: { measured: Measured | null; summary: string }) {
  const text = useText()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 540, height: 460, scale: 1 })
  const [left, right] = [44 * scale, Math.max(45 * scale, width - 96 * scale)]
  const foot = Math.max(1, height - 42 * scale)
  const middle = foot * TIMES
  const x = scaleLinear([1, measured?.mostRounds ?? 21], [left + 10 * scale, right - 10 * scale])
  const most = measured ? Math.max(reach(measured.floatMs), reach(measured.integerMs)) : 1
  const ms = scaleLinear([0, most], [middle - 22 * scale, 30 * scale]).clamp(true)
  const ratio = scaleLinear(
    [0, Math.max(4.6, measured ? reach(measured.ratio) : 0)],
    [foot, middle + 30 * scale],
  ).clamp(true)
  // Two medians may be near each other, and the ratio near the four that a quarter of the bytes suggests.
  const named = measured
    ? spread([ms(measured.floatMs.median), ms(measured.integerMs.median)], 16 * scale, [0, middle - 8 * scale])
    : []
  const bigAt = measured ? ratio(measured.ratio.median) : foot
  const four = ratio(4)
  const fourAt = bigAt > four ? Math.min(four, bigAt - 44 * scale) : Math.max(four, bigAt + 56 * scale)
  const grid = (y: typeof ms, ticks: readonly number[]) =>
    ticks.map((tick) => (
      <g key={tick} className={styles.grid} transform={`translate(0,${y(tick)})`}>
        <line x1={left} x2={right} />
        <text x={left - 8 * scale} dy="0.35em" textAnchor="end">
          {formatShort(tick)}
        </text>
      </g>
    ))
  return (
    <svg ref={ref} className={styles.chart} role="img" aria-label={summary}>
      <text className={styles.caption} y={14 * scale}>
        {text(WORDS.ms)}
      </text>
      {grid(ms, measured ? ms.ticks(4) : [])}
      {measured && (
        <>
          <Series values={measured.float} tone="float" {...{ x, y: ms, scale }} />
          <Series values={measured.integer} tone="quant" {...{ x, y: ms, scale }} />
          {(['float', 'integer'] as const).map((name, i) => {
            const { median } = measured[`${name}Ms`]
            return (
              <g key={name} className={name === 'float' ? styles.float : styles.quant}>
                <line x1={left} x2={right} y1={ms(median)} y2={ms(median)} />
                <text x={right + 8 * scale} y={named[i]} dy="0.35em">
                  {formatNumber(median)} ms
                </text>
              </g>
            )
          })}
        </>
      )}
      <text className={styles.caption} y={middle + 14 * scale}>
        {text(WORDS.ratio)}
      </text>
      {grid(ratio, ratio.ticks(5))}
      <line className={styles.reference} x1={left} x2={right} y1={four} y2={four} />
      <text className={styles.referenceWord} y={fourAt}>
        <tspan x={right + 8 * scale} dy="-0.2em">
          {text(WORDS.fourTimes)}
        </tspan>
        <tspan x={right + 8 * scale} dy="1.15em">
          {text(WORDS.ofTheBytes)}
        </tspan>
      </text>
      {measured && (
        <g className={styles.ratio}>
          <rect
            x={left}
            y={ratio(measured.ratio.high)}
            width={right - left}
            height={Math.max(1, ratio(measured.ratio.low) - ratio(measured.ratio.high))}
          />
          <line x1={left} x2={right} y1={ratio(measured.ratio.median)} y2={ratio(measured.ratio.median)} />
          {Array.from(measured.float, (value, round) => (
            <path
              key={round}
              d={markPath('diamond', 3.6 * scale)}
              transform={`translate(${x(round + 1)},${ratio(value / measured.integer[round])})`}
            />
          ))}
          <text className={styles.big} x={right + 8 * scale} y={ratio(measured.ratio.median)} dy="0.35em">
            <tspan data-number="time-ratio" data-value={measured.ratio.median}>
              {formatNumber(measured.ratio.median, 2)}×
            </tspan>
          </text>
          <text className={styles.between} x={right + 8 * scale} y={ratio(measured.ratio.median) + 27 * scale}>
            {formatNumber(measured.ratio.low, 2)}–{formatNumber(measured.ratio.high, 2)}
          </text>
        </g>
      )}
      <AxisBottom x={x} top={foot} ticks={[1, 5, 10, 15, 20]} format={String} scale={scale} />
      <text className={styles.unit} x={right} y={foot + 36 * scale} textAnchor="end">
        {text(WORDS.round)}
      </text>
    </svg>
  )
}

function Series({
  values,
  tone,
  x,
  y,
  scale,
}: {
  values: Float64Array
  tone: 'float' | 'quant'
  x: (round: number) => number
  y: (ms: number) => number
  scale: number
}) {
  return (
    <g className={styles[tone]}>
      {Array.from(values, (value, round) => (
        <path
          key={round}
          d={markPath(tone === 'float' ? 'circle' : 'square', 3.6 * scale)}
          transform={`translate(${x(round + 1)},${y(value)})`}
        />
      ))}
    </g>
  )
}
