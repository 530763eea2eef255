import { curveStepAfter, line, scaleLinear, scaleLog } from 'd3'
import { type PointerEvent, useRef, useState } from 'react'
import { AxisBottom } from '../../../../charts/AxisBottom.tsx'
import charts from '../../../../charts/charts.module.css'
import { dragged } from '../../../../charts/dragged.ts'
import { GridLeft } from '../../../../charts/GridLeft.tsx'
import { useSize } from '../../../../charts/useSize.ts'
import { ValuePill } from '../../../../charts/ValuePill.tsx'
import { formatNumber, formatPercent } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import { chooseContract } from '../../contract.ts'
import type { ChooseView } from '../view.ts'
import styles from './MapChart.module.css'
import { bestNow, mapSummary, WORDS, wayName } from './map-text.tsx'
import { WayMark } from './WayMark.tsx'
import { frontOf, type ShownWay, waysShown } from './ways-shown.ts'

const { min: LEAST, max: MOST } = chooseContract.settings.budget
/** what is right less often stands at the foot, as less */
const LOWEST = 0.65
const HIGHEST = 0.95

/** Accuracy against kilobytes: every way that was measured, those that none beats, and a budget to drag. */
export function MapChart({ view, narrow }: { view: ChooseView; narrow: boolean }) {
  const text = useText()
  const language = useLanguage()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 620, height: 420, scale: 1 })
  const [pointed, point] = useState<ShownWay | null>(null)
  const ways = waysShown(view)
  const best = bestNow(view)
  const { budget } = view.settings
  const [left, right, top] = [34 * scale, Math.max(34 * scale + 1, width - 14 * scale), 18 * scale]
  const foot = Math.max(top + 1, height - 46 * scale)
  const x = scaleLog([LEAST, MOST], [left, right])
  const y = scaleLinear([LOWEST, HIGHEST], [foot - 16 * scale, top])
  const placeOf = (way: ShownWay) => ({
    x: x(way.bytes / 1000),
    y: way.accuracy < LOWEST ? foot - 5 * scale : y(way.accuracy),
  })
  const front = frontOf(ways).filter(({ accuracy }) => accuracy >= LOWEST)
  const frontPath = line<ShownWay>(
    (way) => placeOf(way).x,
    (way) => placeOf(way).y,
  ).curve(curveStepAfter)
  const set = (next: number) => view.change({ budget: Math.min(MOST, Math.max(LEAST, Number(next.toPrecision(3)))) })
  const place = (event: PointerEvent) => {
    const box = ref.current?.getBoundingClientRect()
    if (box) set(x.invert(event.clientX - box.left))
  }
  const saidAt = pointed && placeOf(pointed)
  const last = front.at(-1)
  return (
    <>
      <input
        type="range"
        className={charts.keys}
        aria-label={text(WORDS.budget)}
        aria-valuetext={mapSummary(view, language)}
        min={Math.log(LEAST)}
        max={Math.log(MOST)}
        step={0.02}
        value={Math.log(budget)}
        onChange={(event) => set(Math.exp(Number(event.target.value)))}
      />
      <svg
        ref={ref}
        className={`${charts.fills} ${charts.sideways} ${styles.chart}`}
        aria-hidden="true"
        {...dragged(place)}
      >
        <rect fill="transparent" width={Math.max(0, width)} height={Math.max(0, height)} />
        <rect
          className={styles.beyond}
          x={x(budget)}
          y={top - 10 * scale}
          width={Math.max(0, right - x(budget))}
          height={foot - top + 10 * scale}
        />
        <GridLeft
          y={y}
          left={left}
          right={right}
          ticks={[0.7, 0.8, 0.9]}
          format={(share) => String(Math.round(100 * share))}
        />
        <text className={styles.less} x={left - 8 * scale} y={foot - 5 * scale} dy="0.35em" textAnchor="end">
          {'<'}
        </text>
        <line className={charts.ground} x1={left} x2={right} y1={foot} y2={foot} />
        <path className={styles.front} d={front.length > 0 ? `${frontPath(front)}H${right}` : ''} />
        {last && (
          <text className={styles.frontWord} x={right} y={placeOf(last).y - 8 * scale} textAnchor="end">
            {text(WORDS.front)}
          </text>
        )}
        <line className={styles.hand} x1={x(budget)} x2={x(budget)} y1={top - 10 * scale} y2={foot} />
        {ways.map((way) => (
          <WayMark
            key={way.id}
            way={way}
            {...placeOf(way)}
            scale={scale}
            chosen={way.id === best?.id}
            onPoint={(is) => point(is ? way : null)}
          />
        ))}
        {pointed && saidAt && (
          <text
            className={styles.said}
            x={Math.min(right - 4 * scale, Math.max(left + 4 * scale, saidAt.x))}
            y={saidAt.y + (saidAt.y < top + 26 * scale ? 26 : -15) * scale}
            textAnchor={saidAt.x > (left + right) / 2 ? 'end' : 'start'}
          >
            {narrow ? '' : `${wayName(pointed, language)}: `}
            {formatPercent(pointed.accuracy, 1)}
          </text>
        )}
        <AxisBottom
          x={x}
          top={foot}
          ticks={[10, 20, 50, 100, 200, 400]}
          format={String}
          scale={scale}
          line={false}
          avoid={x(budget)}
          clear={36}
        />
        <ValuePill x={x(budget)} y={foot + 15 * scale} text={`${formatNumber(budget)} kB`} scale={scale} />
        <text className={styles.label} x={right} y={height - 2 * scale} textAnchor="end">
          {text(WORDS.axis)}
        </text>
      </svg>
    </>
  )
}
