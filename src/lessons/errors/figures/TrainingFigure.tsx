import { scaleLinear, scaleLog } from 'd3'
import { AxisBottom } from '../../../charts/AxisBottom.tsx'
import type { Size } from '../../../charts/useSize.ts'
import { formatShort } from '../../../ui/format.ts'
import { useText } from '../../../ui/language.tsx'
import type { TrainingFrame } from '../frames.ts'
import { Costs } from './Costs.tsx'
import { ErrorFigure } from './ErrorFigure.tsx'
import { isLow } from './is-low.ts'
import { LossPanel } from './LossPanel.tsx'
import { MovesPanel } from './MovesPanel.tsx'
import { PathPanel } from './PathPanel.tsx'
import { trainingCosts, trainingSummary, trainingTable, trainingTitle, WORDS } from './training-text.tsx'
import type { FigureProps } from './view.ts'

/** in steps of the grid: what the axis of the moves shows */
const MOVES: readonly [number, number] = [1e-4, 10]
const RATES = [0.001, 1] as const

/** The loss of three runs, one weight on its grid, and how far the optimizer wanted to move each weight in the last step. */
export function TrainingFigure({ view, how, narrow }: FigureProps) {
  const text = useText()
  const { training } = view.frames
  const { rate } = view.settings
  const setRate = (next: number) =>
    view.change({ rate: Number(Math.min(RATES[1], Math.max(RATES[0], next)).toPrecision(2)) })
  return (
    <ErrorFigure
      {...{ view, how }}
      job="training"
      said={{ title: trainingTitle, summary: trainingSummary, table: trainingTable }}
      grabs={[
        {
          ...{ label: text(WORDS.rate), said: formatShort(rate) },
          ...{ min: -3, max: 0, step: 0.02, value: Math.log10(rate) },
          onChange: (power) => setRate(10 ** power),
        },
      ]}
      onPoint={({ x, y }, size) => {
        if (!training) return
        const { moves, across } = layoutOf(size, narrow)
        // The handle stands where the learning rate is, in steps of the grid.
        if (y > moves.top) setRate(across.invert(x) * (rate / training.rateInSteps))
      }}
      drawing={(size) => training && <Drawing frame={training} size={size} narrow={narrow} />}
    >
      <Costs said={{ right: WORDS.rightSaid, wrong: WORDS.wrongSaid }} rows={trainingCosts(training)} />
    </ErrorFigure>
  )
}

function layoutOf(size: Size, narrow: boolean) {
  const { width, height, scale } = size
  const [left, right] = [44 * scale, Math.max(45 * scale, width - 10 * scale)]
  const foot = Math.max(90 * scale, height - 48 * scale)
  return {
    loss: { top: 20 * scale, foot: foot * (narrow ? 0.46 : 0.33) },
    path: { top: foot * 0.43, foot: foot * 0.68 },
    moves: { top: isLow(size) ? 22 * scale : foot * (narrow ? 0.66 : 0.8), foot },
    steps: { left, right },
    across: scaleLog([...MOVES], [left, right]).clamp(true),
  }
}

function Drawing({ frame, size, narrow }: { frame: TrainingFrame; size: Size; narrow: boolean }) {
  const { scale } = size
  const { loss, path, moves, steps, across } = layoutOf(size, narrow)
  const x = scaleLinear([0, frame.steps], [steps.left, steps.right])
  const ticks = narrow ? [0, frame.steps / 2, frame.steps] : [0, 100, 200, 300, 400, 500, 600]
  return (
    <>
      {!isLow(size) && (
        <>
          <LossPanel frame={frame} x={x} top={loss.top} foot={loss.foot} scale={scale} narrow={narrow} />
          {!narrow && <PathPanel frame={frame} x={x} top={path.top} foot={path.foot} scale={scale} />}
          <AxisBottom
            x={x}
            top={narrow ? loss.foot : path.foot}
            ticks={ticks.filter((tick) => tick <= frame.steps)}
            format={formatShort}
            scale={scale}
          />
        </>
      )}
      <MovesPanel frame={frame} x={across} top={moves.top} foot={moves.foot} size={size} narrow={narrow} />
    </>
  )
}
