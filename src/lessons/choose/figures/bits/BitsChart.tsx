import { area, line, scaleLinear } from 'd3'
import { type PointerEvent, useRef } from 'react'
import charts from '../../../../charts/charts.module.css'
import { dragged } from '../../../../charts/dragged.ts'
import { GridLeft } from '../../../../charts/GridLeft.tsx'
import { markPath } from '../../../../charts/geometry/mark.ts'
import { useSize } from '../../../../charts/useSize.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import { ALL_BITS, LEAST_BITS, MOST_BITS } from '../../recipe-setting.ts'
import { at, type Point, pointsOf } from '../points.ts'
import type { ChooseView } from '../view.ts'
import styles from './BitsChart.module.css'
import { BitsHandle } from './BitsHandle.tsx'
import { bitsSaid, WORDS } from './bits-text.tsx'

const GUESSING = 0.1
const FOOT = 48

/** Accuracy by bits a weight: float, rounded in two ways, and trained; what training gives back is filled. The bits are dragged. */
export function BitsChart({ view, narrow }: { view: ChooseView; narrow: boolean }) {
  const text = useText()
  const language = useLanguage()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 560, height: 400, scale: 1 })
  const { bits } = view.settings
  const { float, tensor, channel, trained } = pointsOf(view)
  const running = view.frames.trained?.running ?? null
  const margin = narrow ? 30 : 36
  const [left, right, top] = [margin * scale, Math.max(margin * scale + 1, width - 26 * scale), 16 * scale]
  const foot = Math.max(top + 1, height - FOOT * scale)
  const x = scaleLinear([MOST_BITS + 0.1, LEAST_BITS - 0.3], [left, right])
  const y = scaleLinear([0, 1], [foot, top])
  const path = line<Point>(
    (point) => x(point.bits),
    (point) => y(point.accuracy),
  )
  const both = channel.flatMap((point) => {
    const other = at(trained, point.bits)
    return other ? [{ bits: point.bits, low: point.accuracy, high: Math.max(point.accuracy, other.accuracy) }] : []
  })
  const gap = area<(typeof both)[number]>(
    (point) => x(point.bits),
    (point) => y(point.low),
    (point) => y(point.high),
  )
  const set = (next: number) => view.change({ bits: Math.min(MOST_BITS, Math.max(LEAST_BITS, next)) })
  const place = (event: PointerEvent) => {
    const box = ref.current?.getBoundingClientRect()
    if (box) set(Math.round(x.invert(event.clientX - box.left)))
  }
  const markAt = (point: Pick<Point, 'bits' | 'accuracy'>) => `translate(${x(point.bits)},${y(point.accuracy)})`
  const large = (own: number) => (own === bits ? 1.3 : 1)
  return (
    <>
      {/* Right to left, as the axis runs from many bits to few: the arrow keys go where they point. */}
      <input
        type="range"
        dir="rtl"
        className={charts.keys}
        aria-label={text(WORDS.bits)}
        aria-valuetext={bitsSaid(view, language)}
        min={LEAST_BITS}
        max={MOST_BITS}
        step={1}
        value={bits}
        onChange={(event) => set(Number(event.target.value))}
      />
      <svg
        ref={ref}
        className={`${charts.fills} ${charts.sideways} ${styles.chart}`}
        aria-hidden="true"
        {...dragged(place)}
      >
        <rect fill="transparent" width={Math.max(0, width)} height={Math.max(0, height)} />
        <GridLeft
          y={y}
          left={left}
          right={right}
          ticks={[0, 0.25, 0.5, 0.75, 1]}
          format={(share) => String(100 * share)}
        />
        <path className={styles.gap} d={gap(both) ?? ''} />
        <line className={styles.guessing} x1={left} x2={right} y1={y(GUESSING)} y2={y(GUESSING)} />
        <line className={charts.ground} x1={left} x2={right} y1={foot} y2={foot} />
        <line className={styles.hand} x1={x(bits)} x2={x(bits)} y1={top - 8 * scale} y2={foot} />
        <text className={`${styles.small} ${styles.over}`} x={left + 6 * scale} y={y(GUESSING) - 7 * scale}>
          {text(WORDS.guessing)}
        </text>
        {float !== undefined && <line className={styles.float} x1={left} x2={right} y1={y(float)} y2={y(float)} />}
        <path className={styles.tensorLine} d={path(tensor) ?? ''} />
        <path className={styles.channelLine} d={path(channel) ?? ''} />
        {segmentsOf(trained).map(([a, b]) => (
          <line
            key={a.bits}
            className={a.from === 'now' && b.from === 'now' ? styles.trainedLine : styles.builtLine}
            x1={x(a.bits)}
            x2={x(b.bits)}
            y1={y(a.accuracy)}
            y2={y(b.accuracy)}
          />
        ))}
        {tensor.map((point) => (
          <path
            key={point.bits}
            className={styles.open}
            d={markPath('circle', 4.6 * scale * large(point.bits))}
            transform={markAt(point)}
          />
        ))}
        {channel.map((point) => (
          <path
            key={point.bits}
            className={styles.filled}
            d={markPath('circle', 4.6 * scale * large(point.bits))}
            transform={markAt(point)}
          />
        ))}
        {trained.map((point) => (
          <path
            key={point.bits}
            className={point.from === 'now' ? styles.filled : styles.built}
            data-from={point.from}
            d={markPath('square', 5.4 * scale * large(point.bits))}
            transform={markAt(point)}
          />
        ))}
        {running && Number.isFinite(running.accuracy) && (
          <path
            className={styles.running}
            d={markPath('square', 6.6 * scale)}
            transform={markAt({ bits: running.bits, accuracy: running.accuracy })}
          />
        )}
        {ALL_BITS.filter((own) => Math.abs(own - bits) > (narrow ? 0.6 : 0.45)).map((own) => (
          <text key={own} className={styles.tick} x={x(own)} y={foot + 21 * scale} textAnchor="middle">
            {own}
          </text>
        ))}
        <BitsHandle x={x(bits)} y={foot + 17 * scale} scale={scale} bits={bits} set={set} />
        <text className={styles.small} x={left} y={height - 2 * scale}>
          {text(WORDS.axis)}
        </text>
      </svg>
    </>
  )
}

function segmentsOf(points: readonly Point[]): (readonly [Point, Point])[] {
  return points.slice(1).map((point, i) => [points[i], point])
}
