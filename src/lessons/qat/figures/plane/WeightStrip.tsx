import { scaleLinear } from 'd3'
import { memo, useId, useMemo } from 'react'
import { AxisBottom } from '../../../../charts/AxisBottom.tsx'
import { formatShort } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { PlaneLayer } from '../../plane-frames.ts'
import type { Opened } from './NetworkDrawing.tsx'
import styles from './Plane.module.css'
import type { Box } from './plane-layout.ts'
import { scaleText, stripTitle, WORDS } from './plane-text.tsx'
import { circle } from './point-paths.ts'
import { stripOf } from './strip-geometry.ts'

/** grid lines nearer than this many pixels are drawn as a band */
const FINEST = 4

/** Each weight of the opened layer between its grid lines: a dot where it is, a tick to the line that it is rounded to. */
export const WeightStrip = memo(function WeightStrip({
  layers,
  opened,
  box,
  scale,
}: {
  layers: readonly PlaneLayer[]
  opened: Opened
  box: Box
  scale: number
}) {
  const text = useText()
  const language = useLanguage()
  const id = useId()
  const layer = layers[opened.layer]
  const strip = useMemo(() => stripOf(layer), [layer])
  const { gridded, codes, held, weights, reach } = strip
  const [left, right] = [box.x + 2, box.x + box.width - 2]
  const [top, foot] = [box.y + 44 * scale, box.y + box.height - 24 * scale]
  const x = scaleLinear([-reach, reach], [left, right])
  const row = (foot - top) / layer.outputs
  const y = (neuron: number) => top + (neuron + 0.5) * row
  const radius = Math.min(3.6 * scale, Math.max(1.5, row * 0.36))
  const fine = gridded && x(1) - x(0) < FINEST * scale
  const isHeld = held < reach
  const note = !gridded ? WORDS.floatWeights : layer.bits === 1 ? WORDS.signs : fine ? WORDS.tooFine : null
  const marks = (neuron: number | null) => {
    const chosen = weights.filter((one) => neuron === null || one.neuron === neuron)
    return {
      dots: chosen.map((one) => circle(x(one.place), y(one.neuron), radius)).join(''),
      ticks: chosen
        .filter(({ code }) => code !== null)
        .map((one) => `M${x(one.place).toFixed(1)},${y(one.neuron).toFixed(1)}H${x(one.code ?? 0).toFixed(1)}`)
        .join(''),
    }
  }
  const all = marks(null)
  const own = opened.neuron === null ? null : marks(opened.neuron)
  return (
    <g className={styles.strip}>
      <text className={styles.head} x={box.x} y={box.y + 14 * scale}>
        {stripTitle(opened.layer, layers, language)}
      </text>
      <text className={styles.note} x={box.x} y={box.y + 32 * scale} data-note={note ? true : undefined}>
        {text(note ?? WORDS.places)}
        {gridded && (
          <tspan className={styles.scaleNow} dx={4 * scale} data-number="opened-scale" data-value={layer.scale}>
            {scaleText(layer.scale)}
          </tspan>
        )}
      </text>
      {opened.neuron !== null && (
        <rect className={styles.row} x={left} width={right - left} y={top + opened.neuron * row} height={row} />
      )}
      {isHeld && (
        <>
          <defs>
            <pattern
              id={id}
              width={7 * scale}
              height={7 * scale}
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <line className={styles.hatch} x1={0} x2={0} y1={0} y2={7 * scale} />
            </pattern>
          </defs>
          <rect fill={`url(#${id})`} x={left} width={x(-held) - left} y={top} height={foot - top} />
          <rect fill={`url(#${id})`} x={x(held)} width={right - x(held)} y={top} height={foot - top} />
        </>
      )}
      {fine ? (
        <rect
          className={styles.band}
          x={x(codes[0])}
          width={x(codes[codes.length - 1]) - x(codes[0])}
          y={top}
          height={foot - top}
        />
      ) : (
        <path className={styles.gridLines} d={codes.map((code) => `M${x(code)},${top}V${foot}`).join('')} />
      )}
      <g data-faint={own ? true : undefined} className={styles.marks}>
        <path className={styles.rounded} d={all.ticks} />
        <path className={styles.latent} d={all.dots} />
      </g>
      {own && (
        <g className={styles.marks}>
          <path className={styles.rounded} d={own.ticks} />
          <path className={styles.latent} d={own.dots} />
        </g>
      )}
      <AxisBottom
        x={x}
        top={foot}
        ticks={gridded ? axisTicks(codes, x.ticks(6), (right - left) / (30 * scale)) : x.ticks(5)}
        format={gridded ? signed : formatShort}
        scale={scale}
      />
      {isHeld && (note !== WORDS.tooFine || box.width > 430 * scale) && box.width > 270 * scale && (
        <text className={styles.heldWord} x={right} y={box.y + 32 * scale} textAnchor="end">
          {text(WORDS.held)}
        </text>
      )}
    </g>
  )
})

const signed = (value: number) => (value > 0 ? `+${formatShort(value)}` : formatShort(value))

/** Every code where there is room, else round ones. */
const axisTicks = (codes: readonly number[], round: readonly number[], most: number): readonly number[] =>
  codes.length <= most ? codes : round.filter((tick) => Math.abs(tick) <= codes[codes.length - 1])
