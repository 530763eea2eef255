import { scaleLinear } from 'd3'
import { useRef } from 'react'
import { AxisBottom } from '../../../charts/AxisBottom.tsx'
import { ErrorCurve } from '../../../charts/ErrorCurve.tsx'
import { GridLeft } from '../../../charts/GridLeft.tsx'
import { spread } from '../../../charts/geometry/labels.ts'
import { peak } from '../../../charts/geometry/steps.ts'
import { useSize } from '../../../charts/useSize.ts'
import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { commonExponent, exponentName, formatCount, formatNumber, formatShort } from '../../../ui/format.ts'
import { useLanguage, useText } from '../../../ui/language.tsx'
import type { FigureProps } from './figure-props.ts'
import { optimumTitle } from './optimum-title.ts'
import styles from './small-figures.module.css'
import type { BinningView } from './view.ts'

const WORDS = {
  title: { en: 'MSE by iteration', ko: '반복에 따른 MSE' },
  uniform: { en: 'uniform', ko: '균등' },
  optimum: { en: 'optimum', ko: '최적' },
  best: { en: 'best found', ko: '찾은 최선' },
  bound: { en: 'bound', ko: '하한' },
  axis: { en: 'iteration', ko: '반복' },
}

/** How the error falls from half-step to half-step, between the uniform quantizer's and the least there can be. */
export function IterationFigure({ view, how, lit, minor }: FigureProps) {
  const text = useText()
  const language = useLanguage()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 300, height: 170, scale: 1 })
  const { uniform, lloyd, optimum } = view
  const trace = lloyd?.trace ?? { step: new Float64Array(), mse: new Float64Array() }
  const exponent = commonExponent(uniform?.mse ?? peak(trace.mse))
  const unit = 10 ** exponent
  const last = trace.step.length === 0 ? 0 : trace.step[trace.step.length - 1]
  const x = scaleLinear([0, Math.max(10, last / 2)], [34 * scale, Math.max(40, width - 12 * scale)])
  const y = scaleLinear(
    [0, (Math.max(uniform?.mse ?? 0, peak(trace.mse)) / unit) * 1.12 || 1],
    [height - 26 * scale, 10 * scale],
  )
  const at = (i: number) => [x(trace.step[i] / 2), y(trace.mse[i] / unit)] as const
  const points = Array.from(trace.step, (_, i) => at(i))
  const bounds = [10 * scale, height - 32 * scale] as const
  const lines = [
    uniform && {
      mse: uniform.mse,
      className: styles.rule,
      name: `${text(WORDS.uniform)} ${formatNumber(uniform.mse / unit)}`,
      word: styles.quantWord,
    },
    optimum && {
      mse: optimum.mse,
      className: styles.reference,
      name: `${text(optimum.proved ? WORDS.optimum : WORDS.best)} ${formatNumber(optimum.mse / unit)}`,
      word: styles.refWord,
    },
    // In a small figure the bound would only lie on the optimum's words.
    optimum &&
      !minor &&
      Number.isFinite(optimum.bound) && {
        mse: optimum.bound,
        className: styles.bound,
        name: `${text(WORDS.bound)} ${formatNumber(optimum.bound / unit)}`,
        word: styles.quietWord,
      },
  ].filter((line) => line !== null && line !== false)
  const tops = spread(
    lines.map(({ mse }, i) => y(mse / unit) + (i === 0 ? -8 : 14) * scale),
    16 * scale,
    bounds,
  )
  return (
    <FigureFrame
      minor={minor}
      title={
        <>
          {minor ? text(WORDS.title) : `${optimumTitle(view, language)},`} {!minor && 'MSE'}{' '}
          <span className={styles.unit}>{exponentName(exponent, language)}</span>
        </>
      }
      summary={summary(view, language)}
      table={() => ({
        caption: text(WORDS.title),
        columns: language === 'en' ? ['half-step', 'MSE'] : ['반 단계', 'MSE'],
        rows: Array.from(trace.step, (step, i) => [step, trace.mse[i]]),
      })}
      how={how}
      lit={lit}
      stale={view.stale.lloyd}
    >
      <svg ref={ref} className={styles.svg} aria-hidden="true">
        <GridLeft y={y} left={x.range()[0]} right={x.range()[1]} ticks={y.ticks(3)} format={formatShort} />
        {lines.map(({ mse, className }) => (
          <line
            key={className}
            className={className}
            x1={x.range()[0]}
            x2={x.range()[1]}
            y1={y(mse / unit)}
            y2={y(mse / unit)}
          />
        ))}
        <ErrorCurve points={points} base={y(0)} scale={scale} />
        {lines.map(({ name, word }, i) => (
          <text key={name} className={word} x={x.range()[1]} y={tops[i]} textAnchor="end">
            {name}
          </text>
        ))}
        {!minor && (
          <text className={styles.quietWord} x={x.range()[1]} y={height - 32 * scale} textAnchor="end">
            {text(WORDS.axis)}
          </text>
        )}
        <AxisBottom
          x={x}
          top={height - 26 * scale}
          ticks={x.ticks(4).filter(Number.isInteger)}
          format={formatCount}
          scale={scale}
        />
      </svg>
    </FigureFrame>
  )
}

function summary({ lloyd, uniform, optimum }: BinningView, language: 'en' | 'ko'): string {
  if (!lloyd || !uniform) return ''
  const best = optimum ? formatNumber(optimum.mse) : '–'
  return language === 'en'
    ? `The mean squared error of Lloyd–Max after each half-step: now ${formatNumber(lloyd.mse)} at iteration ${lloyd.iteration}; the uniform quantizer has ${formatNumber(uniform.mse)}, the least possible is ${best}.`
    : `로이드–맥스의 반 단계마다의 평균 제곱 오차입니다. 지금 ${lloyd.iteration}번째 반복에서 ${formatNumber(lloyd.mse)}, 균등 양자화는 ${formatNumber(uniform.mse)}, 가능한 최솟값은 ${best}입니다.`
}
