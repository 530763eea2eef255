import { scaleLinear } from 'd3'
import { useRef } from 'react'
import { AxisBottom } from '../../../../charts/AxisBottom.tsx'
import { GridLeft } from '../../../../charts/GridLeft.tsx'
import { approximateTextWidth } from '../../../../charts/geometry/text-width.ts'
import { useSize } from '../../../../charts/useSize.ts'
import { formatPercent, formatShort } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { PtqView } from '../view.ts'
import styles from './CodesView.module.css'
import { bitsWord, codesName, codesSummary, measuredCodes, WORDS } from './codes-text.tsx'
import { pointLabels } from './point-labels.ts'

const FONT = 13
/** the axis of accuracy spans so much at least, so that a difference of few images looks like one */
const LEAST_SPAN = 0.04

/** A point for each kind of codes: the SQNR of the weights, and the accuracy with them; the float network is a line. */
export function CodesChart({ view, narrow }: { view: PtqView; narrow: boolean }) {
  const text = useText()
  const language = useLanguage()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 480, height: 380, scale: 1 })
  const measured = measuredCodes(view)
  const float = view.stale.codes ? null : (view.codes?.floatAccuracy ?? null)
  const left = 50 * scale
  const right = Math.max(left + 1, width - 8 * scale)
  const top = 28 * scale
  const foot = Math.max(top + 1, height - 44 * scale)
  const decibels = measured.map(({ weightSqnrDb }) => weightSqnrDb)
  const [least, most] = [Math.min(...decibels), Math.max(...decibels)]
  const around = Math.max(1, 0.16 * (most - least))
  const x = scaleLinear([least - around, most + around], [left, right])
  const shares = [...measured.map(({ accuracy }) => accuracy), float ?? 0]
  const [low, high] = [Math.min(...shares), Math.max(...shares)]
  const span = Math.max(LEAST_SPAN, high - low)
  const y = scaleLinear([Math.max(0, low - 0.25 * span), Math.min(1, high + 0.15 * span)], [foot, top])
  const ticks = y.ticks(Math.max(2, Math.min(5, Math.floor((foot - top) / (34 * scale)))))
  const places = ticks.length > 1 && ticks[1] - ticks[0] < 0.0099 ? 1 : 0
  return (
    <svg ref={ref} className={styles.drawing} role="img" aria-label={codesSummary(view, language)}>
      <text className={styles.unit} x={left} y={13 * scale}>
        {text(WORDS.accuracy)}
      </text>
      <text className={styles.unit} x={right} y={foot + 38 * scale} textAnchor="end">
        {text(WORDS.axis)}
      </text>
      {float !== null && measured.length > 0 && (
        <>
          <GridLeft y={y} left={left} right={right} ticks={ticks} format={(share) => formatPercent(share, places)} />
          <AxisBottom x={x} top={foot} ticks={x.ticks(narrow ? 4 : 6)} format={formatShort} scale={scale} />
          <line className={styles.floatLine} x1={left} x2={right} y1={y(float)} y2={y(float)} />
          <text className={styles.floatName} x={left + 4 * scale} y={y(float) - 6 * scale}>
            {text(WORDS.float)} {formatPercent(float, 1)}
          </text>
          <Points {...{ view, x, y, float, left, right, top, foot, scale }} />
        </>
      )}
    </svg>
  )
}

function Points({
  view,
  x,
  y,
  float,
  left,
  right,
  top,
  foot,
  scale,
}: {
  view: PtqView
  x: (decibels: number) => number
  y: (accuracy: number) => number
  float: number
  left: number
  right: number
  top: number
  foot: number
  scale: number
}) {
  const language = useLanguage()
  // Bits are in the table, too.
  const low = foot - top < 110 * scale
  const points = measuredCodes(view).map((one) => ({
    codes: one.codes,
    at: x(one.weightSqnrDb),
    height: y(one.accuracy),
    name: codesName(one.codes, language),
    bits: low ? '' : bitsWord(one.bits, language),
  }))
  const places = pointLabels(
    points.map(({ at, height, name, bits }) => ({
      x: at,
      y: height,
      width: approximateTextWidth(`${name} ${bits}`, FONT * scale),
    })),
    { left, right, top, bottom: foot },
    { radius: 6 * scale, height: 17 * scale },
    [{ left, right, top: y(float) - 2 * scale, bottom: y(float) + 2 * scale }],
  )
  return points.map(({ codes, at, height, name, bits }, i) => (
    <g key={codes} className={styles.point}>
      <circle cx={at} cy={height} r={6 * scale} />
      <text x={places[i].x} y={places[i].y} dy="0.35em">
        {name} <tspan>{bits}</tspan>
      </text>
    </g>
  ))
}
