import type { ScaleLinear } from 'd3'
import { inspectValue } from '../../../core/inspect.ts'
import type { QuantizerFrame } from '../contract.ts'
import styles from './small-figures.module.css'

type Scale = ScaleLinear<number, number>

/** The value under the cursor on the staircases and on the errors: where it goes, and by how much it misses. */
export function CursorOnStairs({
  cursor,
  uniform,
  lloyd,
  own,
  x,
  y,
  e,
  bottom,
  scale,
}: {
  cursor: number
  uniform: QuantizerFrame | null
  lloyd: QuantizerFrame | null
  own: QuantizerFrame | null
  x: Scale
  y: Scale
  /** the scale of the error */
  e: Scale
  bottom: number
  scale: number
}) {
  const at = x(cursor)
  return (
    <g className={styles.through}>
      <line className={styles.now} x1={at} x2={at} y1={y.range()[1]} y2={bottom} />
      {lloyd && (
        <line className={styles.errorBar} x1={at} x2={at} y1={y(cursor)} y2={y(inspectValue(lloyd, cursor).level)} />
      )}
      {[
        { quantizer: uniform, dot: styles.openDot, errorDot: styles.errorRing },
        { quantizer: lloyd, dot: styles.fittedDot, errorDot: styles.errorDot },
        { quantizer: own, dot: styles.ownDot, errorDot: styles.ownDot },
      ].map(({ quantizer, dot, errorDot }) => {
        if (!quantizer) return null
        const { level, error } = inspectValue(quantizer, cursor)
        return (
          <g key={dot}>
            <circle className={dot} cx={at} cy={y(level)} r={4.6 * scale} />
            <circle className={errorDot} cx={at} cy={e(error)} r={4 * scale} />
          </g>
        )
      })}
    </g>
  )
}
