import { line, scaleLinear } from 'd3'
import { markPath } from '../../charts/geometry/mark.ts'
import type { MiniatureProps } from '../../stage/useMiniature.ts'
import { type Point, pointsOf } from './figures/points.ts'
import type { ChooseFrames } from './frames.ts'
import styles from './Miniature.module.css'
import { LEAST_BITS, MOST_BITS } from './recipe-setting.ts'

const [WIDTH, HEIGHT] = [230, 110]

/** The lesson in small: accuracy from 8 bits down to 2, rounded with a scale a channel, and with one a layer, under the line of float. */
export function Miniature({ frames }: MiniatureProps<ChooseFrames>) {
  const points = pointsOf({
    frames: { rounded: frames.rounded ?? null, trained: frames.trained ?? null },
    built: new Map(),
  })
  const x = scaleLinear([MOST_BITS, LEAST_BITS], [10, WIDTH - 10])
  const y = scaleLinear([0, 1], [HEIGHT - 8, 2])
  const path = line<Point>(
    ({ bits }) => x(bits),
    ({ accuracy }) => y(accuracy),
  )
  const dots = (series: readonly Point[], className: string, radius: number) =>
    series.map(({ bits, accuracy }) => (
      <path
        key={bits}
        className={className}
        d={markPath('circle', radius)}
        transform={`translate(${x(bits)},${y(accuracy)})`}
      />
    ))
  return (
    <svg className={styles.miniature} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line className={styles.axis} x1={0} x2={WIDTH} y1={HEIGHT - 8} y2={HEIGHT - 8} />
      {points.float !== undefined && (
        <line className={styles.float} x1={0} x2={WIDTH} y1={y(points.float)} y2={y(points.float)} />
      )}
      <path className={styles.dotted} d={path(points.tensor) ?? ''} />
      <path className={styles.line} d={path(points.channel) ?? ''} />
      {dots(points.tensor, styles.open, 3.2)}
      {dots(points.channel, styles.filled, 3.6)}
    </svg>
  )
}
