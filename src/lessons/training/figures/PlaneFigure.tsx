import { contours, type ScaleLinear, scaleLinear } from 'd3'
import { type ReactNode, useRef } from 'react'
import { useSize } from '../../../charts/useSize.ts'
import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { formatCount, formatNumber, formatPercent } from '../../../ui/format.ts'
import { type Language, useLanguage } from '../../../ui/language.tsx'
import type { Field, Lines, TrainFrame } from '../contract.ts'
import styles from './PlaneFigure.module.css'

/** steps of shade, and among them the boundary at ½ */
const SHADES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

/** The points, what the network says of the plane around them, and the line of each hidden neuron. */
export function PlaneFigure({ frame, stale, how }: { frame: TrainFrame | null; stale: boolean; how: ReactNode }) {
  const language = useLanguage()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 720, height: 560, scale: 1 })
  const side = Math.min(width, height)
  const { min, max } = frame?.field ?? { min: -1, max: 1 }
  const x = scaleLinear([min, max], [(width - side) / 2, (width + side) / 2])
  const y = scaleLinear([min, max], [side, 0])
  return (
    <FigureFrame
      title={title(frame, language)}
      summary={summary(frame, language)}
      table={() => ({
        caption: language === 'en' ? 'The points' : '점',
        columns: language === 'en' ? ['x', 'y', 'class'] : ['x', 'y', '클래스'],
        rows: frame ? Array.from(frame.points.label, (label, i) => [frame.points.x[i], frame.points.y[i], label]) : [],
      })}
      how={how}
      stale={stale}
      className={styles.figure}
    >
      <svg ref={ref} className={styles.drawing} aria-hidden="true" data-kernels={frame?.kernels}>
        {frame && side > 0 && (
          <>
            <clipPath id="plane">
              <rect x={x(min)} y={0} width={side} height={side} />
            </clipPath>
            <g clipPath="url(#plane)">
              <Shades field={frame.field} x={x} y={y} />
              <Neurons lines={frame.lines} x={x} y={y} />
              <Points frame={frame} x={x} y={y} size={4.2 * scale} />
            </g>
            <rect className={styles.border} x={x(min)} y={0} width={side} height={side} />
          </>
        )}
      </svg>
    </FigureFrame>
  )
}

type Place = { x: ScaleLinear<number, number>; y: ScaleLinear<number, number> }

/** The more the network speaks for class 1, the darker; the line is where it cannot say. */
function Shades({ field: { side, min, max, probability }, x, y }: { field: Field } & Place) {
  const value = (cells: number) => min + ((max - min) * cells) / side
  const shapes = contours().size([side, side]).thresholds(SHADES)(Array.from(probability))
  return shapes.map((shape, i) => {
    const rings = shape.coordinates.flat()
    const path = rings
      .map((ring) => `M${ring.map(([a, b]) => `${x(value(a)).toFixed(1)},${y(value(b)).toFixed(1)}`).join('L')}Z`)
      .join('')
    return <path key={SHADES[i]} className={SHADES[i] === 0.5 ? styles.boundary : styles.shade} d={path} />
  })
}

function Neurons({ lines: { w1, w2, b }, x, y }: { lines: Lines } & Place) {
  const [min, max] = x.domain()
  return Array.from(b, (bias, h) => {
    // the point of the line nearest to the middle, and its direction: both ends lie far outside
    const norm = w1[h] * w1[h] + w2[h] * w2[h]
    if (!(norm > 0)) return null
    const [px, py] = [(-bias * w1[h]) / norm, (-bias * w2[h]) / norm]
    const far = (4 * (max - min)) / Math.sqrt(norm)
    return (
      <line
        key={h}
        className={styles.neuron}
        x1={x(px - far * w2[h])}
        y1={y(py + far * w1[h])}
        x2={x(px + far * w2[h])}
        y2={y(py - far * w1[h])}
      />
    )
  })
}

/** Class 0 as open circles, class 1 as filled squares; a ring around those that are told wrong. */
function Points({ frame: { points, predicted }, x, y, size }: { frame: TrainFrame; size: number } & Place) {
  return Array.from(points.label, (label, i) => {
    const [cx, cy] = [x(points.x[i]), y(points.y[i])]
    const wrong = predicted[i] !== label
    return (
      <g key={i}>
        {label === 1 ? (
          <rect
            className={styles.one}
            x={cx - size * 0.85}
            y={cy - size * 0.85}
            width={1.7 * size}
            height={1.7 * size}
          />
        ) : (
          <circle className={styles.zero} cx={cx} cy={cy} r={size} />
        )}
        {wrong && <circle className={styles.wrong} cx={cx} cy={cy} r={2.1 * size} />}
      </g>
    )
  })
}

function title(frame: TrainFrame | null, language: Language): ReactNode {
  if (!frame) return language === 'en' ? 'Computing…' : '계산하는 중…'
  const share = <b>{formatPercent(frame.accuracy)}</b>
  const step = formatCount(frame.step)
  const count = formatCount(frame.points.label.length)
  return language === 'en' ? (
    <>
      After {step} {frame.step === 1 ? 'step' : 'steps'}, {share} of {count} points are told right
    </>
  ) : (
    <>
      {step}단계 뒤, 점 {count}개 중 {share}를 맞힘
    </>
  )
}

function summary(frame: TrainFrame | null, language: Language): string {
  if (!frame) return ''
  const { accuracy, loss, step, lines } = frame
  const hidden = lines.b.length
  return language === 'en'
    ? `A network with ${hidden} hidden neurons after ${step} steps of training: it tells ${formatPercent(accuracy)} of the points right, with a cross-entropy of ${formatNumber(loss)}.`
    : `은닉 뉴런 ${hidden}개인 신경망을 ${step}단계 학습한 결과입니다. 점의 ${formatPercent(accuracy)}를 맞히며 교차 엔트로피는 ${formatNumber(loss)}입니다.`
}
