import type { ScaleLinear } from 'd3'
import { formatFixed } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import type { ReluFrame, SchemeFrame } from '../../frames.ts'
import styles from './Relu.module.css'
import { WORDS } from './relu-text.tsx'

/** nearer, dots would be a wash */
const DOT_PX = 5

/** The codes of one scheme as dots at the reals that they stand for, those that no value gets hollow; and what is kept. */
export function SchemeRow({
  name,
  scheme: { scale: step, zeroPoint, qmin, qmax, usedCodes, sqnrDb },
  values: { min, max },
  x,
  top,
  height,
  left,
  wide,
  scale,
}: {
  name: 'symmetric' | 'affine'
  scheme: SchemeFrame
  values: NonNullable<ReluFrame['compared']>
  x: ScaleLinear<number, number>
  top: number
  height: number
  /** where the numbers stand */
  left: number
  wide: boolean
  scale: number
}) {
  const text = useText()
  const y = top + height * 0.62
  const codes = Array.from({ length: qmax - qmin + 1 }, (_, i) => qmin + i)
  const real = (code: number) => step * (code - zeroPoint)
  const used = (code: number) => real(code) > min - step / 2 && real(code) < max + step / 2
  const dense = x(step) - x(0) < DOT_PX * scale
  const ends = (which: readonly number[]) => [x(real(which[0])), x(real(which[which.length - 1]))]
  const [unusedCodes, taken] = [codes.filter((code) => !used(code)), codes.filter(used)]
  return (
    <g className={styles.scheme}>
      <text className={styles.name} x={x.range()[0]} y={top + height * 0.3}>
        {text(WORDS[name])}
      </text>
      {dense ? (
        <>
          {unusedCodes.length > 0 && (
            <line className={styles.unusedLine} x1={ends(unusedCodes)[0]} x2={ends(unusedCodes)[1]} y1={y} y2={y} />
          )}
          <line className={styles.usedLine} x1={ends(taken)[0]} x2={ends(taken)[1]} y1={y} y2={y} />
        </>
      ) : (
        codes.map((code) => (
          <circle
            key={code}
            className={used(code) ? styles.used : styles.unused}
            cx={x(real(code))}
            cy={y}
            r={Math.min(5, 1.5 + (x(step) - x(0)) / (4 * scale)) * scale}
          />
        ))
      )}
      <text className={styles.db} x={left} y={top + height * 0.5} data-number={`${name}-db`} data-value={sqnrDb}>
        {formatFixed(sqnrDb, 2)}
        <tspan className={styles.unit} dx={4 * scale}>
          dB
        </tspan>
      </text>
      <text
        className={styles.share}
        x={left}
        y={top + height * 0.5 + 19 * scale}
        data-number={`${name}-used`}
        data-value={usedCodes}
      >
        {text(wide ? WORDS.used : WORDS.usedShort)
          .replace('#', formatFixed(usedCodes, 0))
          .replace('@', formatFixed(codes.length, 0))}
      </text>
    </g>
  )
}
