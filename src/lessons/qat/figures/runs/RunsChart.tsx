import { scaleLinear } from 'd3'
import { type PointerEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react'
import { AxisBottom } from '../../../../charts/AxisBottom.tsx'
import charts from '../../../../charts/charts.module.css'
import { GridLeft } from '../../../../charts/GridLeft.tsx'
import { useSize } from '../../../../charts/useSize.ts'
import { ValuePill } from '../../../../charts/ValuePill.tsx'
import { formatCount, formatShort } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { QatView } from '../view.ts'
import { AccuracyLines } from './AccuracyLines.tsx'
import { EndLabels } from './EndLabels.tsx'
import { endsOf } from './end-labels.ts'
import { KeptLines, type ShownKept } from './KeptLines.tsx'
import { LossPanel } from './LossPanel.tsx'
import styles from './RunsChart.module.css'
import { lookAt, looksOf, nearest } from './run-lines.ts'
import { bestRepair } from './run-names.ts'
import { accuracyLabel, runsSummary, WORDS } from './runs-text.tsx'
import type { ShownRuns } from './useShownRuns.ts'

/** lower than this, in pixels of a laptop, and accuracy needs all of the height */
const ROOM_FOR_LOSS = 250
/** where the axis begins that shows how good networks differ */
export const ZOOMED = 0.7
/** a finger that moves less across has not begun to drag: it may be going to scroll */
const STILL = 6
/** a drag meets a step that is there already within so many pixels */
const SNAP = 5

/** Accuracy against step, all runs, and below the loss of their batches; the line is the step on screen, and can be dragged. */
export function RunsChart({
  view,
  shown,
  kept,
  zoomed,
  hover,
  onHover,
  narrow,
}: {
  view: QatView
  shown: ShownRuns
  kept: readonly ShownKept[]
  zoomed: boolean
  /** a step that was looked at, under the pointer */
  hover: number | null
  onHover: (step: number | null) => void
  narrow: boolean
}) {
  const text = useText()
  const language = useLanguage()
  const id = useId()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 620, height: 480, scale: 1 })
  /** where the hand holds the line: the step itself may have to be computed again first */
  const [dragged, setDragged] = useState<number | null>(null)
  /** where a finger came down that has not moved since */
  const resting = useRef<number | null>(null)
  const { now, whole, seen, head, changes } = shown

  // Above it is the choice of axis, which fingers need larger.
  const [left, top] = [40 * scale, (narrow ? 44 : 30) * scale]
  const right = Math.max(left + 1, width - (narrow ? 108 : 164) * scale)
  const foot = Math.max(top + 2, height - 30 * scale)
  const withLoss = height >= ROOM_FOR_LOSS * scale
  const lossTop = withLoss ? foot - (foot - top) * 0.2 : foot
  const middle = withLoss ? lossTop - 24 * scale : foot
  const last = Math.max(now.steps, ...kept.map(({ run }) => run.steps))
  // The lines are drawn anew only where these or the runs are others.
  const x = useMemo(() => scaleLinear([0, last], [left, right]), [last, left, right])
  const low = zoomed ? ZOOMED : 0
  const y = useMemo(() => scaleLinear([low, 1], [middle, top]), [low, middle, top])
  const ticks = x.ticks(Math.max(2, Math.floor((right - left) / (80 * scale))))
  const at = x(now.step)

  const stepUnder = (event: PointerEvent) => {
    const box = ref.current?.getBoundingClientRect()
    return box ? x.invert(event.clientX - box.left) : 0
  }
  const drag = (event: PointerEvent) => {
    const step = Math.max(0, Math.min(head, Math.round(stepUnder(event))))
    const there = nearest(seen, step, (SNAP / (right - left)) * last) ?? step
    setDragged(there)
    if (there !== (dragged ?? now.step)) view.goTo(there)
  }
  const point = (event: PointerEvent) => {
    const step = stepUnder(event)
    onHover(step < 0 || step > last * 1.01 ? null : (nearest(looksOf(whole), step) ?? null))
  }
  const release = () => {
    resting.current = null
    setDragged(null)
  }

  const held = dragged ?? hover
  const lines: ReactNode = <AccuracyLines {...{ runs: whole.runs, x, y, scale }} />
  return (
    <>
      <input
        type="range"
        className={charts.keys}
        aria-label={text(WORDS.handle)}
        aria-valuetext={runsSummary(view, shown, language)}
        min={0}
        max={Math.max(1, head)}
        step={1}
        value={now.step}
        onChange={(event) => view.goTo(Number(event.target.value))}
      />
      <svg
        ref={ref}
        className={`${charts.fills} ${charts.sideways} ${styles.drawing}`}
        role="img"
        aria-label={runsSummary(view, shown, language)}
        onPointerDown={(event) => {
          if (stepUnder(event) > last * 1.02) return
          event.currentTarget.setPointerCapture(event.pointerId)
          onHover(null)
          resting.current = event.pointerType === 'touch' ? event.clientX : null
          if (resting.current === null) drag(event)
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) {
            if (resting.current !== null && Math.abs(event.clientX - resting.current) < STILL) return
            resting.current = null
            drag(event)
          } else if (event.pointerType === 'mouse') point(event)
        }}
        onPointerLeave={() => onHover(null)}
        onPointerUp={(event) => {
          if (resting.current !== null) drag(event)
          release()
        }}
        onPointerCancel={release}
      >
        <defs>
          <clipPath id={`${id}-past`}>
            <rect x={0} y={0} width={Math.max(0, at + 0.5)} height={middle + 1} />
          </clipPath>
          <clipPath id={`${id}-future`}>
            <rect x={at + 0.5} y={0} width={Math.max(0, width - at)} height={middle + 1} />
          </clipPath>
          <clipPath id={`${id}-all`}>
            <rect x={0} y={0} width={width} height={middle + 1} />
          </clipPath>
        </defs>
        <text className={styles.label} x={0} y={11 * scale}>
          {narrow ? `${text(WORDS.runs)}, %` : accuracyLabel(now.tested, language)}
        </text>
        <GridLeft
          y={y}
          left={left}
          right={right}
          ticks={y.ticks(zoomed ? 3 : 4)}
          format={(one) => formatShort(100 * one)}
        />
        <g clipPath={`url(#${id}-all)`}>
          <Levels {...{ view, x, y, ticks, scale }} />
          <KeptLines {...{ kept, x, y }} />
        </g>
        <g clipPath={`url(#${id}-past)`}>{lines}</g>
        {whole.step > now.step && (
          <g className={styles.future} clipPath={`url(#${id}-future)`}>
            {lines}
          </g>
        )}
        {withLoss ? (
          <>
            <line className={styles.base} x1={left} x2={right} y1={middle} y2={middle} />
            <LossPanel
              {...{
                runs: whole.runs,
                x,
                now: now.step,
                top: lossTop,
                foot,
                scale,
                label: text(narrow ? WORDS.loss : WORDS.lossLabel),
              }}
            />
          </>
        ) : null}
        <Changes {...{ changes, x, y: middle, scale }} />
        <AxisBottom x={x} top={foot} ticks={ticks} format={formatCount} scale={scale} avoid={at} clear={26} />
        <text className={styles.label} x={right + 28 * scale} y={foot + 18 * scale}>
          {text(WORDS.step)}
        </text>
        {held !== null && <line className={styles.hover} x1={x(held)} x2={x(held)} y1={top} y2={foot} />}
        <g className={styles.cursor}>
          <line x1={at} x2={at} y1={top} y2={foot} />
          <ValuePill x={at} y={foot + 14 * scale} text={formatCount(now.step)} scale={scale} />
        </g>
        <g clipPath={`url(#${id}-all)`}>
          {whole.runs.map(({ kind, evaluated, diverged }) => {
            const look = lookAt(evaluated, hover ?? now.step)
            // One that ran away ends in a cross.
            const isOver = diverged !== null && look === evaluated.at(-1)
            return (
              look &&
              !isOver && (
                <circle
                  key={kind}
                  className={`${styles.dot} ${styles[kind]}`}
                  cx={x(hover ?? now.step)}
                  cy={y(look.accuracy)}
                  r={(kind === 'ste' ? 4 : 5) * scale}
                />
              )
            )
          })}
        </g>
        <EndLabels
          ends={endsOf(view, whole, kept, language)}
          {...{ y, low, left: right + 14 * scale, top: top + 10 * scale, foot: middle, scale, narrow }}
        />
      </svg>
    </>
  )
}

type Across = ReturnType<typeof scaleLinear<number, number>>

/** What needs no training: one accuracy for all steps. */
function Levels({
  view,
  x,
  y,
  ticks,
  scale,
}: {
  view: QatView
  x: Across
  y: Across
  ticks: readonly number[]
  scale: number
}) {
  const [left, right] = x.range()
  const best = bestRepair(view)
  const ptq = view.parameters?.ptq?.accuracy
  return (
    <>
      {best && <line className={styles.better} x1={left} x2={right} y1={y(best.accuracy)} y2={y(best.accuracy)} />}
      {ptq !== undefined && (
        <g className={styles.ptq}>
          <line x1={left} x2={right} y1={y(ptq)} y2={y(ptq)} />
          {ticks.map((tick) => (
            <circle key={tick} cx={x(tick)} cy={y(ptq)} r={4 * scale} />
          ))}
        </g>
      )}
    </>
  )
}

/** Where a hand has changed the learning rate, with what it became, as far as there is room to say it. */
function Changes({ changes, x, y, scale }: { changes: ShownRuns['changes']; x: Across; y: number; scale: number }) {
  let free = Number.NEGATIVE_INFINITY
  return changes.map(({ step, value }) => {
    const at = x(step)
    const said = formatShort(Number(value))
    const room = at > free
    if (room) free = at + (said.length * 7.5 + 12) * scale
    return (
      <g key={step} className={styles.change} data-number="rate-change" data-value={String(value)}>
        <path d={`M${at},${y}v${(room ? 20 : 7) * scale}`} />
        <path className={styles.changeHead} d={`M${at - 4 * scale},${y}h${8 * scale}l${-4 * scale},${6 * scale}z`} />
        {room && (
          <text x={at + 5 * scale} y={y + 17 * scale}>
            {said}
          </text>
        )}
      </g>
    )
  })
}
