import { scaleLinear } from 'd3'
import { useRef } from 'react'
import { AxisBottom } from '../../../../charts/AxisBottom.tsx'
import { GridLeft } from '../../../../charts/GridLeft.tsx'
import { useSize } from '../../../../charts/useSize.ts'
import { formatCount, formatFixed } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import type { IntegersView } from '../view.ts'
import styles from './Factor.module.css'
import { WORDS } from './factor-text.tsx'

/** The accumulators next to the one that is held: what the real factor makes of each, and the whole number that each way of rounding gives. */
export function NearSums({ frame }: { frame: NonNullable<IntegersView['factor']> }) {
  const text = useText()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 360, height: 220, scale: 1 })
  const { near, sum, exactScaled } = frame
  const { sums, exact, single, double } = near
  const middle = Math.floor(exactScaled)
  const low = Math.min(middle, ...single, ...double) - 0.25
  const high = Math.max(middle + 1, ...single, ...double) + 0.25
  const x = scaleLinear([sums[0] - 0.6, sums[sums.length - 1] + 0.6], [48 * scale, Math.max(60, width - 8 * scale)])
  const y = scaleLinear([low, high], [height - 30 * scale, 12 * scale])
  const [left, right] = x.range()
  const whole = Array.from({ length: Math.floor(high) - Math.ceil(low) + 1 }, (_, i) => Math.ceil(low) + i)
  return (
    <div className={styles.near}>
      <p>{text(WORDS.near)}</p>
      <svg ref={ref} aria-hidden="true">
        <GridLeft y={y} left={left} right={right} ticks={whole.slice(0, 6)} format={(tick) => formatFixed(tick, 0)} />
        {whole.slice(0, -1).map((one) => (
          <line key={one} className={styles.threshold} x1={left} x2={right} y1={y(one + 0.5)} y2={y(one + 0.5)} />
        ))}
        <line className={styles.now} x1={x(sum)} x2={x(sum)} y1={y(high)} y2={y(low)} />
        <path
          className={styles.exactLine}
          d={`M${Array.from(sums, (one, i) => `${x(one).toFixed(2)},${y(exact[i]).toFixed(2)}`).join('L')}`}
        />
        {Array.from(sums, (one, i) => (
          <g key={one}>
            {double[i] !== single[i] && (
              <>
                <line className={styles.apart} x1={x(one)} x2={x(one)} y1={y(single[i])} y2={y(double[i])} />
                <rect
                  className={styles.double}
                  x={x(one) - 5 * scale}
                  y={y(double[i]) - 5 * scale}
                  width={10 * scale}
                  height={10 * scale}
                />
              </>
            )}
            <circle className={styles.single} cx={x(one)} cy={y(single[i])} r={4.5 * scale} />
          </g>
        ))}
        <AxisBottom
          x={x}
          top={height - 30 * scale}
          ticks={[sums[0] + 1, sum, sums[sums.length - 1] - 1]}
          format={formatCount}
          scale={scale}
        />
      </svg>
    </div>
  )
}
