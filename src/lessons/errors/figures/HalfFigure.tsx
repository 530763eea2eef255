import { scaleLinear } from 'd3'
import { AxisBottom } from '../../../charts/AxisBottom.tsx'
import { Counts } from '../../../charts/Counts.tsx'
import type { Size } from '../../../charts/useSize.ts'
import { formatNumber, formatShort } from '../../../ui/format.ts'
import { useText } from '../../../ui/language.tsx'
import { BITS } from '../contract.ts'
import type { AccuracyFrame, HalfFrame } from '../frames.ts'
import { AccuracyPanel } from './AccuracyPanel.tsx'
import { CodeRow, realsOf } from './CodeRow.tsx'
import { Costs } from './Costs.tsx'
import { clipGrab } from './clip-grab.ts'
import styles from './drawing.module.css'
import { ErrorFigure } from './ErrorFigure.tsx'
import { Handle } from './Handle.tsx'
import { halfCosts, halfSummary, halfTable, halfTitle, WORDS } from './half-text.tsx'
import { isLow } from './is-low.ts'
import { logCountsPath } from './log-counts.ts'
import { mseCost, sqnrCost } from './measures.ts'
import { ValueAxis } from './ValueAxis.tsx'
import type { FigureProps } from './view.ts'

/** Codes spread from 0, and about 0, under the values of one tensor after a ReLU; below, the network at each number of bits. */
export function HalfFigure({ view, how, narrow }: FigureProps) {
  const text = useText()
  const { half, halfAccuracy } = view.frames
  const clip = clipGrab(view, text(WORDS.clip), half?.clip)
  return (
    <ErrorFigure
      {...{ view, how }}
      job="half"
      said={{ title: halfTitle, summary: halfSummary, table: halfTable }}
      grabs={[clip]}
      onPoint={({ x }, size) => half && clip.onChange(layoutOf(half, size, narrow).across.invert(x) / half.max)}
      drawing={(size) =>
        half && (
          <Drawing
            frame={half}
            accuracy={halfAccuracy}
            bits={view.settings.bits}
            setBits={(bits) => view.change({ bits })}
            {...{ size, narrow }}
          />
        )
      }
    >
      <Costs
        said={{ right: WORDS.rightSaid, wrong: WORDS.wrongSaid }}
        rows={[
          sqnrCost(half?.right, half?.wrong),
          ...halfCosts(half, halfAccuracy, view.settings.bits),
          mseCost(half?.right, half?.wrong),
        ]}
      />
    </ErrorFigure>
  )
}

function layoutOf({ max }: HalfFrame, size: Size, narrow: boolean) {
  const { width, height, scale } = size
  const [left, right] = [44 * scale, Math.max(45 * scale, width - 12 * scale)]
  const foot = Math.max(60 * scale, (height - 30 * scale) * (isLow(size) ? 1 : narrow ? 0.56 : 0.58))
  return {
    // Both halves of the symmetric range, though nothing lies in one of them.
    across: scaleLinear([-max, max], [left, right]),
    counts: { top: 10 * scale, foot: foot - (narrow ? 54 : 84) * scale },
    rightRow: foot - (narrow ? 36 : 56) * scale,
    wrongRow: foot - (narrow ? 13 : 18) * scale,
    foot,
    bits: scaleLinear([1.6, 8.4], [left, right]),
    accuracy: { top: foot + (narrow ? 40 : 66) * scale, foot: height - 28 * scale },
  }
}

function Drawing({
  frame,
  accuracy,
  bits,
  setBits,
  size,
  narrow,
}: {
  frame: HalfFrame
  accuracy: AccuracyFrame | null
  bits: number
  setBits: (bits: number) => void
  size: Size
  narrow: boolean
}) {
  const text = useText()
  const { scale, width } = size
  const { across, counts, rightRow, wrongRow, foot, bits: ofBits, accuracy: lower } = layoutOf(frame, size, narrow)
  const [left] = across.range()
  return (
    <>
      <Counts
        outline={logCountsPath(frame.histogram, across, counts.foot, counts.top)}
        x={across}
        foot={counts.foot}
        range={{ min: 0, max: frame.clip }}
        scale={scale}
      />
      <text className={styles.floatWord} x={left} y={counts.foot - 10 * scale}>
        {text(WORDS.values(frame.tensor))}
      </text>
      <CodeRow reals={realsOf(frame.rightParams)} x={across} y={rightRow} scale={scale} />
      <CodeRow
        reals={realsOf(frame.wrongParams)}
        x={across}
        y={wrongRow}
        wrong
        unused={(real) => real < 0}
        scale={scale}
      />
      {!narrow && (
        <text className={styles.rightWord} x={left} y={rightRow} dy="0.35em">
          {text(WORDS.rightSaid)}
        </text>
      )}
      <text className={styles.wrongWord} x={left} y={wrongRow - 12 * scale}>
        {text(narrow ? WORDS.neverShort : WORDS.never)}
      </text>
      <ValueAxis x={across} top={foot} size={size} />
      <Handle
        x={across(frame.clip)}
        top={counts.top}
        foot={foot}
        grip={counts.foot}
        pill={counts.top + (narrow ? 22 : 30) * scale}
        text={formatNumber(frame.clip)}
        within={[0, width]}
        scale={scale}
      />
      {!isLow(size) && (
        <>
          <line className={styles.now} x1={ofBits(bits)} x2={ofBits(bits)} y1={lower.top} y2={lower.foot} />
          <AccuracyPanel
            frame={accuracy}
            x={ofBits}
            points={BITS.map((one) => ({ at: one, of: String(one) }))}
            top={lower.top}
            foot={lower.foot}
            scale={scale}
            onPick={setBits}
          />
          <AxisBottom x={ofBits} top={lower.foot} ticks={[2, 3, 4, 5, 6, 8]} format={formatShort} scale={scale} />
          <text className={styles.quietWord} x={ofBits(7)} y={lower.foot + 18 * scale} textAnchor="middle">
            {text(WORDS.bits)}
          </text>
        </>
      )}
    </>
  )
}
