import type { MiniatureProps } from '../../stage/useMiniature.ts'
import { formatFixed } from '../../ui/format.ts'
import type { IntegersFrames } from './frames.ts'
import styles from './Miniature.module.css'

const [WIDTH, HEIGHT] = [230, 110]
const [LEFT, RIGHT] = [10, 220]
const [REALS, CODES] = [36, 82]
/** the reals that the upper axis has */
const REACH = 3

/** The lesson in little: reals above, codes below, and the line from real 0 to the integer that stands for it. */
export function Miniature({ frames: { ruler } }: MiniatureProps<IntegersFrames>) {
  const zeroPoint = ruler?.zeroPoint ?? 0
  const ofReal = (x: number) => LEFT + ((x + REACH) / (2 * REACH)) * (RIGHT - LEFT)
  const ofCode = (i: number, count: number) => LEFT + (i / Math.max(1, count - 1)) * (RIGHT - LEFT)
  const reals = Array.from(ruler?.reals ?? [])
  return (
    <svg className={styles.miniature} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line className={styles.reals} x1={LEFT} x2={RIGHT} y1={REALS} y2={REALS} />
      {ruler && (
        <>
          {reals.map((real, i) => (
            <line
              key={real}
              className={styles.fan}
              x1={ofReal(real)}
              y1={REALS}
              x2={ofCode(i, reals.length)}
              y2={CODES}
            />
          ))}
          <line
            className={styles.zero}
            x1={ofReal(0)}
            y1={REALS}
            x2={ofCode(zeroPoint - ruler.qmin, reals.length)}
            y2={CODES}
          />
          <line className={styles.codes} x1={LEFT} x2={RIGHT} y1={CODES} y2={CODES} />
          {reals.map((real, i) => (
            <circle
              key={real}
              className={styles.code}
              cx={ofCode(i, reals.length)}
              cy={CODES}
              r={ruler.qmin + i === zeroPoint ? 5 : 3.2}
            />
          ))}
          <text className={styles.real} x={ofReal(0)} y={REALS - 12} textAnchor="middle">
            0.0
          </text>
          <text
            className={styles.zeroPoint}
            x={ofCode(zeroPoint - ruler.qmin, reals.length)}
            y={CODES + 22}
            textAnchor="middle"
          >
            z = {formatFixed(zeroPoint, 0)}
          </text>
        </>
      )}
    </svg>
  )
}
