import { line, scaleLinear } from 'd3'
import { type ReactNode, useId, useRef } from 'react'
import { AxisBottom } from '../../../charts/AxisBottom.tsx'
import { GridLeft } from '../../../charts/GridLeft.tsx'
import { spread } from '../../../charts/geometry/labels.ts'
import { useSize } from '../../../charts/useSize.ts'
import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { formatFixed, formatNumber } from '../../../ui/format.ts'
import { useLanguage, useText } from '../../../ui/language.tsx'
import styles from './small-figures.module.css'
import type { BinningView } from './view.ts'

const WORDS = {
  title: { en: 'SQNR by bits', ko: '비트에 따른 SQNR' },
  uniform: { en: 'uniform', ko: '균등' },
  optimum: { en: 'optimum', ko: '최적' },
  bits: { en: 'bits', ko: '비트' },
}
/** one bit more halves the step: 20·log₁₀2 dB */
const DB_PER_BIT = 20 * Math.LOG10E * Math.LN2

/** Signal to quantization noise at one to eight bits, and where Lloyd–Max stands now. A bit can be clicked. */
export function BitsFigure({ view, how, lit }: { view: BinningView; how: ReactNode; lit: boolean }) {
  const text = useText()
  const language = useLanguage()
  const ref = useRef<SVGSVGElement>(null)
  const clip = useId()
  const { width, height, scale } = useSize(ref, { width: 300, height: 170, scale: 1 })
  const { curve, bits, lloyd } = view
  const uniform = curve?.uniform ?? []
  const optimum = curve?.optimum ?? []
  // With a level for every distinct value nothing is lost and the SQNR is infinite: the frame follows the uniform quantizer.
  const told = uniform.filter(Number.isFinite)
  const frame = Math.max(40, ...told) + 12
  const top = Math.max(40, ...[...told, ...optimum].filter((value) => value <= frame))
  const low = Math.min(0, ...told)
  const x = scaleLinear([1, 8], [34 * scale, Math.max(40, width - (language === 'en' ? 66 : 48) * scale)])
  const y = scaleLinear([low, top], [height - 26 * scale, 10 * scale])
  const path = line<number>(
    (_, i) => x(i + 1),
    (value) => y(value),
  )
    .defined(Number.isFinite)
    .digits(2)
  const anchor = told.length === uniform.length ? told.at(-1) : undefined
  const ends = [
    { name: text(WORDS.optimum), at: optimum.at(-1), className: styles.refWord },
    { name: text(WORDS.uniform), at: uniform.at(-1), className: styles.quantWord },
  ].filter(({ at }) => at !== undefined && at >= low)
  const labelTops = spread(
    ends.map(({ at }) => y(Math.min(at as number, top))),
    15 * scale,
    [8 * scale, height - 30 * scale],
  )
  const count = Math.max(uniform.length, 1)
  return (
    <FigureFrame
      minor
      title={
        <>
          {text(WORDS.title)} <span className={styles.unit}>dB</span>
        </>
      }
      summary={summary(view, language)}
      table={() => ({
        caption: `${text(WORDS.title)} (dB)`,
        columns: [text(WORDS.bits), text(WORDS.uniform), text(WORDS.optimum)],
        rows: uniform.map((value, i) => [i + 1, value, optimum[i] ?? '–']),
      })}
      how={how}
      makeLink={view.makeLink}
      lit={lit}
      stale={view.stale.curve}
    >
      <svg ref={ref} className={styles.svg} aria-hidden="true">
        <GridLeft
          y={y}
          left={x.range()[0]}
          right={x.range()[1]}
          ticks={y.ticks(4)}
          format={(tick) => formatFixed(tick, 0)}
        />
        <line className={styles.now} x1={x(bits)} x2={x(bits)} y1={y.range()[1]} y2={y.range()[0]} />
        {anchor !== undefined && (
          <>
            <path
              className={styles.slope}
              d={`M${x(1)},${y(anchor - (count - 1) * DB_PER_BIT)}L${x(count)},${y(anchor)}`}
            />
            {count === 8 && (
              <text className={styles.quietWord} x={x(5.4)} y={y(anchor - 3.6 * DB_PER_BIT) + 16 * scale}>
                {language === 'en' ? '6.02 dB a bit' : '비트당 6.02 dB'}
              </text>
            )}
          </>
        )}
        <clipPath id={clip}>
          <rect x={0} y={0} width={width} height={Math.max(0, y.range()[0])} />
        </clipPath>
        <path className={styles.ruleLine} d={path(uniform) ?? ''} />
        <path className={styles.reference} clipPath={`url(#${clip})`} d={path(optimum) ?? ''} />
        {uniform.map(
          (value, i) =>
            Number.isFinite(value) && (
              <circle key={i} className={styles.openDot} cx={x(i + 1)} cy={y(value)} r={3.6 * scale} />
            ),
        )}
        {lloyd && !view.stale.lloyd && lloyd.sqnrDb <= top && (
          <circle className={styles.fittedDot} cx={x(bits)} cy={y(lloyd.sqnrDb)} r={4.6 * scale} />
        )}
        {ends.map(({ name, className }, i) => (
          <text key={name} className={className} x={x(count) + 9 * scale} y={labelTops[i]} dy="0.35em">
            {name}
          </text>
        ))}
        <AxisBottom x={x} top={height - 26 * scale} ticks={[1, 2, 3, 4, 5, 6, 7, 8]} format={String} scale={scale} />
        {[1, 2, 3, 4, 5, 6, 7, 8].map((bit) => (
          <rect
            key={bit}
            className={styles.target}
            x={x(bit - 0.5)}
            y={0}
            width={Math.max(0, x(1.5) - x(0.5))}
            height={height}
            onPointerDown={() => view.setBits(bit)}
          />
        ))}
      </svg>
    </FigureFrame>
  )
}

function summary({ curve, bits }: BinningView, language: 'en' | 'ko'): string {
  const [uniform, optimum] = [curve?.uniform[bits - 1], curve?.optimum[bits - 1]]
  if (uniform === undefined || optimum === undefined) return ''
  return language === 'en'
    ? `Signal to quantization noise ratio at 1 to 8 bits: at ${bits} bits, ${formatNumber(uniform)} dB for the uniform quantizer and ${formatNumber(optimum)} dB for the optimum.`
    : `1비트부터 8비트까지의 신호 대 양자화 잡음비입니다. ${bits}비트에서 균등 양자화는 ${formatNumber(uniform)} dB, 최적 양자화는 ${formatNumber(optimum)} dB입니다.`
}
