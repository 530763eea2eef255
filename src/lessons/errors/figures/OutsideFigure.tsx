import { scaleLinear } from 'd3'
import { Counts } from '../../../charts/Counts.tsx'
import { approximateTextWidth } from '../../../charts/geometry/text-width.ts'
import type { Size } from '../../../charts/useSize.ts'
import { formatNumber } from '../../../ui/format.ts'
import { useText } from '../../../ui/language.tsx'
import type { OutsideFrame } from '../frames.ts'
import { AccuracyBars } from './AccuracyBars.tsx'
import { Arrow } from './Arrow.tsx'
import { CodeRow, realsOf } from './CodeRow.tsx'
import { Costs } from './Costs.tsx'
import styles from './drawing.module.css'
import { ErrorFigure } from './ErrorFigure.tsx'
import { ErrorMaps } from './ErrorMaps.tsx'
import { Handle } from './Handle.tsx'
import { isLow } from './is-low.ts'
import { logCountsPath } from './log-counts.ts'
import { sqnrCost } from './measures.ts'
import { outsideCosts, outsideSummary, outsideTable, outsideTitle, WORDS } from './outside-text.tsx'
import { ValueAxis } from './ValueAxis.tsx'
import type { FigureProps } from './view.ts'

/** A range that begins above 0 and the same widened, over the tensor's values; what the next convolution makes of it; and the network. */
export function OutsideFigure({ view, how, narrow }: FigureProps) {
  const text = useText()
  const { outside, outsideAccuracy } = view.frames
  const setLowest = (lowest: number) =>
    view.change({ lowest: Math.round(100 * Math.min(0.6, Math.max(0, lowest))) / 100 })
  return (
    <ErrorFigure
      {...{ view, how }}
      job="outside"
      said={{ title: outsideTitle, summary: outsideSummary, table: outsideTable }}
      grabs={[
        {
          ...{ label: text(WORDS.lowest), said: formatNumber(outside?.lowest ?? 0), min: 0, max: 0.6, step: 0.01 },
          ...{ value: view.settings.lowest, onChange: setLowest },
        },
      ]}
      onPoint={({ x, y }, size) => {
        if (!outside) return
        const layout = layoutOf(outside, size, narrow)
        if (y < layout.maps.top - 30 * size.scale) setLowest(layout.across.invert(x) / outside.max)
      }}
      drawing={(size) => outside && <Drawing frame={outside} size={size} narrow={narrow} />}
    >
      <Costs
        said={{ right: WORDS.rightSaid, wrong: WORDS.wrongSaid }}
        rows={[sqnrCost(outside?.right, outside?.wrong), ...outsideCosts(outside)]}
      />
      <AccuracyBars
        frame={outsideAccuracy}
        stale={view.stale.outsideAccuracy}
        rows={[
          { name: 'float', label: WORDS.float, tone: 'float' },
          { name: 'right', label: WORDS.right, tone: 'right' },
          { name: 'wrong', label: WORDS.wrong, tone: 'wrong' },
        ]}
      />
    </ErrorFigure>
  )
}

const MAP_WORDS = [WORDS.mapFloat, WORDS.mapRight, WORDS.mapWrong] as const

function layoutOf({ max }: OutsideFrame, size: Size, narrow: boolean) {
  const { width, height, scale } = size
  const [left, right] = [12 * scale, Math.max(13 * scale, width - 12 * scale)]
  const captions = isLow(size) ? 4 * scale : (narrow ? 20 : 26) * scale
  const most = (right - left - 2 * (narrow ? 10 : 22) * scale) / 3
  const side = isLow(size) ? 1 : Math.max(1, Math.min(most, (narrow ? 0.24 : 0.36) * height))
  const apart = (right - left - 3 * side) / 2
  const top = Math.max(60 * scale, height - side - captions)
  const foot = top - (narrow ? 26 : 46) * scale
  return {
    across: scaleLinear([0, max], [left, right]),
    counts: { top: (narrow ? 6 : 22) * scale, foot: Math.max(20 * scale, foot - (narrow ? 40 : 78) * scale) },
    rightRow: foot - (narrow ? 26 : 52) * scale,
    wrongRow: foot - (narrow ? 11 : 16) * scale,
    foot,
    maps: { top, side, left, apart },
  }
}

function Drawing({ frame, size, narrow }: { frame: OutsideFrame; size: Size; narrow: boolean }) {
  const text = useText()
  const { scale, width } = size
  const { across, counts, rightRow, wrongRow, foot, maps } = layoutOf(frame, size, narrow)
  const { step, lowest, params } = frame
  const wrongReals = Array.from({ length: params.qmax - params.qmin + 1 }, (_, code) => lowest + step * code)
  const [left, right] = across.range()
  const words = MAP_WORDS.map((word) => approximateTextWidth(text(word), 12.5 * scale))
  const fits = words.reduce((sum, word) => sum + word, 24 * scale) < right - left
  return (
    <>
      <Counts
        outline={logCountsPath(frame.histogram, across, counts.foot, counts.top)}
        x={across}
        foot={counts.foot}
        range={{ min: lowest, max: frame.max }}
        scale={scale}
      />
      <line className={styles.dashed} x1={across(0)} x2={across(0)} y1={counts.top} y2={foot} />
      <CodeRow reals={realsOf(params)} x={across} y={rightRow} scale={scale} />
      <CodeRow reals={wrongReals} x={across} y={wrongRow} wrong scale={scale} />
      {lowest > 0 && (
        <>
          <line className={styles.quiet} x1={across(0)} x2={across(lowest)} y1={wrongRow} y2={wrongRow} />
          <Arrow from={across(0)} to={across(lowest) - 7 * scale} y={wrongRow} scale={scale} />
        </>
      )}
      <text className={styles.floatWord} x={right} y={counts.top + 12 * scale} textAnchor="end">
        {text(WORDS.values(frame.tensor))}
      </text>
      {!narrow && (
        <>
          <text className={styles.rightWord} x={right} y={rightRow - 10 * scale} textAnchor="end">
            {text(WORDS.rightRow)}
          </text>
          <text className={styles.wrongWord} x={right} y={wrongRow - 10 * scale} textAnchor="end">
            {text(WORDS.wrongRow(formatNumber(lowest)))}
          </text>
        </>
      )}
      <ValueAxis x={across} top={foot} size={size} />
      <Handle
        x={across(lowest)}
        top={counts.top}
        foot={wrongRow}
        grip={counts.foot}
        pill={counts.top + 10 * scale}
        text={formatNumber(lowest)}
        within={[left - 8 * scale, width]}
        scale={scale}
      />
      {!isLow(size) && (
        <ErrorMaps map={frame.map} left={maps.left} top={maps.top} side={maps.side} apart={maps.apart} />
      )}
      {(isLow(size) ? [] : MAP_WORDS).map((word, column) => (
        <text
          key={word.en}
          className={[styles.floatWord, styles.rightWord, styles.wrongWord][column]}
          x={maps.left + column * (maps.side + maps.apart) + (column * maps.side) / 2}
          textAnchor={(['start', 'middle', 'end'] as const)[column]}
          y={maps.top + maps.side + (narrow ? 15 : 18) * scale}
        >
          {text(fits ? word : word.short)}
        </text>
      ))}
    </>
  )
}
