import { line, scaleLog } from 'd3'
import { useRef } from 'react'
import { AxisBottom } from '../../../charts/AxisBottom.tsx'
import { spread } from '../../../charts/geometry/labels.ts'
import { useSize } from '../../../charts/useSize.ts'
import { formatShort } from '../../../ui/format.ts'
import { useText } from '../../../ui/language.tsx'
import styles from './NoiseFigure.module.css'
import { atBits, type FoundNoise, rmsName, WORDS } from './noise-text.tsx'

const LINES = ['signal', 'worst', 'measured', 'predicted'] as const
const POWERS = [1, 2, 4, 8, 16, 32, 64, 128]

/** The sum and its errors after each product, on logarithmic axes: what grows as n is steep, what grows as √n half as steep. */
export function SumGrowth({ found, bits, summary }: { found: FoundNoise | null; bits: number; summary: string }) {
  const text = useText()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 460, height: 480, scale: 1 })
  const at = atBits(found, bits)
  const columns = found && at ? { signal: found.signal, ...at } : null
  const [left, right, top] = [44 * scale, Math.max(45 * scale, width - 128 * scale), 28 * scale]
  const foot = Math.max(top + 1, height - 42 * scale)
  // The axis stays while bits change: from the least error of 8 bits to the greatest of all.
  const all = found
    ? [found.signal, ...found.atBits.flatMap(({ worst, measured }) => [worst, measured])].flatMap((one) => [...one])
    : []
  const positive = all.filter((one) => one > 0)
  const x = scaleLog([1, Math.max(2, found?.products ?? 64)], [left, right])
  const y = scaleLog([Math.min(...positive, 0.01), Math.max(...positive, 1)], [foot, top])
  const path = line<number>()
    .defined((value) => value > 0)
    .x((_, i) => x(i + 1))
    .y((value) => y(value))
  const ends = columns ? LINES.map((name) => columns[name][columns[name].length - 1]) : []
  const places = spread(ends.map(y), 32 * scale, [top, foot])
  return (
    <svg ref={ref} className={styles.sum} role="img" aria-label={summary}>
      <text className={styles.caption} y={13 * scale}>
        {text(WORDS.sumCaption)}
      </text>
      {[0.001, 0.01, 0.1, 1, 10]
        .filter((tick) => tick >= y.domain()[0] && tick <= y.domain()[1])
        .map((tick) => (
          <g key={tick} className={styles.grid} transform={`translate(0,${y(tick)})`}>
            <line x1={left} x2={right} />
            <text x={left - 8 * scale} dy="0.35em" textAnchor="end">
              {formatShort(tick)}
            </text>
          </g>
        ))}
      {columns && (
        <>
          <path
            className={styles.lost}
            d={`${path([...columns.measured]) ?? ''}L${x(columns.measured.length)},${foot}H${x(1)}Z`}
          />
          {LINES.map((name, i) => (
            <g key={name} className={styles[name]}>
              <path d={path([...columns[name]]) ?? ''} />
              {name !== 'predicted' && <circle cx={right} cy={y(ends[i])} r={4 * scale} />}
              <text x={right + 12 * scale} y={places[i] - 3 * scale}>
                {text(WORDS[name])}
              </text>
              <text
                className={styles.amount}
                x={right + 12 * scale}
                y={places[i] + 12 * scale}
                data-number={`noise-${name}`}
                data-value={ends[i]}
              >
                {rmsName(ends[i])}
              </text>
            </g>
          ))}
        </>
      )}
      <AxisBottom
        x={x}
        top={foot}
        ticks={POWERS.filter((n) => n <= (found?.products ?? 64))}
        format={String}
        scale={scale}
      />
      <text className={styles.unit} x={right} y={foot + 36 * scale} textAnchor="end">
        {text(WORDS.products)}
      </text>
    </svg>
  )
}
