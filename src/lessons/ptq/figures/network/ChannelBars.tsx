import type { ScaleLinear } from 'd3'
import type { AffineParams } from '../../../../core/index.ts'
import type { ChannelRanges } from './channel-ranges.ts'
import styles from './OpenedLayer.module.css'

/** levels that stand closer are not drawn one by one */
const CLOSEST = 5

/** The range of the whole layer, below it that of each output channel, the widest first, and behind them the levels of one scale for all. */
export function ChannelBars({
  ranges: { channels, order, whole },
  params,
  x,
  top,
  wholeY,
  pitch,
  foot,
  picked,
  scale,
}: {
  ranges: ChannelRanges
  params: AffineParams | null
  x: ScaleLinear<number, number>
  top: number
  wholeY: number
  pitch: number
  foot: number
  /** place in the order */
  picked: number
  scale: number
}) {
  const thick = Math.min(7 * scale, Math.max(0.6, pitch * 0.62))
  const y = (place: number) => top + (place + 0.5) * pitch
  return (
    <g>
      {params && <Levels {...{ params, x, foot, scale }} top={wholeY} />}
      {[whole.min, whole.max].map((end) => (
        <line key={end} className={styles.end} x1={x(end)} x2={x(end)} y1={wholeY} y2={foot} />
      ))}
      <line className={styles.whole} x1={x(whole.min)} x2={x(whole.max)} y1={wholeY} y2={wholeY} />
      {order.map((channel, place) => {
        const { min, max } = channels[channel]
        return (
          <line
            key={channel}
            className={place === picked ? styles.pickedBar : styles.bar}
            strokeWidth={place === picked ? Math.max(thick, 3 * scale) : thick}
            x1={x(min)}
            x2={Math.max(x(max), x(min) + 1)}
            y1={y(place)}
            y2={y(place)}
          />
        )
      })}
    </g>
  )
}

function Levels({
  params: { scale: step, zeroPoint, qmin, qmax },
  x,
  top,
  foot,
  scale,
}: {
  params: AffineParams
  x: ScaleLinear<number, number>
  top: number
  foot: number
  scale: number
}) {
  if (x(step) - x(0) < CLOSEST * scale) return null
  const [left, right] = x.range()
  return Array.from({ length: qmax - qmin + 1 }, (_, i) => x(step * (qmin + i - zeroPoint)))
    .filter((at) => at >= left - 1 && at <= right + 1)
    .map((at) => <line key={at} className={styles.level} x1={at} x2={at} y1={top} y2={foot} />)
}
