import { type ScaleLinear, scaleLinear } from 'd3'
import { peak, smoothPath, stepPath } from '../../../charts/geometry/steps.ts'
import { inspectValue } from '../../../core/inspect.ts'
import { useText } from '../../../ui/language.tsx'
import type { DataFrame, QuantizerFrame } from '../contract.ts'
import { WORDS } from './axis-text.tsx'
import styles from './QuantizerPanel.module.css'

/** Levels nearer than this many pixels are drawn as marks without rings, thresholds without grips. */
const CROWDED_PX = 15
/** share of the panel above the axis */
const ABOVE = 0.66
const HANG_GAP = 8

/** The data with one quantizer on it: thresholds across, levels on the axis, the error hung below. */
export function QuantizerPanel({
  data,
  quantizer,
  x,
  height,
  head,
  scale,
  errorPeak,
  cursor,
  fitted,
  glide = false,
  labels = false,
}: {
  data: DataFrame | null
  quantizer: QuantizerFrame | null
  x: ScaleLinear<number, number>
  height: number
  /** free room at the top */
  head: number
  scale: number
  /** what the longest error bar stands for, common to both panels */
  errorPeak: number
  cursor: number | null
  /** fitted to the data: filled marks; else open ones */
  fitted: boolean
  glide?: boolean
  labels?: boolean
}) {
  if (!data || height <= 0) return null
  const top = head * scale
  const axis = top + (height - top) * ABOVE
  const hang = axis + HANG_GAP * scale
  const bottom = height - 6 * scale
  const y = scaleLinear([0, peak(data.density) * 1.08 || 1], [axis, top + 12 * scale])
  const down = scaleLinear([0, errorPeak || 1], [hang, bottom])
  const outline = data.kind === 'density' ? smoothPath : stepPath
  return (
    <g className={glide ? styles.glide : undefined}>
      <path className={styles.dataFill} d={outline(data.edges, data.density, x, y, axis)} />
      <path className={styles.dataLine} d={outline(data.edges, data.density, x, y)} />
      {quantizer && <path className={styles.error} d={stepPath(data.edges, quantizer.error, x, down, hang)} />}
      <line className={styles.axis} x1={x.range()[0]} x2={x.range()[1]} y1={axis} y2={axis} />
      {quantizer && <Marks {...{ quantizer, x, axis, top, bottom, scale, fitted }} />}
      {quantizer && cursor !== null && <Shown {...{ quantizer, x, axis, scale, cursor }} />}
      {labels && quantizer && <Labels {...{ data, quantizer, x, y, top, hang, scale }} />}
    </g>
  )
}

function Marks({
  quantizer: { levels, thresholds },
  x,
  axis,
  top,
  bottom,
  scale,
  fitted,
}: {
  quantizer: QuantizerFrame
  x: ScaleLinear<number, number>
  axis: number
  top: number
  bottom: number
  scale: number
  fitted: boolean
}) {
  const [left, right] = x.range()
  const crowded = levels.length > 1 && (right - left) / levels.length < CROWDED_PX * scale
  const inside = (value: number) => x(value) >= left - 0.5 && x(value) <= right + 0.5
  return (
    <>
      {Array.from(thresholds, (threshold, k) =>
        inside(threshold) ? (
          <g key={k} className={styles.moving} style={{ transform: `translateX(${x(threshold)}px)` }}>
            <line className={crowded ? styles.thin : styles.threshold} y1={top} y2={bottom} />
            {!crowded && (
              <rect
                className={styles.grip}
                x={-3.5 * scale}
                y={top - 4 * scale}
                width={7 * scale}
                height={13 * scale}
                rx={3.5 * scale}
              />
            )}
          </g>
        ) : null,
      )}
      {Array.from(levels, (level, k) =>
        inside(level) ? (
          <circle
            key={k}
            className={`${styles.moving} ${fitted ? styles.fitted : styles.open}`}
            style={{ transform: `translateX(${x(level)}px)` }}
            cy={axis}
            r={(crowded ? 2.4 : 5.2) * scale}
          />
        ) : null,
      )}
    </>
  )
}

/** The value under the cursor goes to its level: a ring there, and the error as a bar between. */
function Shown({
  quantizer,
  x,
  axis,
  scale,
  cursor,
}: {
  quantizer: QuantizerFrame
  x: ScaleLinear<number, number>
  axis: number
  scale: number
  cursor: number
}) {
  const { level } = inspectValue(quantizer, cursor)
  return (
    <>
      <rect
        className={styles.errorBar}
        x={Math.min(x(cursor), x(level))}
        y={axis - 4 * scale}
        width={Math.abs(x(level) - x(cursor))}
        height={8 * scale}
      />
      <circle className={styles.ring} cx={x(level)} cy={axis} r={7.4 * scale} />
    </>
  )
}

/** Each thing is named once, on the first panel, where it stands free. */
function Labels({
  data,
  quantizer,
  x,
  y,
  top,
  hang,
  scale,
}: {
  data: DataFrame
  quantizer: QuantizerFrame
  x: ScaleLinear<number, number>
  y: ScaleLinear<number, number>
  top: number
  hang: number
  scale: number
}) {
  const text = useText()
  const { levels, thresholds, error } = quantizer
  const lastThreshold = thresholds[thresholds.length - 1]
  const lastLevel = levels[levels.length - 1]
  const highest = data.density.indexOf(peak(data.density))
  const shoulder = leftShoulder(data.density, highest)
  const worst = error.indexOf(peak(error))
  const middle = (i: number) => (data.edges[i] + data.edges[i + 1]) / 2
  return (
    <g className={styles.labels}>
      {levels.length <= 16 && thresholds.length > 0 && x(lastThreshold) < x.range()[1] - 90 * scale && (
        <text className={styles.quant} x={x(lastThreshold) + 9 * scale} y={top + 6 * scale}>
          {text(WORDS.threshold)}
        </text>
      )}
      {levels.length <= 16 && x(lastLevel) <= x.range()[1] && (
        <text className={styles.quant} x={x(lastLevel)} y={hang - (HANG_GAP + 12) * scale} textAnchor="middle">
          {text(WORDS.level)}
        </text>
      )}
      <text
        className={styles.float}
        x={x(middle(shoulder)) - 10 * scale}
        y={y(data.density[shoulder])}
        textAnchor="end"
      >
        {text(data.kind === 'density' ? WORDS.density : WORDS.values)}
      </text>
      <text className={styles.loss} x={x(middle(worst)) - 26 * scale} y={hang + 26 * scale} textAnchor="end">
        {text(WORDS.error)}
      </text>
    </g>
  )
}

/** The bin left of the peak where the outline is at half its height: beside it is room for a word. */
function leftShoulder(density: Float64Array, highest: number): number {
  let i = highest
  while (i > 0 && density[i] > density[highest] / 2) i--
  return i
}
