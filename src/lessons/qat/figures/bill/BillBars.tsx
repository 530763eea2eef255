import { scaleLinear } from 'd3'
import { useRef } from 'react'
import { approximateTextWidth } from '../../../../charts/geometry/text-width.ts'
import { useSize } from '../../../../charts/useSize.ts'
import { formatBytes, formatCount, formatFixed, formatNumber } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { BillFrame } from '../../frames.ts'
import { RUN_NAME } from '../runs/run-names.ts'
import styles from './BillView.module.css'
import { WORDS } from './bill-text.tsx'

const KINDS = ['float', 'ste', 'lsq'] as const
const PARTS = ['weights', 'optimizer', 'activations'] as const
/** what it takes with all the room it wants, in pixels of a laptop */
const NATURAL = 400

/** Time of a step, and bytes that training holds: a bar for each kind of run, with its numbers. */
export function BillBars({ bill, summary }: { bill: BillFrame | null; summary: string }) {
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 520, height: NATURAL, scale: 1 })
  const unit = scale * Math.max(0.7, Math.min(1.25, height / (NATURAL * scale)))
  return (
    <svg ref={ref} className={styles.bars} role="img" aria-label={summary}>
      <Times {...{ bill, width, scale, unit }} />
      <Memory {...{ bill, width, scale, unit, top: 196 * unit }} />
    </svg>
  )
}

function Times({ bill, width, scale, unit }: { bill: BillFrame | null; width: number; scale: number; unit: number }) {
  const text = useText()
  const language = useLanguage()
  const timed = bill?.timed ?? []
  const left = 50 * scale
  const columns = [width - 138 * scale, width - 76 * scale, width]
  const right = Math.max(left + 1, columns[0] - 58 * scale)
  const x = scaleLinear([0, Math.max(1e-9, ...timed.map(({ ms }) => ms.high))], [left, right])
  const head = 40 * unit
  return (
    <g>
      <text className={styles.heading} y={12 * scale}>
        {text(WORDS.time)}
        {bill && (
          <tspan className={styles.quiet} dx={8 * scale}>
            {language === 'en' ? `batch of ${bill.batch}` : `배치 ${bill.batch}`}
          </tspan>
        )}
      </text>
      <text className={styles.quiet} y={head} x={left}>
        {width > 460 * scale ? text(WORDS.quartiles) : ''}
      </text>
      {[WORDS.ms, WORDS.ratio, WORDS.perSecond].map((word, i) => (
        <text key={word.en} className={styles.quiet} x={columns[i]} y={head} textAnchor="end">
          {text(word)}
        </text>
      ))}
      {KINDS.map((kind, i) => {
        const one = timed.find((all) => all.kind === kind)
        const middle = head + (26 + 42 * i) * unit
        return (
          <g key={kind} className={styles[kind]}>
            <text className={styles.name} y={middle} dy="0.35em">
              {RUN_NAME[kind][language]}
            </text>
            {one && bill ? (
              <>
                <rect
                  className={styles.time}
                  x={left}
                  y={middle - 9 * unit}
                  width={x(one.ms.median) - left}
                  height={18 * unit}
                />
                <path
                  className={styles.whisker}
                  d={`M${x(one.ms.low)},${middle}H${x(one.ms.high)}M${x(one.ms.low)},${middle - 6 * unit}v${12 * unit}M${x(one.ms.high)},${middle - 6 * unit}v${12 * unit}`}
                />
                <text
                  className={styles.value}
                  x={columns[0]}
                  y={middle}
                  dy="0.35em"
                  textAnchor="end"
                  data-number={`step-ms-${kind}`}
                  data-value={one.ms.median}
                >
                  {formatNumber(one.ms.median)}
                </text>
                <text
                  className={styles.value}
                  x={columns[1]}
                  y={middle}
                  dy="0.35em"
                  textAnchor="end"
                  data-number={`step-ratio-${kind}`}
                  data-value={one.ratio.median}
                >
                  {formatFixed(one.ratio.median, 2)}
                </text>
                <text x={columns[2]} y={middle} dy="0.35em" textAnchor="end">
                  {formatCount((1000 * bill.batch) / one.ms.median)}
                </text>
              </>
            ) : (
              <text x={left} y={middle} dy="0.35em">
                …
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}

function Memory({
  bill,
  width,
  scale,
  unit,
  top,
}: {
  bill: BillFrame | null
  width: number
  scale: number
  unit: number
  top: number
}) {
  const text = useText()
  const language = useLanguage()
  const left = 50 * scale
  const totals = new Map(bill?.memory.map((one) => [one.kind, PARTS.reduce((sum, part) => sum + one[part], 0)]))
  const most = Math.max(1, ...totals.values())
  const x = scaleLinear([0, most], [left, Math.max(left + 1, width - 76 * scale)])
  return (
    <g>
      <text className={styles.heading} y={top + 14 * unit}>
        {text(WORDS.memory)}
      </text>
      {KINDS.map((kind, i) => {
        const one = bill?.memory.find((all) => all.kind === kind)
        const middle = top + (42 + 60 * i) * unit
        const total = totals.get(kind) ?? 0
        let before = 0
        return (
          <g key={kind} className={styles[kind]}>
            <text className={styles.name} y={middle} dy="0.35em">
              {RUN_NAME[kind][language]}
            </text>
            {one &&
              PARTS.map((part) => {
                const from = before
                before += one[part]
                return (
                  <rect
                    key={part}
                    className={styles[part]}
                    x={x(from)}
                    y={middle - 9 * unit}
                    width={x(before) - x(from)}
                    height={18 * unit}
                  />
                )
              })}
            <text
              className={styles.value}
              x={width}
              y={middle}
              dy="0.35em"
              textAnchor="end"
              data-number={`memory-${kind}`}
              data-value={total}
            >
              {one ? formatBytes(total) : '…'}
            </text>
            {one && <Parts {...{ one, width, scale, left }} y={middle + 26 * unit} />}
          </g>
        )
      })}
    </g>
  )
}

/** What the bytes are for, in a line; where it is too long the last of them in another. */
function Parts({
  one,
  y,
  left,
  width,
  scale,
}: {
  one: BillFrame['memory'][number]
  y: number
  left: number
  width: number
  scale: number
}) {
  const text = useText()
  const size = 12.5 * scale
  const said = PARTS.map((part) => ({ part, words: ` ${text(WORDS[part])} ${formatBytes(one[part])}` }))
  const length = approximateTextWidth(said.map(({ words }) => `■${words}`).join(''), size) + 20 * scale
  const x = width > 460 * scale ? left : 0
  const wraps = length > width - x
  return (
    <text className={styles.parts} x={x} y={y}>
      {said.map(({ part, words }, p) => (
        <tspan
          key={part}
          {...(wraps && p === said.length - 1 ? { x, dy: 1.3 * size } : { dx: p === 0 ? 0 : 10 * scale })}
        >
          <tspan className={styles[part]}>■</tspan>
          {words}
        </tspan>
      ))}
    </text>
  )
}
