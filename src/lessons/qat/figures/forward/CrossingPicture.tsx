import { scaleLinear } from 'd3'
import { useRef } from 'react'
import { useSize } from '../../../../charts/useSize.ts'
import { formatFixed } from '../../../../ui/format.ts'
import { useLanguage } from '../../../../ui/language.tsx'
import type { WeightStep } from '../../watched-frames.ts'
import { crossingOf } from './crossing.ts'
import { signed } from './forward-words.ts'
import styles from './MicroscopeView.module.css'
import { crossingSays } from './microscope-text.tsx'

/** The hop of one step on the number line, over the threshold or short of it. */
export function CrossingPicture({ weight: { before, after, greatestCode } }: { weight: WeightStep }) {
  const language = useLanguage()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 420, height: 84, scale: 1 })
  const crossing = crossingOf(before, after, greatestCode)
  const { threshold, from, to, codes, crosses } = crossing
  const x = scaleLinear([from, to], [0, width])
  const line = height - 26 * scale
  const [a, b] = [x(before.place), x(after.place)]
  const middle = Math.max(0, Math.min(width, x(threshold)))
  const inSight = threshold > from && threshold < to
  const high = line - Math.min(line * 0.8, Math.max(14 * scale, Math.abs(b - a) * 0.35))
  const places = Math.max(2, Math.min(6, Math.ceil(-Math.log10((to - from) / 20))))
  const ticks = [from + (to - from) * 0.12, inSight ? threshold : (from + to) / 2, to - (to - from) * 0.12]
  const says = crossingSays({ before, after }, crossing, language)
  return (
    <div className={styles.crossing}>
      <h2>{says}</h2>
      <svg ref={ref} role="img" aria-label={says}>
        <rect className={tone(codes[0])} x={0} width={middle} height={height} />
        <rect className={tone(codes[1])} x={middle} width={Math.max(0, width - middle)} height={height} />
        {codes
          .map((code, i) => ({ code, i, wide: i === 0 ? middle : width - middle }))
          .filter(({ wide }) => wide > 70 * scale)
          .map(({ code, i }) => (
            <text
              key={code}
              className={styles.cellName}
              x={i === 0 ? 8 * scale : width - 8 * scale}
              y={17 * scale}
              textAnchor={i === 0 ? 'start' : 'end'}
            >
              {language === 'en' ? 'code' : '코드'} {signed(code)}
            </text>
          ))}
        <line className={styles.numberLine} x1={0} x2={width} y1={line} y2={line} />
        {ticks.map((tick) => (
          <g key={tick}>
            <line className={styles.tick} x1={x(tick)} x2={x(tick)} y1={line - 3 * scale} y2={line + 3 * scale} />
            <text className={styles.tickName} x={x(tick)} y={line + 18 * scale} textAnchor="middle">
              {formatFixed(tick, places)}
            </text>
          </g>
        ))}
        {inSight && <line className={styles.thresholdLine} x1={middle} x2={middle} y1={0} y2={line} />}
        {!inSight && (
          <text
            className={styles.cellName}
            x={threshold > to ? width - 8 * scale : 8 * scale}
            y={line - 8 * scale}
            textAnchor={threshold > to ? 'end' : 'start'}
          >
            {threshold > to ? `${formatFixed(threshold, 1)} →` : `← ${formatFixed(threshold, 1)}`}
          </text>
        )}
        <path className={styles.hop} d={`M${a},${line}C${a},${high} ${b},${high} ${b},${line - 7 * scale}`} />
        <path
          className={styles.hop}
          d={`M${b - 4.5 * scale},${line - 13 * scale}L${b},${line - 6 * scale}L${b + 4.5 * scale},${line - 13 * scale}`}
        />
        <circle className={styles.start} cx={a} cy={line} r={4.6 * scale} />
        <circle className={styles.end} cx={b} cy={line} r={(crosses ? 5.4 : 5) * scale} />
      </svg>
    </div>
  )
}

const tone = (code: number) => (code === 0 ? styles.zeroCell : styles.codeCell)
