import { formatFixed, formatNumber } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import type { RulerFrame } from '../../frames.ts'
import styles from './Ruler.module.css'
import { WORDS } from './ruler-text.tsx'

/** steps to each side of the value's code */
const SIDE = 3.2

/** The neighbourhood of the value, enlarged until steps can be seen: its cell between two thresholds, its code's real, and the error as an area. */
export function Strip({
  frame,
  strip: { top, axis, bottom },
  left,
  right,
  id,
  scale,
  held,
}: {
  frame: RulerFrame
  strip: { readonly top: number; readonly axis: number; readonly bottom: number }
  left: number
  right: number
  /** of the hatch */
  id: string
  scale: number
  held: number
}) {
  const text = useText()
  const { value, scale: step, reals, qmin } = frame
  const center = value.code === value.unclamped ? value.real : (value.real + within(held, value.real, SIDE * step)) / 2
  const x = (real: number) => left + ((real - center) / (2 * SIDE * step) + 0.5) * (right - left)
  const shown = Array.from(reals, (real, i) => ({ code: qmin + i, real })).filter(
    ({ real }) => x(real) > left - 1 && x(real) < right + 1,
  )
  const [low, high] = [reals[0] - step / 2, reals[reals.length - 1] + step / 2]
  const cut = (at: number) => Math.min(right, Math.max(left, x(at)))
  const body = axis - 44 * scale
  return (
    <g className={styles.strip}>
      <text className={styles.stripName} x={left - 12 * scale} y={top + 10 * scale}>
        {text(WORDS.enlarged)}
      </text>
      {cut(low) > left && <rect fill={`url(#${id})`} x={left} width={cut(low) - left} y={body} height={axis - body} />}
      {cut(high) < right && (
        <rect fill={`url(#${id})`} x={cut(high)} width={right - cut(high)} y={body} height={axis - body} />
      )}
      <rect
        className={styles.errorArea}
        x={Math.min(cut(held), cut(value.real))}
        width={Math.abs(cut(held) - cut(value.real))}
        y={body + 8 * scale}
        height={axis - body - 8 * scale}
      />
      {shown.map(({ code, real }, i) => (
        <g key={code}>
          {(i > 0 || x(real - step / 2) > left) && code > qmin && (
            <line className={styles.threshold} x1={x(real - step / 2)} x2={x(real - step / 2)} y1={body} y2={axis} />
          )}
          <circle
            className={code === value.code ? styles.level : styles.stripDot}
            cx={x(real)}
            cy={axis}
            r={(code === value.code ? 6.5 : 4.5) * scale}
          />
          <text className={styles.stripCode} x={x(real)} y={axis + 20 * scale} textAnchor="middle">
            {formatFixed(code, 0)}
          </text>
          <text className={styles.stripReal} x={x(real)} y={axis + 36 * scale} textAnchor="middle">
            {formatNumber(real)}
          </text>
        </g>
      ))}
      <line className={styles.stripAxis} x1={left - 12 * scale} x2={right + 12 * scale} y1={axis} y2={axis} />
      {shown
        .filter(({ code }) => code === value.code)
        .map(({ code, real }) => (
          <circle key={code} className={styles.level} cx={x(real)} cy={axis} r={6.5 * scale} />
        ))}
      <line className={styles.yours} x1={cut(held)} x2={cut(held)} y1={body - 6 * scale} y2={Math.min(bottom, axis)} />
    </g>
  )
}

const within = (x: number, about: number, reach: number) => Math.min(about + reach, Math.max(about - reach, x))
