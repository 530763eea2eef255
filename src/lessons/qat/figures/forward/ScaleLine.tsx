import { line, scaleLinear } from 'd3'
import { formatNumber } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { CloudFrame } from '../../watched-frames.ts'
import type { CloudLayout } from './cloud-layout.ts'
import { WORDS } from './forward-words.ts'
import styles from './WeightsView.module.css'

/** The scale of the channel over the steps: learned, or from the greatest magnitude. */
export function ScaleLine({
  layout: { x, left, right, scale, scales },
  cloud: { trail, scaleTrail, scale: now },
  step,
  kind,
}: {
  layout: CloudLayout
  cloud: CloudFrame
  step: number
  kind: 'ste' | 'lsq'
}) {
  const text = useText()
  const english = useLanguage() === 'en'
  if (!scales) return null
  const points = [...Array.from(trail.step, (at, m) => [at, scaleTrail[m]] as const), [step, now] as const]
  const values = points.map(([, value]) => value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  // A scale that hardly moves is drawn as one that hardly moves.
  const half = Math.max((most - least) / 2, most * 0.1)
  const middle = (least + most) / 2
  const y = scaleLinear([middle - half, middle + half], [scales[1] - 3 * scale, scales[0] + 3 * scale])
  const path = line<readonly [number, number]>()
    .x(([at]) => x(at))
    .y(([, value]) => y(value))
    .digits(1)(points)
  const aside = right + 12 * scale
  return (
    <g>
      <text className={styles.caption} x={left} y={scales[0] - 6 * scale}>
        {english ? 'scale s of the channel' : '채널의 스케일 s'}
      </text>
      <path className={styles.scaleLine} d={path ?? ''} />
      <circle className={styles.scaleDot} cx={x(step)} cy={y(now)} r={3.4 * scale} />
      <text
        className={styles.scaleNumber}
        x={aside}
        y={scales[0] + 10 * scale}
        data-number="channel-scale"
        data-value={now}
      >
        s = {formatNumber(now)}
      </text>
      <text className={styles.quiet} x={aside} y={scales[0] + 26 * scale}>
        {text(WORDS.scaleOf[kind])}
      </text>
    </g>
  )
}
