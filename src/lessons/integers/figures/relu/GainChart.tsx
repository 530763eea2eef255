import { scaleLinear } from 'd3'
import { useRef } from 'react'
import { AxisBottom } from '../../../../charts/AxisBottom.tsx'
import { GridLeft } from '../../../../charts/GridLeft.tsx'
import { useSize } from '../../../../charts/useSize.ts'
import { formatFixed, formatShort } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import type { ReluFrame } from '../../frames.ts'
import type { IntegersView } from '../view.ts'
import styles from './Relu.module.css'
import { WORDS } from './relu-text.tsx'

/** 20 log₁₀ 2: what a bit is worth */
const ONE_BIT = 6.02

/** How much affine codes have ahead of symmetric ones, by how far the values reach below 0. */
export function GainChart({ view, frame }: { view: IntegersView; frame: NonNullable<ReluFrame['compared']> }) {
  const text = useText()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 860, height: 190, scale: 1 })
  const [left, right] = [46 * scale, Math.max(60 * scale, width - 176 * scale)]
  const { cuts, gains } = frame
  const top = Math.max(8, ...gains)
  const x = scaleLinear([0, cuts[cuts.length - 1]], [left, right])
  const y = scaleLinear([0, top], [height - 44 * scale, 16 * scale])
  const points = Array.from(cuts, (cut, i) => [x(cut), y(gains[i])] as const)
  // On a low chart fewer lines are named.
  const apart = [2, 4].find((gap) => y(0) - y(gap) >= 16 * scale) ?? 8
  const named = [0, 2, 4, 6, 8].filter((loss) => loss % apart === 0)
  const line = `M${points.map(([px, py]) => `${px.toFixed(2)},${py.toFixed(2)}`).join('L')}`
  const now = frame.affine.sqnrDb - frame.symmetric.sqnrDb
  return (
    <div className={styles.gain}>
      <svg ref={ref} aria-hidden="true">
        <GridLeft y={y} left={left} right={right} ticks={named} format={formatShort} />
        <path className={styles.gainArea} d={`${line}V${y(0)}H${left}Z`} />
        <path className={styles.gainLine} d={line} />
        <line className={styles.bit} x1={left} x2={right} y1={y(ONE_BIT)} y2={y(ONE_BIT)} />
        <text className={styles.bitName} x={right + 22 * scale} y={y(ONE_BIT)} dy="0.35em">
          {text(WORDS.bit)}
        </text>
        <line className={styles.now} x1={x(frame.cut)} x2={x(frame.cut)} y1={y(top)} y2={y(0)} />
        <circle className={styles.nowDot} cx={x(frame.cut)} cy={y(now)} r={5.5 * scale} />
        <AxisBottom
          x={x}
          top={y(0)}
          ticks={[0, 1, 2, 3, 4]}
          format={(tick) => (tick === 0 ? 'ReLU' : `−${formatFixed(tick, 0)} σ`)}
          scale={scale}
        />
        <text className={styles.axisName} x={right + 22 * scale} y={y(0) + 18 * scale}>
          {text(WORDS.begin)}
        </text>
        <text className={styles.lossName} x={left + 4 * scale} y={6 * scale}>
          {text(WORDS.gain)}
        </text>
        <rect
          className={styles.target}
          x={left}
          width={right - left}
          y={0}
          height={height}
          onPointerDown={(event) => {
            const box = ref.current?.getBoundingClientRect()
            const at = x.invert(event.clientX - (box?.left ?? 0))
            view.change({ cut: Math.min(4, Math.max(0, Math.round(at * 20) / 20)) })
          }}
        />
      </svg>
    </div>
  )
}
