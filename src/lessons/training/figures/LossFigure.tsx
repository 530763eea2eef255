import { scaleLinear } from 'd3'
import { type ReactNode, useRef } from 'react'
import { AxisBottom } from '../../../charts/AxisBottom.tsx'
import { ErrorCurve } from '../../../charts/ErrorCurve.tsx'
import { GridLeft } from '../../../charts/GridLeft.tsx'
import { peak } from '../../../charts/geometry/steps.ts'
import { useSize } from '../../../charts/useSize.ts'
import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { formatCount, formatNumber, formatShort } from '../../../ui/format.ts'
import { useLanguage, useText } from '../../../ui/language.tsx'
import type { TrainFrame } from '../contract.ts'
import styles from './LossFigure.module.css'

const WORDS = {
  title: { en: 'Loss by step', ko: '단계에 따른 손실' },
  unit: { en: 'cross-entropy, nats', ko: '교차 엔트로피(nat)' },
  columns: { en: 'step', ko: '단계' },
  loss: { en: 'loss', ko: '손실' },
}

/** The loss on all points after each step. */
export function LossFigure({ frame, stale, how }: { frame: TrainFrame | null; stale: boolean; how: ReactNode }) {
  const text = useText()
  const language = useLanguage()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 700, height: 170, scale: 1 })
  const trace = frame?.trace ?? { step: new Float64Array(), loss: new Float64Array() }
  const last = trace.step.at(-1) ?? 0
  const x = scaleLinear([0, Math.max(20, last)], [44 * scale, Math.max(50, width - 14 * scale)])
  const y = scaleLinear([0, peak(trace.loss) * 1.1 || 1], [height - 26 * scale, 8 * scale])
  const points = Array.from(trace.step, (step, i) => [x(step), y(trace.loss[i])] as const)
  return (
    <FigureFrame
      minor
      title={
        <>
          {text(WORDS.title)} <span className={styles.unit}>{text(WORDS.unit)}</span>
        </>
      }
      summary={
        frame
          ? language === 'en'
            ? `The loss after ${formatCount(frame.step)} steps is ${formatNumber(frame.loss)}; it began at ${formatNumber(trace.loss[0])}.`
            : `${formatCount(frame.step)}단계 뒤의 손실은 ${formatNumber(frame.loss)}, 처음에는 ${formatNumber(trace.loss[0])}였습니다.`
          : ''
      }
      table={() => ({
        caption: text(WORDS.title),
        columns: [text(WORDS.columns), text(WORDS.loss)],
        rows: Array.from(trace.step, (step, i) => [step, trace.loss[i]]),
      })}
      how={how}
      stale={stale}
      className={styles.figure}
    >
      <svg ref={ref} className={styles.svg} aria-hidden="true">
        <GridLeft y={y} left={x.range()[0]} right={x.range()[1]} ticks={y.ticks(3)} format={formatShort} />
        <ErrorCurve points={points} base={y(0)} scale={scale} />
        <AxisBottom
          x={x}
          top={height - 26 * scale}
          ticks={x.ticks(6).filter(Number.isInteger)}
          format={formatCount}
          scale={scale}
        />
      </svg>
      <output hidden data-number="loss" data-value={frame?.loss} />
    </FigureFrame>
  )
}
