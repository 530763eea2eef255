import { type ScaleLinear, scaleLinear } from 'd3'
import type { ReactNode } from 'react'
import charts from '../../../charts/charts.module.css'
import { heightLimit } from '../../../charts/geometry/spikes.ts'
import { peak, smoothPath, stepPath } from '../../../charts/geometry/steps.ts'
import { inspectValue } from '../../../core/inspect.ts'
import { formatPercent } from '../../../ui/format.ts'
import type { DataFrame, QuantizerFrame } from '../contract.ts'
import { PanelLabels } from './PanelLabels.tsx'
import { PenStroke } from './PenStroke.tsx'
import { CROWDED_PX, type Mark, type PanelGeometry, panelGeometry } from './panel-geometry.ts'
import type { PenPlace } from './pen.ts'
import styles from './QuantizerPanel.module.css'

/** nearer still, thresholds would be a wash over the data: only the levels are marked */
const DENSE_PX = 5
/** How marks are drawn: open where a rule placed them, filled where they are fitted to the data, in ink where a hand did. */
export type PanelLook = 'open' | 'fitted' | 'own'

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
  look,
  glide = false,
  labels = false,
  focused = null,
  stroke = null,
  children,
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
  look: PanelLook
  glide?: boolean
  labels?: boolean
  /** the mark that keys are moving */
  focused?: Mark | null
  /** the line that the pen draws */
  stroke?: readonly PenPlace[] | null
  /** what is drawn over it all */
  children?: (geometry: PanelGeometry) => ReactNode
}) {
  if (!data || height <= 0) return null
  const geometry = panelGeometry(height, head, scale)
  const { top, ceiling, axis, hang, bottom } = geometry
  const { limit, spikes } = heightLimit(data.density)
  const y = scaleLinear([0, data.fullHeight ?? (limit * 1.08 || 1)], [axis, ceiling]).clamp(true)
  const down = scaleLinear([0, errorPeak || 1], [hang, bottom])
  const outline = data.kind === 'density' ? smoothPath : stepPath
  return (
    <g className={glide ? styles.glide : undefined}>
      <path className={styles.dataFill} d={outline(data.edges, data.density, x, y, axis)} />
      <path className={styles.dataLine} d={outline(data.edges, data.density, x, y)} />
      {quantizer && <CellShares {...{ quantizer, x, top, axis }} />}
      {quantizer && <path className={styles.error} d={stepPath(quantizer.edges, quantizer.error, x, down, hang)} />}
      {stroke && <PenStroke {...{ points: stroke, x, axis, ceiling, scale }} />}
      <line className={charts.ground} x1={x.range()[0]} x2={x.range()[1]} y1={axis} y2={axis} />
      {quantizer && <Marks {...{ quantizer, x, axis, top, bottom, scale, look }} />}
      {quantizer && focused && (
        <circle
          className={styles.ring}
          cx={x(quantizer[focused.kind][focused.index])}
          cy={focused.kind === 'levels' ? axis : top + 2 * scale}
          r={10 * scale}
        />
      )}
      {quantizer && cursor !== null && <Shown {...{ quantizer, x, axis, scale, cursor }} />}
      {spikes.map((bin) => (
        <Spike key={bin} {...{ data, bin, x, top: ceiling, scale, told: labels }} />
      ))}
      {labels && quantizer && <PanelLabels {...{ data, quantizer, spikes, x, y, top, hang, bottom, scale }} />}
      {children?.(geometry)}
    </g>
  )
}

/** Cells shaded by their share of the total error. */
function CellShares({
  quantizer: { thresholds, cellErrors },
  x,
  top,
  axis,
}: {
  quantizer: QuantizerFrame
  x: ScaleLinear<number, number>
  top: number
  axis: number
}) {
  const [left, right] = x.range()
  const edge = (k: number) => (k < 0 ? left : k >= thresholds.length ? right : clamp(x(thresholds[k]), left, right))
  const most = peak(cellErrors)
  if (cellErrors.length > MOST_SHADED || !(most > 0)) return null
  return Array.from(cellErrors, (share, k) => (
    <rect
      key={k}
      className={styles.share}
      x={edge(k - 1)}
      y={top}
      width={edge(k) - edge(k - 1)}
      height={axis - top}
      opacity={share / most}
    />
  ))
}
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))
/** more cells than this are narrower than a shade can be seen */
const MOST_SHADED = 64

function Marks({
  quantizer: { levels, thresholds },
  x,
  axis,
  top,
  bottom,
  scale,
  look,
}: {
  quantizer: QuantizerFrame
  x: ScaleLinear<number, number>
  axis: number
  top: number
  bottom: number
  scale: number
  look: PanelLook
}) {
  const [left, right] = x.range()
  const spacing = levels.length > 1 ? (right - left) / levels.length / scale : Number.POSITIVE_INFINITY
  const crowded = spacing < CROWDED_PX
  const dense = spacing < DENSE_PX
  const inside = (value: number) => x(value) >= left - 0.5 && x(value) <= right + 0.5
  return (
    <>
      {Array.from(thresholds, (threshold, k) =>
        inside(threshold) && !dense ? (
          <g
            key={k}
            className={`${styles.moving} ${look === 'own' ? styles.byHand : ''}`}
            style={{ transform: `translateX(${x(threshold)}px)` }}
          >
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
      {dense ? (
        <path
          className={`${styles.dots} ${look === 'own' ? styles.byHand : ''}`}
          d={Array.from(levels.filter(inside), (level) => `M${x(level)},${axis}h0`).join('')}
        />
      ) : (
        Array.from(levels, (level, k) =>
          inside(level) ? (
            <circle
              key={k}
              className={`${styles.moving} ${styles[look]}`}
              style={{ transform: `translateX(${x(level)}px)` }}
              cy={axis}
              r={(crowded ? 2.4 : 5.2) * scale}
            />
          ) : null,
        )
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

/** A column far higher than all others: drawn broken, with its share of the values. */
function Spike({
  data,
  bin,
  x,
  top,
  scale,
  told,
}: {
  data: DataFrame
  bin: number
  x: ScaleLinear<number, number>
  top: number
  scale: number
  told: boolean
}) {
  const [from, to] = [data.edges[bin], data.edges[bin + 1]]
  const [left, right] = [x(from) - 3 * scale, x(to) + 3 * scale]
  const y = top + 10 * scale
  return (
    <g className={styles.spike}>
      <path d={`M${left},${y + 3 * scale}L${right},${y - 3 * scale}`} />
      {told && (
        <text className={styles.float} x={right + 6 * scale} y={y + 4 * scale}>
          {formatPercent(data.density[bin] * (to - from))}
        </text>
      )}
    </g>
  )
}
