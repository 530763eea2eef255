import { type PointerEvent, useRef, useState } from 'react'
import { AxisBottom } from '../../../charts/AxisBottom.tsx'
import { useSize } from '../../../charts/useSize.ts'
import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { useLanguage, useText } from '../../../ui/language.tsx'
import styles from './bits/bits.module.css'
import { bitsSummary, bitsTable } from './bits/bits-text.ts'
import { bitsTitle } from './bits/bits-title.tsx'
import { nearestPoint } from './bits/nearest-point.ts'
import { PickedPoint } from './bits/PickedPoint.tsx'
import { labelRoom, RateLabels } from './bits/RateLabels.tsx'
import { RatePanelMarks } from './bits/RatePanelMarks.tsx'
import { RateSwitch } from './bits/RateSwitch.tsx'
import { type DrawnPoint, rateDrawing } from './bits/rate-drawing.ts'
import { rateLayout } from './bits/rate-panels.ts'
import { WORDS } from './bits/rate-words.ts'
import type { FigureProps } from './figure-props.ts'
import shared from './small-figures.module.css'

/** ticks nearer than this are too close to be read */
const CLOSE_PX = 11

/** Signal to quantization noise by the rate: every family at one to eight bits, ready-made codebooks, and what theory allows. A point can be clicked. */
export function BitsFigure({ view, how, lit, minor }: Omit<FigureProps, 'narrow'>) {
  const text = useText()
  const language = useLanguage()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: minor ? 300 : 700, height: minor ? 170 : 400, scale: 1 })
  const [picked, setPicked] = useState<DrawnPoint | null>(null)
  const { rate, levels, stale } = view
  const drawing = rateDrawing(view, minor)
  const labels = labelRoom(drawing, view, language, scale)
  const layout = rateLayout(drawing, { width, height, scale, labels, minor })
  const { x, panels, axis } = layout
  const pointAt = (event: PointerEvent<SVGSVGElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    return nearestPoint(drawing, layout, { x: event.clientX - left, y: event.clientY - top })
  }
  const choose = (event: PointerEvent<SVGSVGElement>) => {
    const point = pointAt(event)
    setPicked(point)
    if (point) view.setLevels(point.levels)
  }
  const [low, high] = x.domain()
  return (
    <FigureFrame
      minor={minor}
      title={bitsTitle(view, minor, language)}
      summary={bitsSummary(view, language)}
      table={() => bitsTable(view, language)}
      how={how}
      lit={lit}
      stale={stale.curve || stale.uniform || stale.optimum}
      className={minor ? '' : styles.figure}
    >
      {!minor && <RateSwitch rate={rate} setRate={view.setRate} />}
      <svg
        ref={ref}
        className={`${shared.svg} ${styles.pickable}`}
        aria-hidden="true"
        onPointerMove={(event) => setPicked(pointAt(event))}
        onPointerUp={choose}
        onPointerLeave={({ pointerType }) => pointerType === 'mouse' && setPicked(null)}
      >
        {rate === 'fixed' && (
          <line
            className={shared.now}
            x1={x(Math.log2(levels))}
            x2={x(Math.log2(levels))}
            y1={panels[0].y.range()[1]}
            y2={axis}
          />
        )}
        {panels.map((panel) => (
          <RatePanelMarks key={panel.tilt} {...{ drawing, panel, x, scale }} />
        ))}
        {!minor && (
          <>
            <text className={styles.caption} x={0} y={16 * scale}>
              {text(WORDS.sqnr)}
            </text>
            <text className={`${styles.caption} ${styles.halo}`} x={0} y={panels[1].y.range()[1] - 12 * scale}>
              {text(WORDS.less)}
            </text>
          </>
        )}
        <AxisBottom
          x={x}
          top={axis}
          ticks={wholeBits(low, high, Math.abs(x(1) - x(0)) < CLOSE_PX * scale ? 2 : 1)}
          format={String}
          scale={scale}
        />
        <RateLabels {...{ drawing, layout, view, scale }} />
        {picked && <PickedPoint point={picked} {...{ view, layout, scale }} />}
      </svg>
    </FigureFrame>
  )
}

/** From the first bit on, or every second one where they would touch; the last is always there. */
function wholeBits(low: number, high: number, every: number): number[] {
  const all = Array.from({ length: high - low + 1 }, (_, i) => low + i)
  return all.filter((bits) => (high - bits) % every === 0)
}
