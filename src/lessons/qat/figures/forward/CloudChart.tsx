import { type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import { AxisBottom } from '../../../../charts/AxisBottom.tsx'
import charts from '../../../../charts/charts.module.css'
import { useSize } from '../../../../charts/useSize.ts'
import { ValuePill } from '../../../../charts/ValuePill.tsx'
import { formatCount, formatFixed } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { QatView } from '../view.ts'
import { ChangeBars } from './ChangeBars.tsx'
import { CodeGrid } from './CodeGrid.tsx'
import { CodeStacks } from './CodeStacks.tsx'
import { cloudLayout } from './cloud-layout.ts'
import { codeCounts, placeDomain } from './code-lines.ts'
import { signed, WORDS } from './forward-words.ts'
import { wayOf } from './further-way.ts'
import { countsOf, type Inside, openedWeight } from './inside.ts'
import { FirstStep } from './NothingInside.tsx'
import { ScaleLine } from './ScaleLine.tsx'
import { Strands } from './Strands.tsx'
import { byPlace, nearestWeight } from './strands.ts'
import { useFurtherWay } from './useFurtherWay.ts'
import styles from './WeightsView.module.css'
import { cloudCaption, firstStepSays } from './weights-text.tsx'

/** so near the line of the step it is the line that is taken */
const NEAR_PX = 12
/** a hand that has moved so far says which way it drags */
const DECIDED_PX = 4

type Drag = { readonly x: number; readonly y: number; mode: 'step' | 'weight' | 'open' }

/** Codes that change above, the cloud of one channel below, on one axis of steps. Up and down picks a weight, left and right a step. */
export function CloudChart({
  view,
  inside,
  narrow,
}: {
  view: QatView
  inside: Inside & { there: true }
  narrow: boolean
}) {
  const { train, watched, cloud } = inside
  const text = useText()
  const language = useLanguage()
  const ref = useRef<SVGSVGElement>(null)
  const drag = useRef<Drag | null>(null)
  /** a step that is not there yet */
  const [asked, ask] = useState<number | null>(null)
  const size = useSize(ref, { width: 620, height: 480, scale: 1 })
  const further = useFurtherWay(wayOf(view, inside))
  const [low, high] = placeDomain(cloud.greatestCode, cloud.reach, (further ?? cloud).trail.place, cloud.place)
  const layout = useMemo(
    () => cloudLayout(size, narrow, train.steps, [low, high]),
    [size, narrow, train.steps, low, high],
  )
  const { x, y, left, right, scale, cloud: box, axis, bars } = layout
  const { step, steps } = train
  const kind = watched.kind === 'ste' ? 'ste' : 'lsq'
  const weight = openedWeight(cloud, view.settings.weight)
  const run = train.runs.find((one) => one.kind === watched.kind)
  const order = byPlace(cloud.place)

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was asked for has come, or something else has
  useEffect(() => {
    if (!drag.current) ask(null)
  }, [step])
  const toStep = (px: number) => {
    const wanted = Math.max(0, Math.min(steps, Math.round(x.invert(px))))
    if (wanted === (asked ?? step)) return
    ask(wanted)
    view.goTo(wanted)
  }
  const toWeight = (px: number, py: number) => {
    const at = { step: x.invert(px), place: y.invert(py) }
    const next = nearestWeight(cloud.trail, cloud.place, at, step)
    if (next !== weight) view.change({ weight: next })
  }
  const placeOf = (event: PointerEvent): [number, number] => {
    const own = ref.current?.getBoundingClientRect()
    return [event.clientX - (own?.left ?? 0), event.clientY - (own?.top ?? 0)]
  }
  const press = (event: PointerEvent<SVGSVGElement>) => {
    const [px, py] = placeOf(event)
    if (px > right + NEAR_PX) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const inCloud = py > box[0] - 4 && py < box[1] + 4
    const mode = !inCloud ? 'step' : Math.abs(px - x(step)) < NEAR_PX * scale ? 'open' : 'weight'
    drag.current = { x: px, y: py, mode }
    if (mode === 'step') toStep(px)
    if (mode === 'weight') toWeight(px, py)
  }
  const move = (event: PointerEvent<SVGSVGElement>) => {
    const now = drag.current
    if (!now || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    const [px, py] = placeOf(event)
    const [dx, dy] = [Math.abs(px - now.x), Math.abs(py - now.y)]
    if (now.mode === 'open' && Math.max(dx, dy) > DECIDED_PX) now.mode = dx > dy ? 'step' : 'weight'
    if (now.mode === 'step') toStep(px)
    if (now.mode === 'weight') toWeight(px, py)
  }
  const release = (event: PointerEvent<SVGSVGElement>) => {
    if (drag.current?.mode === 'open') toWeight(...placeOf(event))
    drag.current = null
    if (asked === step) ask(null)
  }

  const said = `w/s = ${formatFixed(cloud.place[weight], 2)}, ${language === 'en' ? 'code' : '코드'} ${signed(cloud.code[weight])}`
  return (
    <>
      <input
        type="range"
        className={`${charts.keys} ${styles.stepKeys}`}
        aria-label={text(WORDS.step)}
        min={0}
        max={steps}
        value={step}
        onChange={(event) => view.goTo(Number(event.target.value))}
      />
      <input
        type="range"
        className={`${charts.keys} ${styles.weightKeys}`}
        aria-label={text(WORDS.weight)}
        aria-valuetext={`${text(WORDS.weight)} ${weight}: ${said}`}
        min={0}
        max={order.length - 1}
        value={order.indexOf(weight)}
        onChange={(event) => view.change({ weight: order[Number(event.target.value)] })}
      />
      <svg
        ref={ref}
        className={`${charts.fills} ${styles.chart}`}
        role="img"
        aria-label={cloudCaption(cloud, language)}
        onPointerDown={press}
        onPointerMove={move}
        onPointerUp={release}
        onPointerCancel={release}
      >
        <ChangeBars
          layout={layout}
          changed={run?.changed ?? null}
          further={further}
          step={step}
          now={countsOf(watched)}
        />
        {layout.scales && (
          <text className={styles.caption} x={left} y={box[0] - 9 * scale}>
            {cloudCaption(cloud, language)}
          </text>
        )}
        <CodeGrid
          layout={layout}
          greatestCode={cloud.greatestCode}
          reach={cloud.reach}
          wordAtLeft={x(step) > (left + right) / 2}
        />
        <path
          className={styles.now}
          d={[bars, box, [layout.scales?.[0] ?? box[1], axis]]
            .map(([top, foot]) => `M${x(step)},${top}V${foot}`)
            .join('')}
        />
        <Strands {...{ layout, cloud, further, step, weight }} />
        <CodeStacks layout={layout} counts={codeCounts(cloud.code, cloud.greatestCode)} />
        <ScaleLine {...{ layout, cloud, step, kind }} />
        <AxisBottom
          x={x}
          top={axis}
          ticks={x.ticks(Math.max(2, Math.min(5, Math.floor((right - left) / (90 * scale))))).filter(Number.isInteger)}
          format={formatCount}
          scale={scale}
          avoid={x(asked ?? step)}
          clear={32}
        />
        <text className={styles.quiet} x={right + 26 * scale} y={axis + 18 * scale}>
          {language === 'en' ? 'step' : '단계'}
        </text>
        {asked !== null && asked !== step && <path className={styles.asked} d={`M${x(asked)},${bars[0]}V${axis}`} />}
        <ValuePill x={x(asked ?? step)} y={axis + 13 * scale} text={formatCount(asked ?? step)} scale={scale} />
        <rect
          className={styles.stepRing}
          x={x(asked ?? step) - 24 * scale}
          y={axis}
          width={48 * scale}
          height={26 * scale}
          rx={6 * scale}
        />
        <circle className={styles.weightRing} cx={x(step)} cy={y(cloud.place[weight])} r={12 * scale} />
      </svg>
      {step === 0 && !further && (
        <div className={styles.invite}>
          <FirstStep view={view} says={firstStepSays(language)} />
        </div>
      )}
    </>
  )
}
