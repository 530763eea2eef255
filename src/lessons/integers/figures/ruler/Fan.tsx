import { formatFixed, formatNumber } from '../../../../ui/format.ts'
import { useText } from '../../../../ui/language.tsx'
import type { RulerFrame } from '../../frames.ts'
import { REACH } from '../../ruler-setting.ts'
import styles from './Ruler.module.css'
import { type RulerGeometry, writtenCodes } from './ruler-geometry.ts'
import { WORDS } from './ruler-text.tsx'

/** The codes on their axis, each joined to the real that it stands for; that of real 0 stands out. */
export function Fan({ frame, geometry, scale }: { frame: RulerFrame; geometry: RulerGeometry; scale: number }) {
  const text = useText()
  const { qmin, qmax, lostCode, reals: values, zero, zeroPoint, value } = frame
  const { left, right, reals, codes, pitch, dotted, joinedEvery, writtenEvery, ofReal, ofCode } = geometry
  const held = (real: number) => Math.min(REACH, Math.max(-REACH, real))
  const all = Array.from(values, (real, i) => ({ code: qmin + i, real }))
  const inside = ({ real }: { real: number }) => Math.abs(real) <= REACH
  const anchor = zeroPoint ?? qmin
  const joined = all.filter(
    ({ code, real }) => inside({ real }) && ((code - anchor) % joinedEvery === 0 || code === qmin || code === qmax),
  )
  const clear = Math.ceil((34 * scale) / pitch)
  const zeroClear = Math.ceil((46 * scale) / pitch)
  const written = writtenCodes({ lowest: qmin, highest: qmax }, writtenEvery, [value.code], clear).filter(
    (code) => zeroPoint === null || code === zeroPoint || Math.abs(code - zeroPoint) >= zeroClear,
  )
  const showsZero = zeroPoint !== null && Math.abs(value.code - zeroPoint) >= zeroClear
  const zeroX = ofReal(0)
  return (
    <>
      <g className={styles.fan}>
        {joined.map(({ code, real }) => (
          <line key={code} x1={ofReal(real)} y1={reals} x2={ofCode(code)} y2={codes} />
        ))}
      </g>
      <line className={styles.codeAxis} x1={left} x2={right} y1={codes} y2={codes} />
      <g className={dotted ? styles.dots : styles.codeTicks}>
        {all.map(({ code }) =>
          dotted ? (
            <circle key={code} cx={ofCode(code)} cy={codes} r={4.2 * scale} />
          ) : (
            <line
              key={code}
              x1={ofCode(code)}
              x2={ofCode(code)}
              y1={codes - (code % 16 === 0 ? 6 : 3.5) * scale}
              y2={codes + (code % 16 === 0 ? 6 : 3.5) * scale}
            />
          ),
        )}
      </g>
      <g className={styles.realDots}>
        {joined.map(({ code, real }) => (
          <circle key={code} cx={ofReal(real)} cy={reals} r={2.6 * scale} />
        ))}
      </g>
      <g className={styles.codeNumbers}>
        {written
          .filter((code) => code !== zeroPoint)
          .map((code) => (
            <text key={code} x={ofCode(code)} y={codes + 24 * scale} textAnchor="middle">
              {formatFixed(code, 0)}
            </text>
          ))}
      </g>
      {lostCode !== null && (
        <g className={styles.lost}>
          <circle cx={ofCode(lostCode)} cy={codes} r={4.2 * scale} />
          {dotted && (
            <text x={ofCode(lostCode)} y={codes + 24 * scale} textAnchor="middle">
              {formatFixed(lostCode, 0)}
            </text>
          )}
        </g>
      )}
      {zeroPoint !== null ? (
        <g className={styles.zero} data-number="zero-point" data-value={zeroPoint}>
          <line x1={zeroX} x2={ofCode(zeroPoint)} y1={reals} y2={codes} />
          <circle cx={zeroX} cy={reals} r={5 * scale} />
          <circle cx={ofCode(zeroPoint)} cy={codes} r={6.5 * scale} />
          {showsZero && (
            <text
              x={Math.min(right - 14 * scale, Math.max(left + 14 * scale, ofCode(zeroPoint)))}
              y={codes + 25 * scale}
              textAnchor="middle"
            >
              z = {formatFixed(zeroPoint, 0)}
            </text>
          )}
        </g>
      ) : (
        <g className={styles.noZero}>
          <line className={styles.error} x1={zeroX} x2={ofReal(held(zero.real))} y1={reals} y2={reals} />
          <line className={styles.broken} x1={ofReal(held(zero.real))} x2={ofCode(zero.code)} y1={reals} y2={codes} />
          <text
            x={zeroX + (zero.real > 0 ? -10 : 10) * scale}
            y={reals + 24 * scale}
            textAnchor={zero.real > 0 ? 'end' : 'start'}
            data-number="zero-real"
            data-value={zero.real}
          >
            0 → {formatNumber(zero.real)}
          </text>
        </g>
      )}
      <text className={styles.realsName} x={right + 18 * scale} y={reals} dy="0.35em">
        {text(WORDS.reals)}
      </text>
      <text className={styles.codesName} x={right + 18 * scale} y={codes} dy="0.35em">
        {text(WORDS.codes)}
      </text>
    </>
  )
}
