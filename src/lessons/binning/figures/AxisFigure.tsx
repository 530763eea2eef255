import { scaleLinear } from 'd3'
import { type ReactNode, useRef } from 'react'
import { AxisBottom } from '../../../charts/AxisBottom.tsx'
import { peak } from '../../../charts/geometry/steps.ts'
import { useSize } from '../../../charts/useSize.ts'
import { ValuePill } from '../../../charts/ValuePill.tsx'
import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { formatNumber, formatShort } from '../../../ui/format.ts'
import { useLanguage, useText } from '../../../ui/language.tsx'
import styles from './AxisFigure.module.css'
import { axisSummary, axisTable, axisTitle, cursorText, WORDS } from './axis-text.tsx'
import { dataNote } from './data-note.ts'
import { QuantizerNumbers } from './QuantizerNumbers.tsx'
import { QuantizerPanel } from './QuantizerPanel.tsx'
import { useCursor } from './useCursor.ts'
import type { BinningView } from './view.ts'

const AXIS_HEIGHT = 34

/** One axis, two quantizers: the same data above and below, with what each quantizer loses hung under the axis, to one scale. */
export function AxisFigure({
  view,
  how,
  lit,
  narrow,
}: {
  view: BinningView
  how: ReactNode
  lit: boolean
  narrow: boolean
}) {
  const text = useText()
  const language = useLanguage()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 720, height: 440, scale: 1 })
  const { data, uniform, lloyd } = view
  const panelHeight = Math.max(0, (height - AXIS_HEIGHT * scale) / 2)
  const edges = data?.edges ?? new Float64Array([0, 1])
  const x = scaleLinear([edges[0], edges[edges.length - 1]], [8, Math.max(9, width - 8)])
  const note = data && dataNote(data, language)
  const cursor = useCursor(view, x, ref)
  const errorPeak = Math.max(peak(uniform?.error ?? []), peak(lloyd?.error ?? []))
  const panel = { data, x, height: panelHeight, scale, errorPeak, cursor: view.cursor, head: narrow ? 30 : 20 }
  return (
    <FigureFrame
      title={axisTitle(view, language)}
      summary={axisSummary(view, language)}
      table={() => axisTable(view, language)}
      how={how}
      makeLink={view.makeLink}
      lit={lit}
      stale={view.stale.data || view.stale.uniform || view.stale.lloyd}
      className={styles.figure}
    >
      {note && (
        <p className={styles.note} role="status">
          {note}
        </p>
      )}
      <div className={note ? `${styles.grid} ${styles.belowNote}` : styles.grid}>
        <input
          type="range"
          className={styles.keys}
          aria-label={text(WORDS.cursor)}
          aria-valuetext={cursorText(view, language)}
          min={x.domain()[0]}
          max={x.domain()[1]}
          step="any"
          value={view.cursor ?? (x.domain()[0] + x.domain()[1]) / 2}
          onChange={(event) => view.setCursor(Number(event.target.value))}
          onFocus={cursor.onFocus}
          onKeyDown={cursor.onKeyDown}
        />
        <svg
          ref={ref}
          className={styles.drawing}
          role="img"
          aria-label={axisSummary(view, language)}
          {...cursor.pointer}
        >
          <QuantizerPanel {...panel} quantizer={uniform} fitted={false} labels />
          <g transform={`translate(0,${panelHeight})`}>
            <QuantizerPanel {...panel} quantizer={lloyd} fitted glide />
          </g>
          <AxisBottom
            x={x}
            top={height - (AXIS_HEIGHT - 4) * scale}
            ticks={x.ticks(Math.max(3, Math.floor(width / (90 * scale))))}
            format={formatShort}
            scale={scale}
            avoid={view.cursor === null ? null : x(view.cursor)}
          />
          {view.cursor !== null && (
            <g className={styles.cursor}>
              <line x1={x(view.cursor)} x2={x(view.cursor)} y1={0} y2={height - (AXIS_HEIGHT - 4) * scale} />
              <ValuePill x={x(view.cursor)} y={height - 14 * scale} text={formatNumber(view.cursor)} scale={scale} />
            </g>
          )}
        </svg>
        <QuantizerNumbers view={view} which="uniform" />
        <QuantizerNumbers view={view} which="lloyd" />
      </div>
    </FigureFrame>
  )
}
