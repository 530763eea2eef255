import { scaleLinear } from 'd3'
import { memo, useMemo } from 'react'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { PlaneLayer } from '../../plane-frames.ts'
import type { Opened } from './NetworkDrawing.tsx'
import styles from './Plane.module.css'
import type { Box } from './plane-layout.ts'
import { scaleText, stripTitle, WORDS } from './plane-text.tsx'
import { circle } from './point-paths.ts'
import { StripGrid } from './StripGrid.tsx'
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
  const layer = layers[opened.layer]
  const { gridded, held, weights, reach } = useMemo(() => stripOf(layer), [layer])
  const [left, right] = [box.x + 2, box.x + box.width - 2]
  const [top, foot] = [box.y + 42 * scale, box.y + box.height - 24 * scale]
  const x = scaleLinear([-reach, reach], [left, right])
  const row = (foot - top) / layer.outputs
  const y = (neuron: number) => top + (neuron + 0.5) * row
  const radius = Math.min(3.6 * scale, Math.max(1.5, row * 0.36))
  const sign = layer.bits === 1
  const fine = gridded && x(1) - x(0) < FINEST * scale
  const note = !gridded ? WORDS.floatWeights : sign ? WORDS.signs : fine ? WORDS.tooFine : null
  const saysHeld = held < reach && box.width > (note === WORDS.tooFine ? 430 : 270) * scale
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
      {saysHeld && (
        <text className={styles.heldWord} x={right} y={box.y + 32 * scale} textAnchor="end">
          {text(WORDS.held)}
        </text>
      )}
      {opened.neuron !== null && (
        <rect className={styles.row} x={left} width={right - left} y={top + opened.neuron * row} height={row} />
      )}
      <StripGrid
        {...{ left, right, top, foot, reach, sign, held, fine, scale }}
        greatest={gridded ? layer.greatestCode : 0}
      />
      {[{ ...all, faint: own !== null }, ...(own ? [{ ...own, faint: false }] : [])].map(
        ({ dots, ticks, faint }, i) => (
          <g key={i} className={styles.marks} data-faint={faint || undefined}>
            <path className={styles.rounded} d={ticks} />
            <path className={styles.latent} d={dots} />
          </g>
        ),
      )}
    </g>
  )
})
