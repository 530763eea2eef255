import type { ScaleLinear } from 'd3'
import { markPath } from '../../../charts/geometry/mark.ts'
import styles from './drawing.module.css'

/** What codes are read back as, on an axis: round where it is right, diamonds where it is wrong; so many that they touch are a line. */
export function CodeRow({
  reals,
  x,
  y,
  wrong = false,
  unused = () => false,
  scale,
}: {
  reals: readonly number[]
  x: ScaleLinear<number, number>
  y: number
  wrong?: boolean
  /** codes that no value gets */
  unused?: (real: number) => boolean
  scale: number
}) {
  const apart = reals.length > 1 ? Math.abs(x(reals[1]) - x(reals[0])) : Number.POSITIVE_INFINITY
  const [left, right] = x.range()
  if (apart < 5 * scale) {
    const used = reals.filter((real) => !unused(real))
    const empty = reals.filter(unused)
    return (
      <>
        {empty.length > 1 && (
          <line
            className={wrong ? styles.wrongRow : styles.rightRow}
            opacity={0.3}
            {...{ x1: x(empty[0]), x2: x(empty[empty.length - 1]), y1: y, y2: y }}
          />
        )}
        <line
          className={wrong ? styles.wrongRow : styles.rightRow}
          {...{ x1: x(used[0]), x2: x(used[used.length - 1]), y1: y, y2: y }}
        />
      </>
    )
  }
  return reals
    .filter((real) => x(real) >= left - 1 && x(real) <= right + 1)
    .map((real) => (
      <path
        key={real}
        className={
          unused(real) ? (wrong ? styles.openWrong : styles.openDot) : wrong ? styles.wrongDot : styles.rightDot
        }
        d={markPath(wrong ? 'diamond' : 'circle', Math.min(4.6 * scale, apart / 2))}
        transform={`translate(${x(real)},${y})`}
      />
    ))
}

/** The reals of integer codes. */
export function realsOf({
  scale,
  zeroPoint,
  qmin,
  qmax,
}: {
  readonly scale: number
  readonly zeroPoint: number
  readonly qmin: number
  readonly qmax: number
}): number[] {
  return Array.from({ length: qmax - qmin + 1 }, (_, i) => scale * (qmin + i - zeroPoint))
}
