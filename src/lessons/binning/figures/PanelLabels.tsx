import type { ScaleLinear } from 'd3'
import { peak } from '../../../charts/geometry/steps.ts'
import { useText } from '../../../ui/language.tsx'
import type { DataFrame, QuantizerFrame } from '../contract.ts'
import { WORDS } from './axis-text.tsx'
import styles from './QuantizerPanel.module.css'

/** more levels than this are too close to be named one by one */
const NAMED_LEVELS = 16
/** where the share of a broken bin has been told, from the top of the panel */
const BELOW_SHARE_PX = 43
/** room that a word needs beside what it names */
const WORD_PX = 56

/** Each thing is named once, on the first panel, where it stands free. */
export function PanelLabels({
  data,
  quantizer: { levels, thresholds, edges, error },
  spikes,
  x,
  y,
  top,
  hang,
  bottom,
  scale,
}: {
  data: DataFrame
  quantizer: QuantizerFrame
  /** bins that are drawn broken: the data's name does not stand beside them */
  spikes: readonly number[]
  x: ScaleLinear<number, number>
  y: ScaleLinear<number, number>
  top: number
  hang: number
  bottom: number
  scale: number
}) {
  const text = useText()
  const middle = (edges: Float64Array, bin: number) => x((edges[bin] + edges[bin + 1]) / 2)
  const [left, right] = x.range()
  /** left of a place, or right of it where there is no room */
  const beside = (at: number, gap: number) =>
    at - gap - WORD_PX * scale > left
      ? { x: at - gap, textAnchor: 'end' as const }
      : { x: at + gap, textAnchor: 'start' as const }
  const lastThreshold = x(thresholds[thresholds.length - 1] ?? Number.NaN)
  const shoulder = shoulderOf(data.density, spikes)
  const named = levels.length <= NAMED_LEVELS
  const level = named ? freeLevel(levels, data, (0.6 * WORD_PX * scale) / (x(1) - x(0))) : Number.NaN
  return (
    <g className={styles.labels}>
      {named && lastThreshold < right - 1.6 * WORD_PX * scale && (
        <text className={styles.quant} x={lastThreshold + 9 * scale} y={top + 6 * scale}>
          {text(WORDS.threshold)}
        </text>
      )}
      {x(level) <= right && (
        <text className={styles.quant} x={x(level)} y={hang - 20 * scale} textAnchor="middle">
          {text(WORDS.level)}
        </text>
      )}
      {y(0) - y(data.density[shoulder]) > 14 * scale && (
        <text
          className={styles.float}
          y={Math.max(y(data.density[shoulder]), spikes.length > 0 ? top + BELOW_SHARE_PX * scale : top)}
          {...beside(middle(data.edges, shoulder), 10 * scale)}
        >
          {text(data.kind === 'density' ? WORDS.density : WORDS.values)}
        </text>
      )}
      {hang + 26 * scale < bottom && (
        <text
          className={styles.loss}
          y={hang + 26 * scale}
          {...beside(middle(edges, error.indexOf(peak(error))), 26 * scale)}
        >
          {text(WORDS.error)}
        </text>
      )}
    </g>
  )
}

/** The last level that has hardly any data within `reach` (in units of the data) of it, where a word is easily read; else the last. */
function freeLevel(levels: Float64Array, { density, edges }: DataFrame, reach: number): number {
  const low = peak(density) / 8
  const isFree = (level: number) =>
    density.every((height, i) => height < low || edges[i] > level + reach || edges[i + 1] < level - reach)
  return levels.findLast(isFree) ?? levels[levels.length - 1]
}

/** The bin left of the highest where the outline is at half its height: beside it is room for a word. */
function shoulderOf(density: Float64Array, spikes: readonly number[]): number {
  let highest = density.findIndex((_, i) => !spikes.includes(i))
  for (let i = highest + 1; i < density.length; i++)
    if (!spikes.includes(i) && density[i] > density[highest]) highest = i
  let i = highest
  while (i > 0 && !spikes.includes(i - 1) && density[i] > density[highest] / 2) i--
  return i
}
