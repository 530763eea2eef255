import { scaleLinear } from 'd3'
import { useRef } from 'react'
import { AxisBottom } from '../../../../charts/AxisBottom.tsx'
import charts from '../../../../charts/charts.module.css'
import { GridLeft } from '../../../../charts/GridLeft.tsx'
import { peak, stepPath } from '../../../../charts/geometry/steps.ts'
import { useSize } from '../../../../charts/useSize.ts'
import { formatShort } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import { FLOAT_BITS } from '../../convert-setting.ts'
import type { CalibrateFrame } from '../../frames.ts'
import { threeDigits, WORDS } from './feed-text.tsx'
import { InputRange } from './InputRange.tsx'
import styles from './PixelCounts.module.css'

/** a histogram narrower than this is drawn as a column, in pixels of a laptop */
const NARROW = 8

/** How often each pixel value came, on a logarithmic scale, with the input range that it leads to. */
export function PixelCounts({ calibrate, says }: { calibrate: CalibrateFrame; says: string }) {
  const text = useText()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 380, height: 340, scale: 1 })
  const input = calibrate.tensors[0]
  const { edges, counts } = input.histogram
  const { range, params } = input
  const [left, right] = [52 * scale, Math.max(53 * scale, width - 14 * scale)]
  const x = scaleLinear([Math.min(0, range.min), Math.max(1, range.max, input.max)], [left, right])
  // a low drawing gives the line of its caption to the counts
  const low = height < 200 * scale
  const top = (low ? 34 : 50) * scale
  const foot = Math.max(top, height - 26 * scale)
  const heights = Array.from(counts, (count) => Math.log10(1 + count))
  const highest = Math.max(1, peak(heights))
  const y = scaleLinear([0, highest], [foot, top])
  // A bin that begins above 1 holds nothing else; the one that 1 lies in may hold both.
  const firstAbove = edges.findIndex((edge) => edge > 1)
  const every = Math.max(highest < 4 ? 1 : 2, Math.ceil((20 * scale) / Math.max(1, y(0) - y(1))))
  const powers = Array.from({ length: Math.floor(highest) }, (_, i) => i + 1)
  return (
    <svg ref={ref} className={`${charts.grows} ${styles.drawing}`} role="img" aria-label={says}>
      {!low && (
        <text className={styles.unit} x={0} y={11 * scale}>
          {text(WORDS.pixels)}
        </text>
      )}
      <GridLeft
        {...{ y, left, right }}
        ticks={powers.filter((power) => power % every === 0)}
        format={(power) => formatShort(10 ** power)}
      />
      <path className={charts.counts} d={stepPath(edges, heights, x, y, foot)} />
      {x(edges[counts.length]) - x(edges[0]) < NARROW * scale && (
        // all pixels are the same: their column would have no width
        <line className={styles.column} x1={x(edges[0])} x2={x(edges[0])} y1={y(highest)} y2={foot} />
      )}
      {firstAbove >= 0 && firstAbove < counts.length && (
        <path className={styles.above} d={stepPath(edges.slice(firstAbove), heights.slice(firstAbove), x, y, foot)} />
      )}
      <line className={charts.ground} x1={left} x2={right} y1={foot} y2={foot} />
      <AxisBottom
        x={x}
        top={foot}
        ticks={x.ticks(Math.max(3, Math.floor(width / (80 * scale))))}
        format={formatShort}
        scale={scale}
      />
      <line className={styles.white} x1={x(1)} x2={x(1)} y1={top - 8 * scale} y2={foot} />
      {calibrate.bits < FLOAT_BITS && <InputRange {...{ range, params, x, foot, scale }} top={top - 16 * scale} />}
      <text
        className={styles.whiteName}
        textAnchor={x(1) > (left + right) / 2 ? 'end' : 'start'}
        x={x(1) + (x(1) > (left + right) / 2 ? -6 : 6) * scale}
        y={top + 14 * scale}
      >
        {text(WORDS.white)}
      </text>
      {input.max > 1 && (
        <text className={styles.aboveName} textAnchor="end" x={right - 7 * scale} y={top + 14 * scale}>
          {text(WORDS.above)}, {threeDigits(input.max)}
        </text>
      )}
    </svg>
  )
}
