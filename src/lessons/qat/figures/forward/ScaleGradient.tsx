import { type ScaleLinear, scaleLinear } from 'd3'
import { formatFixed } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import styles from './EstimatorView.module.css'
import { type Estimated, type Estimator, sawtoothPieces } from './estimator-curve.ts'
import { WORDS } from './estimator-text.tsx'

/** How the weight that is used follows the scale, place by place: teeth within, the outer code beyond. */
export function ScaleGradient({
  estimator,
  x,
  found,
  scale,
  top,
  foot,
}: {
  estimator: Estimator
  x: ScaleLinear<number, number>
  found: Estimated
  scale: number
  top: number
  foot: number
}) {
  const text = useText()
  const [from, to] = x.domain()
  const [left, right] = x.range()
  const pieces = sawtoothPieces(estimator, [from, to])
  const values = pieces.flatMap((piece) => piece.map(([, value]) => Math.abs(value)))
  const most = Math.max(0.5, ...values)
  const y = scaleLinear([-most * 1.12, most * 1.12], [foot, Math.min(foot, top)])
  const path = pieces
    .map((piece) => `M${piece.map(([place, value]) => `${x(place).toFixed(1)},${y(value).toFixed(1)}`).join('L')}`)
    .join('')
  return (
    <g>
      <text className={styles.caption} x={left} y={top - 9 * scale}>
        {text(WORDS.byScale)}
      </text>
      <line className={styles.grid} x1={left} x2={right} y1={y(0)} y2={y(0)} />
      {[-most, 0, most].map((tick) => (
        <text key={tick} className={styles.tick} x={left - 8 * scale} y={y(tick)} dy="0.35em" textAnchor="end">
          {formatFixed(tick, most < 1 ? 1 : 0)}
        </text>
      ))}
      <path className={styles.teeth} d={path} />
      <circle className={styles.onTeeth} cx={x(found.place)} cy={y(found.byScale)} r={5 * scale} />
    </g>
  )
}
