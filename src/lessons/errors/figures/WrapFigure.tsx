import { line, scaleLinear } from 'd3'
import { Counts } from '../../../charts/Counts.tsx'
import charts from '../../../charts/charts.module.css'
import type { Size } from '../../../charts/useSize.ts'
import { formatNumber } from '../../../ui/format.ts'
import { useText } from '../../../ui/language.tsx'
import { CLIPS } from '../contract.ts'
import type { AccuracyFrame, WrapFrame } from '../frames.ts'
import { AccuracyBars } from './AccuracyBars.tsx'
import { AccuracyPanel } from './AccuracyPanel.tsx'
import { Costs } from './Costs.tsx'
import { clipGrab } from './clip-grab.ts'
import styles from './drawing.module.css'
import { ErrorFigure } from './ErrorFigure.tsx'
import { Handle } from './Handle.tsx'
import { logCountsPath } from './log-counts.ts'
import { largestCost, mseCost, sqnrCost } from './measures.ts'
import { ValueAxis } from './ValueAxis.tsx'
import type { FigureProps } from './view.ts'
import { beyondCost, WORDS, wrapSummary, wrapTable, wrapTitle } from './wrap-text.tsx'

/** One tensor, the two functions and the accuracy over one axis: the clip goes through all three. */
export function WrapFigure({ view, how, narrow }: FigureProps) {
  const text = useText()
  const { wrap, wrapAccuracy } = view.frames
  const clip = clipGrab(view, text(WORDS.clip), wrap?.clip)
  return (
    <ErrorFigure
      {...{ view, how }}
      job="wrap"
      said={{ title: wrapTitle, summary: wrapSummary, table: wrapTable }}
      grabs={[clip]}
      onPoint={({ x }, size) => wrap && clip.onChange(layoutOf(wrap, size, narrow).across.invert(x) / wrap.max)}
      drawing={(size) =>
        wrap && (
          <Drawing
            frame={wrap}
            accuracy={view.stale.wrapAccuracy ? null : wrapAccuracy}
            clip={view.settings.clip}
            {...{ size, narrow }}
          />
        )
      }
    >
      <Costs
        said={{ right: WORDS.rightSaid, wrong: WORDS.wrongSaid }}
        rows={[
          sqnrCost(wrap?.right, wrap?.wrong),
          beyondCost(wrap),
          largestCost(wrap?.right, wrap?.wrong),
          mseCost(wrap?.right, wrap?.wrong),
        ]}
      />
      <AccuracyBars
        frame={wrapAccuracy}
        stale={view.stale.wrapAccuracy}
        rows={[
          { name: 'float', label: WORDS.float, tone: 'float' },
          { name: 'right', label: WORDS.right, tone: 'right' },
          { name: 'wrong', label: WORDS.wrong, tone: 'wrong' },
        ]}
      />
    </ErrorFigure>
  )
}

function layoutOf({ max }: WrapFrame, { width, height, scale }: Size, narrow: boolean) {
  const foot = Math.max(90 * scale, height - 28 * scale)
  const left = 44 * scale
  return {
    across: scaleLinear([0, max], [left, Math.max(left + 1, width - 10 * scale)]),
    counts: { top: 8 * scale, foot: foot * (narrow ? 0.4 : 0.28) },
    functions: { top: foot * (narrow ? 0.5 : 0.36), foot: foot * (narrow ? 1 : 0.66) },
    accuracy: { top: foot * 0.76, foot },
    foot,
  }
}

function Drawing({
  frame,
  accuracy,
  clip,
  size,
  narrow,
}: {
  frame: WrapFrame
  accuracy: AccuracyFrame | null
  clip: number
  size: Size
  narrow: boolean
}) {
  const text = useText()
  const { scale, width } = size
  const { across, counts, functions, accuracy: lower, foot } = layoutOf(frame, size, narrow)
  const y = scaleLinear([0, frame.max], [functions.foot, functions.top])
  const path = (values: Float32Array) =>
    line<number>()
      .x((_, i) => across(frame.x[i]))
      .y((value) => y(value))(Array.from(values)) ?? ''
  const [left, right] = across.range()
  const points = [
    ...CLIPS.map((share) => ({ at: share * frame.max, of: String(share) })),
    ...((CLIPS as readonly number[]).includes(clip) ? [] : [{ at: frame.clip, of: '' }]),
  ]
  return (
    <>
      <Counts
        outline={logCountsPath(frame.histogram, across, counts.foot, counts.top)}
        x={across}
        foot={counts.foot}
        range={{ min: 0, max: frame.clip }}
        scale={scale}
      />
      <text className={styles.floatWord} x={right - 16 * scale} y={counts.top + 12 * scale} textAnchor="end">
        {text(WORDS.values(frame.tensor))}
      </text>
      <line className={charts.ground} x1={left} x2={right} y1={functions.foot} y2={functions.foot} />
      <path
        className={styles.floatLine}
        d={`M${across(0)},${y(0)}L${across(frame.max)},${y(frame.max)}`}
        opacity={0.55}
      />
      <path className={styles.wrongLine} d={path(frame.wrapped)} />
      <path className={styles.rightLine} d={path(frame.saturated)} />
      {!narrow && frame.clip < 0.9 * frame.max && (
        <text
          className={`${styles.rightWord} ${styles.haloed}`}
          x={right}
          y={y(frame.clip) - 8 * scale}
          textAnchor="end"
        >
          {text(WORDS.rightSaid)}
        </text>
      )}
      {!narrow && (
        <>
          <text
            className={`${styles.wrongWord} ${styles.haloed}`}
            x={right}
            y={functions.foot + 16 * scale}
            textAnchor="end"
          >
            {text(WORDS.wrongSaid)}
          </text>
          <text className={styles.quietWord} x={left} y={functions.top - 5 * scale}>
            x → x̂
          </text>
        </>
      )}
      {!narrow && (
        <AccuracyPanel frame={accuracy} x={across} points={points} top={lower.top} foot={lower.foot} scale={scale} />
      )}
      <ValueAxis x={across} top={foot} size={size} />
      <Handle
        x={across(frame.clip)}
        top={counts.top}
        foot={foot}
        grip={counts.foot}
        pill={counts.foot + 18 * scale}
        text={formatNumber(frame.clip)}
        within={[0, width]}
        scale={scale}
      />
    </>
  )
}
