import { line, type ScaleLinear, scaleLinear } from 'd3'
import charts from '../../../charts/charts.module.css'
import { peak, stepPath } from '../../../charts/geometry/steps.ts'
import type { Size } from '../../../charts/useSize.ts'
import { formatFixed, formatNumber } from '../../../ui/format.ts'
import { useText } from '../../../ui/language.tsx'
import type { EdgeFrame, EdgeQuantizer } from '../frames.ts'
import { Costs } from './Costs.tsx'
import styles from './drawing.module.css'
import { ErrorFigure } from './ErrorFigure.tsx'
import { Handle } from './Handle.tsx'
import { isLow } from './is-low.ts'
import { edgeSummary, edgeTable, edgeTitle, WORDS } from './left-edge-text.tsx'
import { biasCost, largestCost, mseCost, sqnrCost } from './measures.ts'
import { ValueAxis } from './ValueAxis.tsx'
import type { FigureProps } from './view.ts'

/** The same cells twice, with what each loses hung under its axis, to one scale: levels in the middle, and where the reader has put them. Below, the error against that place. */
export function LeftEdgeFigure({ view, how, narrow }: FigureProps) {
  const text = useText()
  const { edge } = view.frames
  const setPlace = (place: number) => view.change({ place: Math.round(100 * Math.min(1, Math.max(0, place))) / 100 })
  return (
    <ErrorFigure
      {...{ view, how }}
      job="edge"
      said={{ title: edgeTitle, summary: edgeSummary, table: edgeTable }}
      grabs={[
        {
          ...{ label: text(WORDS.place), said: formatFixed(view.settings.place, 2), min: 0, max: 1, step: 0.01 },
          value: view.settings.place,
          onChange: setPlace,
        },
      ]}
      onPoint={({ x, y }, size) => {
        if (!edge) return
        const { across, places, curve } = layoutOf(edge, size, narrow)
        if (!isLow(size) && y > curve.top - 12 * size.scale) setPlace(places.invert(x))
        else setPlace(placeInCell(edge, across.invert(x)))
      }}
      drawing={(size) => edge && <Drawing frame={edge} size={size} narrow={narrow} />}
    >
      <Costs
        said={{ right: WORDS.middle, wrong: edge && edge.place !== 0 ? WORDS.set : WORDS.left }}
        rows={[
          sqnrCost(edge?.right, edge?.set),
          mseCost(edge?.right, edge?.set),
          biasCost(edge?.right, edge?.set),
          largestCost(edge?.right, edge?.set),
        ]}
      />
    </ErrorFigure>
  )
}

/** Where in its cell a value lies. */
function placeInCell({ cells, step }: EdgeFrame, x: number): number {
  const inside = Math.min(cells[cells.length - 1] - step * 1e-6, Math.max(cells[0], x))
  const steps = (inside - cells[0]) / step
  return steps - Math.floor(steps)
}

function layoutOf({ edges }: EdgeFrame, size: Size, narrow: boolean) {
  const { width, height, scale } = size
  const [left, right] = [6 * scale, Math.max(7 * scale, width - 6 * scale)]
  const foot = height - 30 * scale
  const ofCurve = isLow(size) ? -46 * scale : (foot + 6 * scale) * (narrow ? 0.22 : 0.26)
  const panels = foot - ofCurve - 46 * scale
  const across = scaleLinear([edges[0], edges[edges.length - 1]], [left, right])
  const curveLeft = left + 42 * scale
  return {
    across,
    panelHeight: panels / 2,
    axis: panels + 2 * scale,
    curve: { top: foot - ofCurve, foot },
    places: scaleLinear([0, 1], [curveLeft, Math.max(curveLeft + 1, right - 44 * scale)]),
  }
}

function Drawing({ frame, size, narrow }: { frame: EdgeFrame; size: Size; narrow: boolean }) {
  const text = useText()
  const { scale, width } = size
  const { across, panelHeight, axis, curve, places } = layoutOf(frame, size, narrow)
  const most = Math.max(peak(frame.right.error), peak(frame.set.error), peak(frame.left.error))
  const y = scaleLinear([0, Math.max(...frame.curve.mse) * 1.5], [curve.foot, curve.top])
  const points = Array.from(frame.curve.place, (at, i): [number, number] => [places(at), y(frame.curve.mse[i])])
  const path = line()(points) ?? ''
  const at = places(frame.place)
  const head = (narrow ? 19 : 24) * scale
  return (
    <>
      <Panel
        {...{ frame, quantizer: frame.right, across, most, scale, height: panelHeight, top: 0, head }}
        word={text(WORDS.rightPanel)}
        wrong={false}
      />
      <Panel
        {...{ frame, quantizer: frame.set, across, most, scale, height: panelHeight, top: panelHeight, head }}
        word={text(frame.place === 0 ? WORDS.wrongPanel : WORDS.setPanel)}
        wrong
      />
      <ValueAxis x={across} top={axis} size={size} />
      {!isLow(size) && (
        <>
          <path className={styles.tint} d={`${path}V${curve.foot}H${places(0)}Z`} />
          <path className={styles.wrongLine} style={{ strokeDasharray: 'none' }} d={path} />
          <line className={styles.dashed} x1={places(0.5)} x2={places(0.5)} y1={curve.top} y2={curve.foot} />
          <line className={charts.ground} x1={places(0)} x2={places(1)} y1={curve.foot} y2={curve.foot} />
          {/* The label keeps away from the handle. */}
          <text
            className={styles.wrongWord}
            x={frame.place < 0.5 ? across.range()[1] : across.range()[0]}
            y={curve.top - 4 * scale}
            textAnchor={frame.place < 0.5 ? 'end' : 'start'}
          >
            {text(narrow ? WORDS.mseShort : WORDS.mseByPlace)}
          </text>
          {[
            { share: 0, word: WORDS.leftEnd, look: styles.quietWord },
            { share: 0.5, word: WORDS.middleEnd, look: styles.refWord },
            { share: 1, word: WORDS.rightEnd, look: styles.quietWord },
          ].map(({ share, word, look }) => (
            <text key={share} className={look} x={places(share)} y={curve.foot + 19 * scale} textAnchor="middle">
              {text(word)}
            </text>
          ))}
          <circle className={styles.ring} cx={at} cy={y(frame.set.mse)} r={6 * scale} />
          <Handle
            x={at}
            top={y(frame.set.mse) + 6 * scale}
            foot={curve.foot}
            pill={y(frame.set.mse) - 20 * scale}
            text={formatNumber(frame.set.mse)}
            within={[0, width]}
            scale={scale}
          />
        </>
      )}
    </>
  )
}

/** Values above the axis with the cells, levels on it, and the error hung below. */
function Panel({
  frame,
  quantizer,
  across,
  top,
  height,
  most,
  word,
  wrong,
  head,
  scale,
}: {
  frame: EdgeFrame
  quantizer: EdgeQuantizer
  across: ScaleLinear<number, number>
  top: number
  height: number
  /** of the errors of all panels */
  most: number
  word: string
  wrong: boolean
  /** above the values */
  head: number
  scale: number
}) {
  const axis = top + head + (height - head) * 0.42
  const hang = axis + 7 * scale
  const y = scaleLinear([0, peak(frame.density) * 1.1 || 1], [axis, top + head])
  const e = scaleLinear([0, most || 1], [hang, top + height - 6 * scale])
  const { levels } = quantizer
  const dots = (across.range()[1] - across.range()[0]) / levels.length > 7 * scale
  return (
    <>
      <path className={charts.counts} d={stepPath(frame.edges, frame.density, across, y, axis)} />
      {dots &&
        Array.from(frame.cells, (cell) => (
          <line key={cell} className={styles.cell} x1={across(cell)} x2={across(cell)} y1={top + head} y2={hang} />
        ))}
      <path className={styles.errorArea} d={stepPath(frame.edges, quantizer.error, across, e, hang)} />
      <line className={charts.ground} x1={across.range()[0]} x2={across.range()[1]} y1={axis} y2={axis} />
      {Array.from(levels, (level) => (
        <circle
          key={level}
          className={wrong ? styles.wrongDot : styles.rightDot}
          cx={across(level)}
          cy={axis}
          r={(dots ? 5 : 2) * scale}
        />
      ))}
      <text className={wrong ? styles.wrongWord : styles.rightWord} x={across.range()[0]} y={top + 15 * scale}>
        {word}
      </text>
    </>
  )
}
