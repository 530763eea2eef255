import { useId, useRef, useState } from 'react'
import { ClipHatch } from '../../../../charts/ClipHatch.tsx'
import charts from '../../../../charts/charts.module.css'
import { dragged } from '../../../../charts/dragged.ts'
import { approximateTextWidth } from '../../../../charts/geometry/text-width.ts'
import { useSize } from '../../../../charts/useSize.ts'
import { formatFixed } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { RulerFrame } from '../../frames.ts'
import { LEAST_WIDTH, REACH } from '../../ruler-setting.ts'
import type { IntegersView } from '../view.ts'
import { Fan } from './Fan.tsx'
import { RangeEnd } from './RangeEnd.tsx'
import styles from './Ruler.module.css'
import { rulerGeometry } from './ruler-geometry.ts'
import { rulerSummary, WORDS } from './ruler-text.tsx'
import { Strip } from './Strip.tsx'

type Grip = 'min' | 'max' | 'x'

const whole = (value: number) => Math.round(value * 100) / 100
const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/** Two axes: the reals, on which the reader holds a range and a value, and the codes that they are laid on. Lines join each code to the real that it stands for. */
export function Ruler({ view, frame }: { view: IntegersView; frame: RulerFrame }) {
  const text = useText()
  const language = useLanguage()
  const id = useId()
  const ref = useRef<SVGSVGElement>(null)
  const size = useSize(ref, { width: 860, height: 480, scale: 1 })
  const [focused, setFocused] = useState<Grip | null>(null)
  const { scale } = size
  const { qmin, qmax, lostCode, value, reals } = frame
  const { min, max, x } = view.settings
  const codes = { lowest: lostCode ?? qmin, highest: qmax }
  const widest = Math.max(...[codes.lowest, codes.highest].map((code) => String(code).length))
  const written = approximateTextWidth('0'.repeat(widest), 12.5 * scale) + 10 * scale
  const geometry = rulerGeometry(size, REACH, { ...codes, written })
  const { left, right, ofReal } = geometry
  const half = frame.scale / 2
  const [low, high] = [reals[0] - half, reals[reals.length - 1] + half].map((end) => within(end, -REACH, REACH))

  const clear = (tick: number) => [min, max, x].every((held) => Math.abs(ofReal(held) - ofReal(tick)) > 18 * scale)
  const ticks = Array.from({ length: 2 * REACH + 1 }, (_, i) => i - REACH).filter(clear)
  const move = (grip: Grip, to: number) => {
    const next = whole(within(to, -REACH, REACH))
    if (grip === 'min') view.change({ min: Math.min(next, whole(Math.max(min, max) - LEAST_WIDTH)) })
    else if (grip === 'max') view.change({ max: Math.max(next, whole(Math.min(min, max) + LEAST_WIDTH)) })
    else view.change({ x: next })
  }
  const realAt = (clientX: number) => {
    const box = ref.current?.getBoundingClientRect()
    return ((clientX - (box?.left ?? 0) - left) / (right - left)) * 2 * REACH - REACH
  }
  const handle = (grip: Grip, at: number) => (
    <input
      type="range"
      className={charts.keys}
      aria-label={text(WORDS[grip])}
      aria-valuetext={formatFixed(at, 2)}
      min={-REACH}
      max={REACH}
      step={0.01}
      value={at}
      onChange={(event) => move(grip, Number(event.target.value))}
      onFocus={() => setFocused(grip)}
      onBlur={() => setFocused(null)}
    />
  )
  return (
    <div className={styles.ruler} data-thing={view.thing ?? undefined}>
      {handle('min', min)}
      {handle('x', x)}
      {handle('max', max)}
      <svg
        ref={ref}
        className={`${charts.fills} ${styles.drawing}`}
        role="img"
        aria-label={rulerSummary(view, language)}
        {...dragged((event) => move('x', realAt(event.clientX)))}
      >
        <ClipHatch id={id} scale={scale} />
        <rect className={styles.target} width={size.width} height={size.height} />
        <Fan frame={frame} geometry={geometry} scale={scale} />
        {[
          [left, ofReal(low)],
          [ofReal(high), right],
        ].map(
          ([from, to]) =>
            to > from + 0.5 && (
              <rect
                key={from}
                fill={`url(#${id})`}
                x={from}
                width={to - from}
                y={geometry.reals - 11 * scale}
                height={11 * scale}
              />
            ),
        )}
        <line
          className={styles.reals}
          x1={left - 12 * scale}
          x2={right + 12 * scale}
          y1={geometry.reals}
          y2={geometry.reals}
        />
        {ticks.map((tick) => (
          <g key={tick} className={tick === 0 ? styles.zeroTick : styles.tick}>
            <line x1={ofReal(tick)} x2={ofReal(tick)} y1={geometry.reals - 6 * scale} y2={geometry.reals} />
            <text x={ofReal(tick)} y={geometry.reals - 15 * scale} textAnchor="middle">
              {formatFixed(tick, 0)}
            </text>
          </g>
        ))}
        <Held frame={frame} geometry={geometry} x={x} focused={focused === 'x'} scale={scale} />
        {(['min', 'max'] as const).map((end) => (
          <RangeEnd
            key={end}
            end={end}
            name={text(WORDS[`${end}Short`])}
            value={view.settings[end]}
            at={ofReal(view.settings[end])}
            top={48 * scale}
            foot={geometry.reals}
            within={[left, right]}
            focused={focused === end}
            scale={scale}
            onDrag={(clientX) => move(end, realAt(clientX))}
          />
        ))}
        {geometry.strip && (
          <Strip frame={frame} strip={geometry.strip} left={left} right={right} id={id} scale={scale} held={value.x} />
        )}
      </svg>
    </div>
  )
}

/** The value that the reader holds, and where it falls. */
function Held({
  frame: { value },
  geometry: { reals, codes, ofReal, ofCode },
  x,
  focused,
  scale,
}: {
  frame: RulerFrame
  geometry: ReturnType<typeof rulerGeometry>
  x: number
  focused: boolean
  scale: number
}) {
  const at = ofReal(x)
  const level = ofReal(Math.min(REACH, Math.max(-REACH, value.real)))
  const code = ofCode(value.code)
  const pill = `x = ${formatFixed(x, 2)}`
  const width = approximateTextWidth(pill, 13 * scale) + 12 * scale
  const label = formatFixed(value.code, 0)
  const labelWidth = approximateTextWidth(label, 13 * scale) + 12 * scale
  return (
    <g className={styles.held}>
      <line className={styles.error} x1={at} x2={level} y1={reals} y2={reals} />
      <line className={styles.way} x1={level} x2={code} y1={reals} y2={codes} />
      <line className={styles.yours} x1={at} x2={at} y1={22 * scale} y2={reals} />
      <circle className={styles.level} cx={level} cy={reals} r={6 * scale} />
      <circle className={styles.level} cx={code} cy={codes} r={6.5 * scale} />
      <g className={styles.pill}>
        {focused && (
          <rect
            className={styles.ring}
            x={at - width / 2 - 4 * scale}
            width={width + 8 * scale}
            y={-3 * scale}
            height={30 * scale}
            rx={9 * scale}
          />
        )}
        <rect x={at - width / 2} width={width} y={1 * scale} height={22 * scale} rx={6 * scale} />
        <text x={at} y={12 * scale} dy="0.35em" textAnchor="middle">
          {pill}
        </text>
      </g>
      <g className={styles.codePill}>
        <rect x={code - labelWidth / 2} width={labelWidth} y={codes + 10 * scale} height={20 * scale} rx={6 * scale} />
        <text x={code} y={codes + 20 * scale} dy="0.35em" textAnchor="middle">
          {label}
        </text>
      </g>
    </g>
  )
}
