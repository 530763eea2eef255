import { memo, useMemo } from 'react'
import { approximateTextWidth } from '../../../../charts/geometry/text-width.ts'
import { formatNumber, formatPercent } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import type { PlaneNet } from '../../plane-frames.ts'
import { boundaryPath } from './boundary-path.ts'
import styles from './Plane.module.css'
import type { NetKind } from './plane-layout.ts'
import { WORDS } from './plane-text.tsx'
import { pointPaths, type Spots } from './point-paths.ts'
import type { Spot } from './usePointPen.ts'

/** fewer pixels hold no loss beside the accuracy */
const ROOM_FOR_LOSS = 135

/** One network over the plane: its boundary and all points; over it its name, under it how often it is right. */
export const Square = memo(function Square({
  kind,
  net,
  spots,
  cursor,
  place: { x, y, side },
  scale,
}: {
  kind: NetKind
  net: PlaneNet | undefined
  spots: Spots
  cursor: Spot | null
  place: { readonly x: number; readonly y: number; readonly side: number }
  scale: number
}) {
  const text = useText()
  const boundary = useMemo(() => (net ? boundaryPath(net.probability, net.side, 0.5, side) : ''), [net, side])
  const radius = Math.min(4 * scale, Math.max(1.7, side / 72))
  const [circles, triangles] = useMemo(() => pointPaths(spots, side, radius), [spots, side, radius])
  const long = text(WORDS[kind])
  const name = approximateTextWidth(long, 13 * scale) < side + 12 * scale ? long : text(WORDS[`${kind}Short`])
  const accuracy = net ? formatPercent(net.accuracy, 1) : '–'
  // Right of a small square there is the edge of the page, left of it there is room.
  const fits = approximateTextWidth(accuracy, 17 * scale) < side
  return (
    <g className={styles.square} data-kind={kind} transform={`translate(${x},${y})`}>
      <text className={styles.name} y={-8 * scale}>
        {name}
      </text>
      <path className={styles.zero} d={circles} />
      <path className={styles.one} style={{ strokeWidth: radius * 0.13 }} d={triangles} />
      <path className={styles.boundary} d={boundary} />
      {cursor && (
        <path
          className={styles.cursor}
          transform={`translate(${cursor.u * side},${(1 - cursor.v) * side})`}
          d={`M${-9 * scale},0H${9 * scale}M0,${-9 * scale}V${9 * scale}`}
        />
      )}
      <rect className={styles.border} width={side} height={side} />
      <text
        className={styles.accuracy}
        x={fits ? 0 : side}
        y={side + 21 * scale}
        textAnchor={fits ? undefined : 'end'}
        data-number={`plane-${kind}-accuracy`}
        data-value={net?.accuracy}
      >
        {accuracy}
      </text>
      {side > ROOM_FOR_LOSS * scale && (
        <text className={styles.lossNow} x={side} y={side + 20 * scale} textAnchor="end">
          {text(WORDS.loss)} {net ? formatNumber(net.loss) : '–'}
        </text>
      )}
    </g>
  )
})
