import { scaleLinear } from 'd3'
import { useRef } from 'react'
import { useSize } from '../../../charts/useSize.ts'
import { formatBytes } from '../../../ui/format.ts'
import { useText } from '../../../ui/language.tsx'
import styles from './BytesFigure.module.css'
import { type FoundBytes, WORDS } from './bytes-text.tsx'

/** A pair of bars a layer, float above and integers below, of one scale; the last pair is the header of the file. */
export function LayerBars({ found, summary }: { found: FoundBytes | null; summary: string }) {
  const text = useText()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 520, height: 480, scale: 1 })
  const rows = [
    ...(found?.layers ?? []).map(({ name, floatWeights, floatBiases, codes, scales, biases }) => ({
      name,
      float: [floatWeights, floatBiases],
      integer: [codes, scales, biases],
    })),
    ...(found
      ? [{ name: text(WORDS.header), float: [0, 0, found.float.header], integer: [0, 0, 0, found.integer.header] }]
      : []),
  ]
  const total = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0)
  const most = Math.max(1, ...rows.map(({ float, integer }) => Math.max(total(float), total(integer))))
  const [left, right] = [62 * scale, Math.max(63 * scale, width - 66 * scale)]
  const x = scaleLinear([0, most], [left, right])
  const key = 30 * scale
  const row = (height - key) / Math.max(1, rows.length)
  const thick = Math.min(13 * scale, row * 0.36)
  return (
    <svg ref={ref} className={styles.bars} role="img" aria-label={summary}>
      <Key width={width} scale={scale} />
      {rows.map(({ name, float, integer }, i) => {
        const middle = key + (i + 0.5) * row
        return (
          <g key={name}>
            <text className={styles.layer} x={left - 8 * scale} y={middle} dy="0.35em" textAnchor="end">
              {name}
            </text>
            <Parts parts={float} tone={styles.float} {...{ x, thick }} y={middle - thick - 1} />
            <text className={styles.floatValue} x={x(total(float)) + 6 * scale} y={middle - thick / 2 - 1} dy="0.36em">
              {formatBytes(total(float))}
            </text>
            <Parts parts={integer} tone={styles.quant} {...{ x, thick }} y={middle + 1} />
            <text
              className={styles.quantValue}
              x={x(total(integer)) + 6 * scale}
              y={middle + thick / 2 + 1}
              dy="0.36em"
            >
              {formatBytes(total(integer))}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

const SHADES = [styles.weights, styles.scales, styles.biases, styles.header]

function Parts({
  parts,
  tone,
  x,
  y,
  thick,
}: {
  parts: readonly number[]
  tone: string
  x: (bytes: number) => number
  y: number
  thick: number
}) {
  // Of float the second part is biases: it has no scales.
  const shades = tone === styles.float ? [SHADES[0], SHADES[2], SHADES[3]] : SHADES
  let before = 0
  return (
    <g className={tone}>
      {parts.map((bytes, i) => {
        const from = x(before)
        before += bytes
        const wide = x(before) - from
        return wide > 0 && <rect key={i} className={shades[i]} x={from} y={y} width={wide} height={thick} />
      })}
    </g>
  )
}

/** What the shades of the integers are. */
function Key({ width, scale }: { width: number; scale: number }) {
  const text = useText()
  const names = [WORDS.codes, WORDS.scales, WORDS.biases, WORDS.header]
  const left = width < 480 * scale ? 0 : 62 * scale
  const step = Math.min(92 * scale, (width - left) / names.length)
  return (
    <g className={styles.quant} transform={`translate(${left},${4 * scale})`}>
      {names.map((name, i) => (
        <g key={name.en} transform={`translate(${i * step},0)`}>
          <rect className={SHADES[i]} width={14 * scale} height={11 * scale} />
          <text className={styles.keyWord} x={20 * scale} y={5.5 * scale} dy="0.36em">
            {text(name)}
          </text>
        </g>
      ))}
    </g>
  )
}
