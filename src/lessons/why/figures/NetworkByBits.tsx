import { line, scaleLinear } from 'd3'
import { useRef } from 'react'
import { AxisBottom } from '../../../charts/AxisBottom.tsx'
import { spread } from '../../../charts/geometry/labels.ts'
import { type MarkShape, markPath } from '../../../charts/geometry/mark.ts'
import { useSize } from '../../../charts/useSize.ts'
import { formatPercent } from '../../../ui/format.ts'
import { useText } from '../../../ui/language.tsx'
import { BITS } from '../contract.ts'
import { BitsHandle } from './BitsHandle.tsx'
import { BitsKeys } from './BitsKeys.tsx'
import styles from './NoiseFigure.module.css'
import { WORDS } from './noise-text.tsx'
import type { WhyView } from './view.ts'

const DB_A_BIT = 6.02
const MARKS = { weights: 'square', output: 'circle', logits: 'triangle' } as const satisfies Record<string, MarkShape>
type Series = keyof typeof MARKS

/** By bits: above, decibels of the layer's weights, of its sums, and of the network's logits; below, the share of answers that stay. The bits can be dragged. */
export function NetworkByBits({ view, summary }: { view: WhyView; summary: string }) {
  const text = useText()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 380, height: 480, scale: 1 })
  const { bits } = view
  const setBits = (next: number) => view.change({ bits: next })
  const layer = view.noise?.found?.atBits ?? []
  const points = view.answers?.found?.points ?? []
  const [left, right] = [46 * scale, Math.max(47 * scale, width - 66 * scale)]
  const foot = Math.max(1, height - 42 * scale)
  const middle = foot * 0.54
  const x = scaleLinear([8, 2], [left + 8 * scale, right])
  const db = scaleLinear([-8, 54], [middle - 20 * scale, 28 * scale]).clamp(true)
  const share = scaleLinear([0, 1], [foot, middle + 30 * scale])
  const columns: Readonly<Record<Series, readonly { readonly bits: number; readonly db: number }[]>> = {
    weights: layer.map((one) => ({ bits: one.bits, db: one.weightsDb })),
    output: layer.map((one) => ({ bits: one.bits, db: one.outputDb })),
    logits: points.map((one) => ({ bits: one.bits, db: one.logitsDb })),
  }
  const shown = (Object.keys(MARKS) as Series[]).filter((name) => columns[name].length > 0)
  // Named where its line ends: one that is still measured has no end yet.
  const named = shown.filter((name) => columns[name].length === BITS.length)
  const places = spread(
    named.map((name) => db(columns[name][columns[name].length - 1].db)),
    16 * scale,
    [28 * scale, middle - 14 * scale],
  )
  const stays = points.find((one) => one.bits === bits)
  const anchor = layer[0]?.weightsDb
  // Over the line where the word begins.
  const slopeAt = (first: number) => db(first - DB_A_BIT * (8 - x.invert(right - 90 * scale))) - 7 * scale
  return (
    <div className={styles.network}>
      <BitsKeys bits={bits} setBits={setBits} />
      <svg ref={ref} className={styles.networkDrawing} role="img" aria-label={summary}>
        <text className={styles.caption} y={13 * scale}>
          {text(WORDS.dbCaption)}
        </text>
        <Grid y={db} ticks={[0, 20, 40]} format={String} {...{ left, right, scale }} />
        {anchor !== undefined && (
          <g className={styles.slope}>
            <line x1={x(8)} x2={x(2)} y1={db(anchor)} y2={db(anchor - 6 * DB_A_BIT)} />
          </g>
        )}
        {shown.map((name) => (
          <g key={name} className={styles[`${name}Series`]}>
            <path
              className={styles.seriesLine}
              d={
                line<{ bits: number; db: number }>()
                  .x((one) => x(one.bits))
                  .y((one) => db(one.db))([...columns[name]]) ?? ''
              }
            />
            {columns[name].map((one) => (
              <path
                key={one.bits}
                className={styles.mark}
                d={markPath(MARKS[name], 4.2 * scale)}
                transform={`translate(${x(one.bits)},${db(one.db)})`}
              />
            ))}
            {named.includes(name) && (
              <text x={right + 10 * scale} y={places[named.indexOf(name)]} dy="0.35em">
                {text(WORDS[name])}
              </text>
            )}
          </g>
        ))}
        <Grid y={share} ticks={[0, 0.5, 1]} format={(one) => formatPercent(one)} {...{ left, right, scale }} />
        <AxisBottom x={x} top={foot} ticks={BITS} format={String} scale={scale} avoid={x(bits)} clear={10} />
        <BitsHandle svg={ref} {...{ x, bits, top: 22 * scale, foot, scale, setBits }} />
        {anchor !== undefined && (
          <text className={styles.slopeWord} x={right - 2 * scale} y={slopeAt(anchor)} textAnchor="end">
            {text(WORDS.slope)}
          </text>
        )}
        <text className={`${styles.caption} ${styles.over}`} y={middle + 14 * scale}>
          {text(WORDS.staysCaption)}
          {points.length < BITS.length && ` · ${points.length} / ${BITS.length}`}
        </text>
        <g className={styles.stays}>
          <path
            className={styles.seriesLine}
            d={
              line<{ bits: number; agreement: number }>()
                .x((one) => x(one.bits))
                .y((one) => share(one.agreement))([...points]) ?? ''
            }
          />
          {points.map((one) => (
            <circle
              key={one.bits}
              cx={x(one.bits)}
              cy={share(one.agreement)}
              r={(one.bits === bits ? 6.5 : 4.5) * scale}
            />
          ))}
          {stays && (
            <text
              className={styles.big}
              x={x(bits) + (bits > 4 ? 10 : -12) * scale}
              y={share(stays.agreement) + (stays.agreement > 0.5 ? 28 : -12) * scale}
              textAnchor={bits > 4 ? 'start' : 'end'}
              data-number="stays"
              data-value={stays.agreement}
            >
              {formatPercent(stays.agreement, 1)}
            </text>
          )}
        </g>
        <text className={styles.unit} x={right} y={foot + 38 * scale} textAnchor="end">
          {text(WORDS.bitsAxis)}
        </text>
      </svg>
    </div>
  )
}

function Grid({
  y,
  ticks,
  format,
  left,
  right,
  scale,
}: {
  y: (value: number) => number
  ticks: readonly number[]
  format: (value: number) => string
  left: number
  right: number
  scale: number
}) {
  return ticks.map((tick) => (
    <g key={tick} className={styles.grid} transform={`translate(0,${y(tick)})`}>
      <line x1={left} x2={right} />
      <text x={left - 8 * scale} dy="0.35em" textAnchor="end">
        {format(tick)}
      </text>
    </g>
  ))
}
