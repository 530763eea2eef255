import { scaleLog } from 'd3'
import { useRef } from 'react'
import { useSize } from '../../../charts/useSize.ts'
import { formatPercent, formatShort } from '../../../ui/format.ts'
import { useLanguage, useText } from '../../../ui/language.tsx'
import type { EnergyFrame } from '../frames.ts'
import styles from './EnergyFigure.module.css'
import { billName, energyName, moved, PART_NAMES, PARTS, WORDS } from './energy-text.tsx'

/** nJ at the ends of the axis; it grows where a bill is greater */
const FROM = 10
const DECADES = [10, 100, 1000, 10_000, 100_000]

/** Three bars for each kind of numbers: arithmetic, weights, activations. Of DRAM a range was published: its upper end is drawn, too. */
export function EnergyBills({ energy, summary }: { energy: EnergyFrame | null; summary: string }) {
  const text = useText()
  const language = useLanguage()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 520, height: 440, scale: 1 })
  const left = 112 * scale
  const right = Math.max(left + 1, width - 70 * scale)
  const x = scaleLog([FROM, DECADES[DECADES.length - 1]], [left, right]).clamp(true)
  const foot = Math.max(1, height - 40 * scale)
  const band = foot / 3
  const head = 24 * scale
  const row = (band - head - 4 * scale) / 3
  const thick = Math.min(22 * scale, row * 0.62)
  return (
    <svg ref={ref} className={styles.bills} role="img" aria-label={summary}>
      {DECADES.filter((_, i) => width > 460 * scale || i % 2 === 0).map((tick) => (
        <g key={tick} className={styles.decade}>
          <line x1={x(tick)} x2={x(tick)} y1={head} y2={foot} />
          <text x={x(tick)} y={foot + 16 * scale} textAnchor="middle">
            {formatShort(tick)}
          </text>
        </g>
      ))}
      <text className={styles.unit} x={right} y={foot + 34 * scale} textAnchor="end">
        {text(WORDS.logarithmic)}
      </text>
      {(energy?.bills ?? []).map((bill, i) => (
        <g
          key={bill.id}
          className={bill.id === 'integer' ? styles.quant : styles.float}
          transform={`translate(0,${i * band})`}
        >
          <text className={styles.billName} y={15 * scale}>
            {billName(bill, language)}
          </text>
          <text className={styles.total} x={width} y={15 * scale} textAnchor="end">
            <tspan data-number={`energy-${bill.id}`} data-value={bill.total}>
              {energyName(bill.total)}
            </tspan>
            <tspan className={styles.share}>
              {' '}
              {language === 'en'
                ? `${formatPercent(moved(bill))} to move numbers`
                : `옮기는 데 ${formatPercent(moved(bill))}`}
            </tspan>
          </text>
          {PARTS.map((part, at) => {
            const middle = head + (at + 0.5) * row
            const range = part === 'arithmetic' ? { low: bill.arithmetic, high: bill.arithmetic } : bill[part]
            const end = x(range.high)
            return (
              <g key={part} className={part === 'arithmetic' ? styles.computed : styles.moved}>
                <text className={styles.partName} x={left - 8 * scale} y={middle} dy="0.35em" textAnchor="end">
                  {text(PART_NAMES[part])}
                </text>
                <rect x={left} y={middle - thick / 2} width={Math.max(1, x(range.low) - left)} height={thick} />
                {range.high > range.low && (
                  <path
                    className={styles.range}
                    d={`M${x(range.low)},${middle}H${end}M${end},${middle - thick / 2}v${thick}`}
                  />
                )}
                <text className={styles.value} x={end + 6 * scale} y={middle} dy="0.35em">
                  {energyName(range.low)}
                </text>
              </g>
            )
          })}
        </g>
      ))}
    </svg>
  )
}
