import { type ScaleLinear, scaleLinear } from 'd3'
import { useState } from 'react'
import { AxisBottom } from '../../../charts/AxisBottom.tsx'
import charts from '../../../charts/charts.module.css'
import { markPath } from '../../../charts/geometry/mark.ts'
import { peak, stepPath } from '../../../charts/geometry/steps.ts'
import type { Size } from '../../../charts/useSize.ts'
import { formatFixed, formatShort } from '../../../ui/format.ts'
import { useText } from '../../../ui/language.tsx'
import { FULL_HEIGHT } from '../contract.ts'
import type { SpreadLevels, VirtuesFrame } from '../frames.ts'
import { Costs } from './Costs.tsx'
import styles from './drawing.module.css'
import { ErrorFigure } from './ErrorFigure.tsx'
import { isLow } from './is-low.ts'
import { mseCost } from './measures.ts'
import type { FigureProps } from './view.ts'
import { sqnrOf, virtueCosts, virtuesSummary, virtuesTable, virtuesTitle, WORDS } from './virtues-text.tsx'

/** A density to be shaped by its handles, and under it the levels of both quantizers with their errors, to one scale. */
export function VirtuesFigure({ view, how, narrow }: FigureProps) {
  const text = useText()
  const { virtues } = view.frames
  const { heights } = view.settings
  const [focused, setFocused] = useState<number | null>(null)
  const setHeight = (place: number, height: number) =>
    view.change({
      heights: heights.map((old, i) => (i === place ? Math.round(Math.min(FULL_HEIGHT, Math.max(0, height))) : old)),
    })
  return (
    <ErrorFigure
      {...{ view, how }}
      job="virtues"
      said={{ title: virtuesTitle, summary: virtuesSummary, table: virtuesTable }}
      upright
      grabs={heights.map((height, i) => ({
        ...{ label: `${text(WORDS.handle)} ${i + 1}`, said: String(height), min: 0, max: FULL_HEIGHT, step: 1 },
        value: height,
        onChange: (next: number) => setHeight(i, next),
        onFocus: (is: boolean) => setFocused(is ? i : null),
      }))}
      onPoint={({ x, y }, size) => {
        const { across, height, axis } = layoutOf(size, narrow)
        if (y > axis + 16 * size.scale) return
        const places = heights.length - 1
        const place = Math.round(((across.invert(x) + 1) / 2) * places)
        setHeight(Math.min(places, Math.max(0, place)), height.invert(y))
      }}
      drawing={(size) => virtues && <Drawing frame={virtues} {...{ heights, focused, size, narrow }} />}
    >
      <Costs
        plain
        heads={{ right: WORDS.lloyd, wrong: WORDS.uniform }}
        rows={[...virtueCosts(virtues), mseCost(virtues?.lloyd, virtues?.uniform), sqnrOf(virtues)]}
      />
    </ErrorFigure>
  )
}

function layoutOf({ width, height, scale }: Size, narrow: boolean) {
  const foot = Math.max(60 * scale, height - 28 * scale)
  const axis = foot * (narrow ? 0.5 : 0.48)
  return {
    across: scaleLinear([-1, 1], [12 * scale, Math.max(13 * scale, width - 12 * scale)]),
    height: scaleLinear([0, FULL_HEIGHT], [axis, 22 * scale]),
    axis,
    rowHeight: (foot - axis) / 2,
    foot,
  }
}

function Drawing({
  frame,
  heights,
  focused,
  size,
  narrow,
}: {
  frame: VirtuesFrame
  heights: readonly number[]
  /** the handle that has the keys */
  focused: number | null
  size: Size
  narrow: boolean
}) {
  const text = useText()
  const { scale, width } = size
  const { across, height, axis, rowHeight, foot } = layoutOf(size, narrow)
  const density = scaleLinear([0, frame.fullHeight], [height(0), height(FULL_HEIGHT)])
  const most = Math.max(peak(frame.uniform.error), peak(frame.lloyd.error))
  const dense = frame.density.map((one, i) => (frame.dense[i] ? one : 0))
  const places = Array.from(heights, (_, i) => -1 + (2 * i) / (heights.length - 1))
  return (
    <>
      <path className={charts.counts} d={stepPath(frame.edges, frame.density, across, density, axis)} />
      <path className={styles.dense} d={stepPath(frame.edges, dense, across, density, axis)} />
      <DenseBands frame={frame} x={across} top={axis} foot={foot} />
      <line className={charts.ground} x1={across(-1)} x2={across(1)} y1={axis} y2={axis} />
      <text className={styles.floatWord} x={across(-1)} y={16 * scale}>
        {text(narrow ? WORDS.denseShort : WORDS.dense(formatFixed(100 * frame.denseWidth, 0)))}
      </text>
      {places.map((place, i) => (
        <g key={place}>
          <line className={styles.quiet} x1={across(place)} x2={across(place)} y1={height(heights[i])} y2={axis} />
          {i === focused && (
            <circle className={styles.ring} cx={across(place)} cy={height(heights[i])} r={11 * scale} />
          )}
          <circle className={styles.grip} cx={across(place)} cy={height(heights[i])} r={(narrow ? 6 : 7) * scale} />
        </g>
      ))}
      {(['uniform', 'lloyd'] as const).map((kind, row) => (
        <Row
          key={kind}
          levels={frame[kind]}
          edges={frame.edges}
          x={across}
          top={axis + row * rowHeight}
          height={rowHeight}
          fitted={kind === 'lloyd'}
          {...{ most, scale }}
          word={isLow(size) ? '' : text(WORDS[kind])}
        />
      ))}
      <AxisBottom
        x={across}
        top={foot}
        ticks={across.ticks(Math.max(3, Math.floor(width / (110 * scale))))}
        format={formatShort}
        scale={scale}
      />
    </>
  )
}

/** The densest half goes on as bands through what is below. */
function DenseBands({
  frame: { dense, edges },
  x,
  top,
  foot,
}: {
  frame: VirtuesFrame
  x: ScaleLinear<number, number>
  top: number
  foot: number
}) {
  const bands: { from: number; to: number }[] = []
  for (let i = 0; i < dense.length; i++) {
    if (!dense[i]) continue
    const last = bands.at(-1)
    if (last && last.to === edges[i]) last.to = edges[i + 1]
    else bands.push({ from: edges[i], to: edges[i + 1] })
  }
  return bands.map(({ from, to }) => (
    <rect
      key={from}
      fill="var(--float-fill)"
      x={x(from)}
      width={x(to) - x(from)}
      y={top}
      height={foot - top}
      opacity={0.6}
    />
  ))
}

function Row({
  levels: { levels, error },
  edges,
  x,
  top,
  height,
  most,
  fitted,
  word,
  scale,
}: {
  levels: SpreadLevels
  edges: Float64Array
  x: ScaleLinear<number, number>
  top: number
  height: number
  /** of the errors of both rows */
  most: number
  fitted: boolean
  word: string
  scale: number
}) {
  const axis = top + Math.min(height * 0.5, 38 * scale)
  const hang = axis + 8 * scale
  const e = scaleLinear([0, most || 1], [hang, top + height - 6 * scale])
  return (
    <>
      <path className={styles.errorArea} d={stepPath(edges, error, x, e, hang)} />
      <line className={charts.ground} x1={x(-1)} x2={x(1)} y1={axis} y2={axis} />
      {Array.from(levels, (level) => (
        <path
          key={level}
          className={fitted ? styles.rightDot : styles.openDot}
          d={markPath('circle', (levels.length > 64 ? 2 : levels.length > 24 ? 3.6 : 5) * scale)}
          transform={`translate(${x(level)},${axis})`}
        />
      ))}
      <text className={`${styles.rightWord} ${styles.haloed}`} x={x(-1)} y={axis - 11 * scale}>
        {word}
      </text>
    </>
  )
}
