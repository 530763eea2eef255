import { scaleLinear } from 'd3'
import { type KeyboardEvent, type PointerEvent, useId, useRef } from 'react'
import { AxisBottom } from '../../../../charts/AxisBottom.tsx'
import { ClipHatch } from '../../../../charts/ClipHatch.tsx'
import charts from '../../../../charts/charts.module.css'
import { dragged } from '../../../../charts/dragged.ts'
import { useSize } from '../../../../charts/useSize.ts'
import { ValuePill } from '../../../../charts/ValuePill.tsx'
import { formatFixed, formatNumber, formatShort } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import { codeLines } from './code-lines.ts'
import styles from './EstimatorView.module.css'
import { type Estimator, estimatedAt, stairCorners, surrogateCorners, windowOf } from './estimator-curve.ts'
import { estimatorSays, WORDS } from './estimator-text.tsx'
import { ScaleGradient } from './ScaleGradient.tsx'

/** The staircase that forward takes, and the line that backward takes it for; a ruler shows both at one place. */
export function StaircaseChart({
  estimator,
  weight,
  held,
  hold,
  narrow,
}: {
  estimator: Estimator
  /** where the opened weight is, in steps */
  weight: number
  /** where the ruler is held; null: at the weight */
  held: number | null
  hold: (place: number | null) => void
  narrow: boolean
}) {
  const text = useText()
  const language = useLanguage()
  const id = useId()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 620, height: 480, scale: 1 })
  const { scale: step, greatestCode, reach, learned } = estimator
  const [from, to] = windowOf(estimator, weight)
  const [left, right] = [(narrow ? 50 : 62) * scale, Math.max(80, width - 14 * scale)]
  const x = scaleLinear([from, to], [left, right])
  const real = scaleLinear([from * step, to * step], [left, right])
  const axis = height - 27 * scale
  const teeth = learned && height > 250 * scale
  const top = 26 * scale
  const foot = Math.max(top + 10, teeth ? top + (axis - top) * 0.66 : axis - 8 * scale)
  const within = (place: number) =>
    Math.max(-Math.max(greatestCode, reach), Math.min(Math.max(greatestCode, reach), place))
  const y = scaleLinear([within(from) - 0.35, within(to) + 0.35], [foot, top])
  const { codes, labelled } = codeLines(greatestCode, [y.domain()[0], y.domain()[1]], y(0) - y(1), scale)
  const place = Math.max(from, Math.min(to, held ?? weight))
  const found = estimatedAt(estimator, place)
  const path = (corners: readonly (readonly [number, number])[]) =>
    `M${corners.map(([at, value]) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join('L')}`
  const drag = (event: PointerEvent) => {
    const box = ref.current?.getBoundingClientRect()
    if (box) hold(Math.max(from, Math.min(to, x.invert(event.clientX - box.left))))
  }
  // On the side of the stair that the line does not cross, and out of the way of the names of both.
  const above = found.slope === 1 ? found.code > place : place > 0
  const endsHere = above ? x(place) > left + 110 * scale : x(place) > right - 84 * scale
  const [lowest, highest] = [Math.max(-greatestCode, within(from)), Math.min(greatestCode, within(to))]
  const nearRight = found.code === highest && x(place) > right - 190 * scale
  const nearLeft = found.code === lowest && x(place) < left + 190 * scale
  const forwardBelow = nearRight ? above : reach > greatestCode
  const backwardBelow = nearLeft ? above : true
  const forwardAt = to < greatestCode ? y(highest - 3) : y(highest) + (forwardBelow ? 22 : -11) * scale
  const backwardAt =
    from > -greatestCode ? y(lowest + 3) : backwardBelow ? y(within(from)) + 17 * scale : y(lowest) - 13 * scale
  const bands = [
    [from, Math.min(to, -reach)],
    [Math.max(from, reach), to],
  ].filter(([a, b]) => b > a)
  const tall = teeth ? axis - 8 * scale : foot
  const panels = teeth
    ? [
        [top, foot],
        [foot + 32 * scale, tall],
      ]
    : [[top, foot]]
  return (
    <>
      <input
        type="range"
        className={charts.ringedKeys}
        aria-label={text(WORDS.ruler)}
        aria-valuetext={estimatorSays(found, language)}
        min={from}
        max={to}
        step={(to - from) / 200}
        value={place}
        onChange={(event) => hold(Number(event.target.value))}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Backspace' || event.key === 'Delete') hold(null)
        }}
      />
      <svg
        ref={ref}
        className={`${charts.fills} ${charts.sideways} ${styles.chart}`}
        role="img"
        aria-label={estimatorSays(found, language)}
        {...dragged(drag, { hovers: true })}
        onDoubleClick={() => hold(null)}
        onPointerLeave={(event) => event.pointerType === 'mouse' && hold(null)}
      >
        <ClipHatch id={id} scale={scale} />
        {bands.map(([a, b]) => (
          <path
            key={a}
            className={charts.clipped}
            fill={`url(#${id})`}
            d={panels.map(([above, below]) => `M${x(a)},${above}H${x(b)}V${below}H${x(a)}Z`).join('')}
          />
        ))}
        {codes.map((code) => (
          <line key={code} className={styles.grid} x1={left} x2={right} y1={y(code)} y2={y(code)} />
        ))}
        {labelled.map((code) => (
          <text key={code} className={styles.level} x={left - 8 * scale} y={y(code)} dy="0.35em" textAnchor="end">
            {formatNumber(code * step)}
          </text>
        ))}
        <text className={styles.caption} x={left} y={14 * scale}>
          {text(narrow ? WORDS.shortCaption : WORDS.caption)}
        </text>
        <path className={styles.stair} d={path(stairCorners(estimator, [from, to]))} />
        <path className={styles.surrogate} d={path(surrogateCorners(estimator, [from, to]))} />
        <text className={styles.forwardWord} x={right - 6 * scale} y={forwardAt} textAnchor="end">
          {text(WORDS.forward)}
        </text>
        <text className={styles.backwardWord} x={left + 6 * scale} y={backwardAt}>
          {text(WORDS.backward)}
        </text>
        {teeth && <ScaleGradient {...{ estimator, x, found, scale }} top={foot + 32 * scale} foot={axis - 8 * scale} />}
        <AxisBottom
          x={real}
          top={axis}
          ticks={real.ticks(Math.max(3, Math.min(7, Math.floor((right - left) / (90 * scale)))))}
          format={formatShort}
          scale={scale}
          avoid={x(place)}
          clear={42}
        />
        {held !== null && Math.abs(held - weight) > 1e-6 && (
          <g className={styles.mark}>
            <line x1={x(weight)} x2={x(weight)} y1={top} y2={tall} />
            <circle cx={x(weight)} cy={y(estimatedAt(estimator, weight).code)} r={4.5 * scale} />
            <circle cx={x(weight)} cy={y(within(weight))} r={4.5 * scale} />
          </g>
        )}
        <g className={styles.ruler}>
          <line x1={x(place)} x2={x(place)} y1={top} y2={axis} />
          <line className={styles.error} x1={x(place)} x2={x(place)} y1={y(found.code)} y2={y(within(place))} />
          <circle className={styles.onStair} cx={x(place)} cy={y(found.code)} r={6 * scale} />
          <circle
            className={styles.onLine}
            cx={x(place)}
            cy={y(held === null ? within(weight) : within(place))}
            r={6 * scale}
          />
          <text
            className={styles.said}
            x={x(place) + (endsHere ? -11 : 11) * scale}
            y={y(found.code) + (above ? -11 : 21) * scale}
            textAnchor={endsHere ? 'end' : 'start'}
          >
            ŵ = {formatNumber(found.used)}
          </text>
          <ValuePill
            x={Math.min(width - 34 * scale, x(place))}
            y={axis + 13 * scale}
            text={formatFixed(found.latent, 4)}
            scale={scale}
          />
        </g>
      </svg>
    </>
  )
}
