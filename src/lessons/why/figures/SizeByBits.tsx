import { line, scaleLinear } from 'd3'
import { useRef } from 'react'
import { AxisBottom } from '../../../charts/AxisBottom.tsx'
import charts from '../../../charts/charts.module.css'
import { useSize } from '../../../charts/useSize.ts'
import { formatShort, withUnit } from '../../../ui/format.ts'
import { useText } from '../../../ui/language.tsx'
import { BITS } from '../contract.ts'
import { BitsHandle } from './BitsHandle.tsx'
import { BitsKeys } from './BitsKeys.tsx'
import styles from './BytesFigure.module.css'
import { type FoundBytes, WORDS } from './bytes-text.tsx'

/** The size of the file at 8 to 2 bits, beside what a 32nd of the float file for each bit would be; the bits can be dragged. */
export function SizeByBits({
  found,
  bits,
  setBits,
}: {
  found: FoundBytes
  bits: number
  setBits: (bits: number) => void
}) {
  const text = useText()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 280, height: 220, scale: 1 })
  const [left, right, top] = [36 * scale, Math.max(37 * scale, width - 14 * scale), 24 * scale]
  const foot = Math.max(top + 1, height - 26 * scale)
  const x = scaleLinear([8, 2], [left + 6 * scale, right])
  const most = found.byBits[0].total / 1000
  const y = scaleLinear([0, most * 1.05], [foot, top])
  const ideal = (b: number) => (found.float.total * b) / 32 / 1000
  const path = line<number>()
    .x((b) => x(b))
    .y((b) => y(ideal(b)))
  return (
    <div className={styles.sizes}>
      <BitsKeys bits={bits} setBits={setBits} />
      <svg ref={ref} className={charts.fills} role="img" aria-label={text(WORDS.byBits)}>
        <text className={styles.caption} y={11 * scale}>
          {text(WORDS.byBits)}
        </text>
        {y.ticks(3).map((tick) => (
          <g key={tick} className={styles.grid} transform={`translate(0,${y(tick)})`}>
            <line x1={left} x2={right} />
            <text x={left - 6 * scale} dy="0.35em" textAnchor="end">
              {tick === 0 ? '0' : formatShort(tick)}
            </text>
          </g>
        ))}
        <text className={styles.unit} x={left - 6 * scale} y={y(most * 1.05)} dy="0.1em" textAnchor="end">
          kB
        </text>
        <path className={styles.ideal} d={path([...BITS]) ?? ''} />
        <text className={styles.idealWord} x={left + 20 * scale} y={y(most * 0.3)}>
          {text(WORDS.ideal)}
        </text>
        <path
          className={styles.sizeLine}
          d={
            line<FoundBytes['byBits'][number]>()
              .x((one) => x(one.bits))
              .y((one) => y(one.total / 1000))(found.byBits) ?? ''
          }
        />
        <AxisBottom x={x} top={foot} ticks={BITS} format={String} scale={scale} avoid={x(bits)} clear={10} />
        <BitsHandle svg={ref} {...{ x, bits, top, foot, scale, setBits }} />
        {found.byBits.map(({ bits: b, total }) => (
          <circle key={b} className={styles.sizeDot} cx={x(b)} cy={y(total / 1000)} r={(b === bits ? 6 : 4) * scale}>
            <title>{withUnit(formatShort(total / 1000), 'kB')}</title>
          </circle>
        ))}
      </svg>
    </div>
  )
}
