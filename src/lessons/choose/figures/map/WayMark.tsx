import { type MarkShape, markPath } from '../../../../charts/geometry/mark.ts'
import type { WayKind } from '../../frames.ts'
import styles from './MapChart.module.css'
import type { ShownWay } from './ways-shown.ts'

/** Each kind has its mark; what has one scale a layer is open. */
export const MARK: Readonly<Record<WayKind, { readonly shape: MarkShape; readonly open: boolean }>> = {
  float: { shape: 'bar', open: false },
  tensor: { shape: 'circle', open: true },
  channel: { shape: 'circle', open: false },
  equalized: { shape: 'diamond', open: true },
  adaround: { shape: 'triangle', open: false },
  trained: { shape: 'square', open: false },
}

/** A way on the map. The larger network has a line under its marks. */
export function WayMark({
  way,
  x,
  y,
  scale,
  chosen,
  onPoint,
}: {
  way: ShownWay
  x: number
  y: number
  scale: number
  chosen: boolean
  onPoint: (is: boolean) => void
}) {
  const { shape, open } = MARK[way.kind]
  const look =
    way.kind === 'float' ? styles.float : way.from === 'built' ? styles.built : open ? styles.open : styles.filled
  return (
    <g transform={`translate(${x},${y})`} data-way={way.id} data-from={way.from}>
      {chosen && <circle className={styles.ring} r={11 * scale} />}
      <path className={look} d={markPath(shape, 4.8 * scale)} />
      {way.network === 'resnet-fashion' && (
        <path className={styles.larger} d={`M${-5 * scale},${8 * scale}H${5 * scale}`} />
      )}
      <circle
        className={styles.target}
        r={11 * scale}
        onPointerEnter={() => onPoint(true)}
        onPointerLeave={() => onPoint(false)}
      />
    </g>
  )
}
