import { scaleLog } from 'd3'
import { useRef } from 'react'
import { useSize } from '../../../charts/useSize.ts'
import { formatShort } from '../../../ui/format.ts'
import { useText } from '../../../ui/language.tsx'
import type { EnergyFrame } from '../frames.ts'
import styles from './EnergyFigure.module.css'
import { ROW_NAMES, WORDS } from './energy-text.tsx'

/** The published energies, from the least to the greatest, on a logarithmic axis; the memories in use stand out. */
export function EnergyRows({ energy, used }: { energy: EnergyFrame | null; used: readonly string[] }) {
  const text = useText()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 320, height: 440, scale: 1 })
  const rows = [...(energy?.table ?? [])].sort((a, b) => a.low - b.low)
  const left = Math.min(150 * scale, Math.max(132 * scale, 0.46 * width))
  const x = scaleLog([0.02, 3000], [left, Math.max(left + 1, width - 44 * scale)])
  const head = 26 * scale
  const foot = Math.max(head + 1, height - 40 * scale)
  const row = (foot - head) / Math.max(1, rows.length)
  return (
    <svg ref={ref} className={styles.rows} role="img" aria-label={text(WORDS.published)}>
      <text className={styles.caption} y={13 * scale}>
        {text(WORDS.published)}
      </text>
      {rows.map(({ id, kind, low, high }, i) => {
        const y = head + (i + 0.5) * row
        return (
          <g key={id} className={styles[kind]} data-chosen={used.includes(id) || undefined}>
            <text className={styles.rowName} x={0} y={y} dy="0.35em">
              {text(ROW_NAMES[id])}
            </text>
            <line className={styles.guide} x1={left} x2={x(low)} y1={y} y2={y} />
            {high > low && <line className={styles.span} x1={x(low)} x2={x(high)} y1={y} y2={y} />}
            <circle cx={x(low)} cy={y} r={4.5 * scale} />
            {high > low && <circle cx={x(high)} cy={y} r={4.5 * scale} />}
            {high > low ? (
              <text className={styles.rowValue} x={x(low) - 9 * scale} y={y} dy="0.35em" textAnchor="end">
                {formatShort(low)}–{formatShort(high)}
              </text>
            ) : (
              <text className={styles.rowValue} x={x(high) + 9 * scale} y={y} dy="0.35em">
                {formatShort(low)}
              </text>
            )}
          </g>
        )
      })}
      <text className={styles.unit} y={foot + 18 * scale}>
        <tspan x={0}>{text(WORDS.source)}</tspan>
        <tspan x={0} dy="1.3em">
          {text(WORDS.ofMemory)}
        </tspan>
      </text>
    </svg>
  )
}
