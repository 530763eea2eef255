import { scaleLinear } from 'd3'
import { useRef, useState } from 'react'
import charts from '../../../../charts/charts.module.css'
import { dragged } from '../../../../charts/dragged.ts'
import { peak, stepPath } from '../../../../charts/geometry/steps.ts'
import { useSize } from '../../../../charts/useSize.ts'
import { formatFixed, formatShort } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { ReluFrame } from '../../frames.ts'
import { reluSettings } from '../../relu-setting.ts'
import type { IntegersView } from '../view.ts'
import styles from './Relu.module.css'
import { reluSummary, WORDS } from './relu-text.tsx'
import { SchemeRow } from './SchemeRow.tsx'

type Compared = NonNullable<ReluFrame['compared']>

const HEAD = 34
const ROW = 84
const AXIS = 30
/** at the right stand the numbers of each scheme */
const NUMBERS = 176

/** The values with both sets of codes under them, on one axis that reaches as far below 0 as above: what symmetric codes cover. The edge where values begin is the reader's to drag. */
export function SchemesOnValues({ view, frame }: { view: IntegersView; frame: Compared }) {
  const text = useText()
  const language = useLanguage()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 860, height: 400, scale: 1 })
  const [focused, setFocused] = useState(false)
  const wide = width > 560 * scale
  const right = Math.max(60, width - (wide ? NUMBERS : 92) * scale)
  const reach = 1.06 * Math.max(frame.max, -frame.min, frame.symmetric.scale * frame.symmetric.qmax)
  const x = scaleLinear([-reach, reach], [14 * scale, right])
  const row = Math.min(ROW * scale, (height - (HEAD + AXIS) * scale) * 0.3)
  const foot = Math.max(HEAD * scale + 10, height - AXIS * scale - 2 * row)
  const y = scaleLinear([0, peak(frame.counts) || 1], [foot, HEAD * scale])
  const { cut } = view.settings
  const edge = -cut * frame.std
  const { max, step } = reluSettings.cut
  const move = (to: number) => view.change({ cut: Math.min(max, Math.max(0, Math.round(to / step) * step)) })
  const place = (clientX: number) => {
    const box = ref.current?.getBoundingClientRect()
    move(-x.invert(clientX - (box?.left ?? 0)) / frame.std)
  }
  const handlers = dragged((event) => place(event.clientX))
  const handleX = x(edge)
  const label = cut === 0 ? text(WORDS.relu) : `−${formatFixed(cut, 2)} σ`
  return (
    <div className={styles.schemes}>
      <input
        type="range"
        className={charts.keys}
        aria-label={text(WORDS.edge)}
        aria-valuetext={label}
        min={0}
        max={max}
        step={step}
        value={cut}
        onChange={(event) => move(Number(event.target.value))}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
      <svg
        ref={ref}
        className={`${charts.fills} ${styles.drawing}`}
        role="img"
        aria-label={reluSummary(view, language)}
        {...handlers}
      >
        <rect className={styles.target} width={width} height={height} />
        <path className={styles.counts} d={stepPath(frame.edges, frame.counts, x, y, foot)} />
        <line className={charts.ground} x1={x.range()[0]} x2={right} y1={foot} y2={foot} />
        <line className={styles.zero} x1={x(0)} x2={x(0)} y1={HEAD * scale} y2={height - AXIS * scale} />
        {(['symmetric', 'affine'] as const).map((name, i) => (
          <SchemeRow
            key={name}
            name={name}
            scheme={frame[name]}
            values={frame}
            x={x}
            top={foot + i * row}
            height={row}
            left={right + 22 * scale}
            wide={wide}
            scale={scale}
          />
        ))}
        {x.ticks(Math.max(3, Math.floor(right / (90 * scale)))).map((tick) => (
          <text key={tick} className={styles.tick} x={x(tick)} y={height - 8 * scale} textAnchor="middle">
            {formatShort(tick)}
          </text>
        ))}
        <g className={styles.edge} data-number="cut" data-value={cut}>
          <rect
            className={styles.target}
            x={handleX - 22 * scale}
            width={44 * scale}
            y={0}
            height={foot + 10 * scale}
          />
          <line x1={handleX} x2={handleX} y1={22 * scale} y2={foot} />
          {focused && (
            <rect
              className={styles.ring}
              x={handleX - 10 * scale}
              width={20 * scale}
              y={foot - 14 * scale}
              height={28 * scale}
              rx={8 * scale}
            />
          )}
          <rect
            className={styles.grip}
            x={handleX - 5.5 * scale}
            width={11 * scale}
            y={foot - 10 * scale}
            height={20 * scale}
            rx={4 * scale}
          />
          <text x={handleX - 8 * scale} y={16 * scale} textAnchor={handleX < 120 * scale ? 'start' : 'end'}>
            {label}
          </text>
        </g>
      </svg>
    </div>
  )
}
