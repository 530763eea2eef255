import { scaleLinear } from 'd3'
import { Counts } from '../../../charts/Counts.tsx'
import charts from '../../../charts/charts.module.css'
import type { Size } from '../../../charts/useSize.ts'
import { formatNumber } from '../../../ui/format.ts'
import { useText } from '../../../ui/language.tsx'
import type { ShiftFrame } from '../frames.ts'
import { AccuracyBars } from './AccuracyBars.tsx'
import { Arrow } from './Arrow.tsx'
import { CodeRow, realsOf } from './CodeRow.tsx'
import { Costs } from './Costs.tsx'
import styles from './drawing.module.css'
import { ErrorFigure } from './ErrorFigure.tsx'
import { Handle } from './Handle.tsx'
import { isLow } from './is-low.ts'
import { logCountsPath } from './log-counts.ts'
import { biasCost, mseCost, sqnrCost } from './measures.ts'
import { heldCost, shiftSummary, shiftTable, shiftTitle, WORDS } from './shift-text.tsx'
import { ValueAxis } from './ValueAxis.tsx'
import type { FigureProps } from './view.ts'

/** A tensor's values, what its codes are read back as rightly and wrongly, on one axis, with one value held; and the network. */
export function ShiftFigure({ view, how, narrow }: FigureProps) {
  const text = useText()
  const { shift, shiftAccuracy } = view.frames
  const setHeld = (held: number) => view.change({ held: Math.round(200 * Math.min(1, Math.max(0, held))) / 200 })
  return (
    <ErrorFigure
      {...{ view, how }}
      job="shift"
      said={{ title: shiftTitle, summary: shiftSummary, table: shiftTable }}
      grabs={[
        {
          ...{ label: text(WORDS.held), said: formatNumber(shift?.held.x ?? 0), min: 0, max: 1, step: 0.005 },
          ...{ value: view.settings.held, onChange: setHeld },
        },
      ]}
      onPoint={({ x }, size) =>
        shift && setHeld((layoutOf(shift, size).across.invert(x) - shift.min) / (shift.max - shift.min))
      }
      drawing={(size) => shift && <Drawing frame={shift} size={size} narrow={narrow} />}
    >
      <Costs
        said={{ right: WORDS.rightSaid, wrong: WORDS.wrongSaid }}
        rows={[
          sqnrCost(shift?.right, shift?.wrong),
          heldCost(shift),
          biasCost(shift?.right, shift?.wrong),
          mseCost(shift?.right, shift?.wrong),
        ]}
      />
      <AccuracyBars
        frame={shiftAccuracy}
        stale={view.stale.shiftAccuracy}
        rows={[
          { name: 'float', label: WORDS.float, tone: 'float' as const },
          { name: 'right', label: WORDS.right, tone: 'right' as const },
          { name: 'wrong', label: WORDS.oneTensor(view.settings.tensor), tone: 'wrong' as const },
          { name: 'everywhere', label: WORDS.everywhere, tone: 'wrong' as const },
        ].slice(0, narrow ? 3 : 4)}
      />
    </ErrorFigure>
  )
}

function layoutOf({ min, max, params }: ShiftFrame, { width, height, scale }: Size) {
  const wrong = [params.qmin, params.qmax].map((code) => params.scale * code + params.zeroPoint)
  const [from, to] = [Math.min(min, wrong[0]), Math.max(max, wrong[1])]
  const room = 0.03 * (to - from)
  const foot = Math.max(80 * scale, height - 30 * scale)
  return {
    across: scaleLinear([from - room, to + room], [8 * scale, Math.max(9 * scale, width - 8 * scale)]),
    head: 34 * scale,
    counts: foot * 0.46,
    right: foot * 0.62,
    wrong: foot * 0.86,
    foot,
  }
}

function Drawing({ frame, size, narrow }: { frame: ShiftFrame; size: Size; narrow: boolean }) {
  const text = useText()
  const { scale, width } = size
  const { params, held } = frame
  const { across, head, counts, right, wrong, foot } = layoutOf(frame, size)
  const wrongReals = Array.from(
    { length: params.qmax - params.qmin + 1 },
    (_, i) => params.scale * (params.qmin + i) + params.zeroPoint,
  )
  const middle = (across(held.right) + across(held.wrong)) / 2
  return (
    <>
      <Counts outline={logCountsPath(frame.histogram, across, counts, head)} x={across} foot={counts} scale={scale} />
      {[right, wrong].map((y) => (
        <line key={y} className={charts.ground} x1={across.range()[0]} x2={across.range()[1]} y1={y} y2={y} />
      ))}
      <line className={styles.dashed} x1={across(0)} x2={across(0)} y1={counts} y2={foot} />
      <CodeRow reals={realsOf(params)} x={across} y={right} scale={scale} />
      <CodeRow reals={wrongReals} x={across} y={wrong} wrong scale={scale} />
      {/* On a phone there is no room beside the values. */}
      <text className={styles.floatWord} x={across.range()[1]} y={counts - 10 * scale} textAnchor="end">
        {text(narrow ? WORDS.valuesShort : WORDS.values(frame.tensor))}
      </text>
      {!isLow(size) && (
        <>
          <text className={styles.rightWord} x={across.range()[1]} y={right - 11 * scale} textAnchor="end">
            {text(WORDS.rightRow)}
          </text>
          <text
            className={`${styles.wrongWord} ${styles.haloed}`}
            x={across.range()[1]}
            y={wrong + (narrow ? -9 : 22) * scale}
            textAnchor="end"
          >
            {text(WORDS.wrongRow)}
          </text>
        </>
      )}
      <Handle
        x={across(held.x)}
        top={head - 8 * scale}
        foot={counts}
        pill={head - 20 * scale}
        text={`x = ${formatNumber(held.x)}`}
        within={[0, width]}
        scale={scale}
      />
      <line className={styles.quiet} x1={across(held.x)} x2={across(held.right)} y1={counts} y2={right} />
      <line
        className={styles.quiet}
        x1={across(held.right)}
        x2={across(held.right)}
        y1={right}
        y2={(right + wrong) / 2}
      />
      <circle className={styles.ring} cx={across(held.right)} cy={right} r={6 * scale} />
      {frame.shift !== 0 && (
        <>
          <Arrow from={across(held.right)} to={across(held.wrong)} y={(right + wrong) / 2} scale={scale} />
          <text
            className={`${styles.wrongWord} ${styles.haloed}`}
            x={Math.min(width - 62 * scale, Math.max(62 * scale, middle))}
            y={(right + wrong) / 2 - 8 * scale}
            textAnchor="middle"
          >
            z(1 + s) = {formatNumber(frame.shift)}
          </text>
          <line
            className={styles.quiet}
            x1={across(held.wrong)}
            x2={across(held.wrong)}
            y1={(right + wrong) / 2}
            y2={wrong}
          />
        </>
      )}
      <circle className={styles.ring} cx={across(held.wrong)} cy={wrong} r={6 * scale} />
      <ValueAxis x={across} top={foot} size={size} />
    </>
  )
}
