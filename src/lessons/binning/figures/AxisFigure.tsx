import { scaleLinear } from 'd3'
import { useRef, useState } from 'react'
import { AxisBottom } from '../../../charts/AxisBottom.tsx'
import charts from '../../../charts/charts.module.css'
import { peak } from '../../../charts/geometry/steps.ts'
import { useSize } from '../../../charts/useSize.ts'
import { ValuePill } from '../../../charts/ValuePill.tsx'
import { FigureFrame } from '../../../stage/FigureFrame.tsx'
import { formatNumber, formatShort } from '../../../ui/format.ts'
import { useLanguage, useText } from '../../../ui/language.tsx'
import { FARTHEST_OUTLIER } from '../contract.ts'
import styles from './AxisFigure.module.css'
import { axisSummary, axisTable, axisTitle, cursorText, WORDS } from './axis-text.tsx'
import { dataNote } from './data-note.ts'
import type { FigureProps } from './figure-props.ts'
import { HandButtons } from './HandButtons.tsx'
import { HandInputs } from './HandInputs.tsx'
import { LitThing } from './LitThing.tsx'
import { OUTLIER, OutlierHandle } from './OutlierHandle.tsx'
import { PenToggle } from './PenToggle.tsx'
import type { Mark } from './panel-geometry.ts'
import { panelsOf } from './panels.ts'
import { QuantizerNumbers } from './QuantizerNumbers.tsx'
import { QuantizerPanel } from './QuantizerPanel.tsx'
import { useCursor } from './useCursor.ts'
import { useHandPointer } from './useHandPointer.ts'
import { usePen } from './usePen.ts'

const AXIS_HEIGHT = 34
/** height of a panel from which on its numbers stand at full size */
const ROOMY = 165

/** One axis, two quantizers and the reader's own: the same data in each panel, with what the quantizer loses hung under the axis, to one scale. */
export function AxisFigure({ view, how, lit, narrow }: FigureProps) {
  const text = useText()
  const language = useLanguage()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 720, height: 440, scale: 1 })
  const { data } = view
  const panels = panelsOf(view)
  const panelHeight = Math.max(0, (height - AXIS_HEIGHT * scale) / panels.length)
  const head = narrow ? 35 : 20
  const [focused, setFocused] = useState<Mark | null>(null)
  const [onOutlier, setOnOutlier] = useState(false)
  const outlier = data?.kind === 'sample' ? view.outlier.value : null
  const edges = data?.edges ?? new Float64Array([0, 1])
  const x = scaleLinear([edges[0], edges[edges.length - 1]], [8, Math.max(9, width - 8)])
  const note = data && dataNote(data, language)
  const cursor = useCursor(view, x, ref)
  const place = { x, panelHeight, panels: panels.length, head, scale }
  const pen = usePen(view, place, ref)
  const hand = useHandPointer(view, panels, place, ref, cursor.pointer)
  const errorPeak = Math.max(...panels.map(({ quantizer }) => peak(quantizer?.error ?? [])))
  const shared = {
    data,
    x,
    height: panelHeight,
    scale,
    errorPeak,
    cursor: view.cursor,
    head,
    stroke: pen.on ? pen.points : null,
  }
  return (
    <FigureFrame
      title={axisTitle(view, language)}
      summary={axisSummary(view, language)}
      table={() => axisTable(view, language)}
      how={how}
      lit={lit}
      stale={view.stale.data || view.stale.uniform || view.stale.lloyd}
    >
      {note && (
        <p className={styles.note} role="status">
          {note}
        </p>
      )}
      {pen.points && <PenToggle on={pen.on} setTaken={pen.setTaken} />}
      <div
        className={`${styles.grid} ${pen.points ? styles.belowToggle : note ? styles.belowNote : ''} ${panels.length > 2 ? styles.three : ''}`}
      >
        <input
          type="range"
          className={charts.ringedKeys}
          aria-label={text(WORDS.cursor)}
          aria-valuetext={cursorText(view, language)}
          min={x.domain()[0]}
          max={x.domain()[1]}
          step="any"
          value={view.cursor ?? (x.domain()[0] + x.domain()[1]) / 2}
          onChange={(event) => view.setCursor(Number(event.target.value))}
          onFocus={cursor.onFocus}
          onKeyDown={(event) => pen.onKeyDown(event) || cursor.onKeyDown(event)}
        />
        <svg
          ref={ref}
          className={`${styles.drawing} ${pen.on ? styles.penned : hand.overMark ? styles.overMark : ''}`}
          role="img"
          aria-label={axisSummary(view, language)}
          {...(pen.on ? pen.handlers : hand.handlers)}
        >
          {panels.map(({ id, quantizer, look }, row) => (
            <g key={id} transform={`translate(0,${row * panelHeight})`}>
              <QuantizerPanel
                {...shared}
                quantizer={quantizer}
                look={look}
                glide={id === 'lloyd'}
                labels={row === 0 && !view.thing}
                focused={id === 'own' ? focused : null}
              >
                {(geometry) =>
                  id === 'uniform' &&
                  view.uniform &&
                  view.thing && (
                    <LitThing
                      {...{ thing: view.thing, uniform: view.uniform, x, geometry, scale }}
                      value={view.cursor ?? view.uniform.max}
                    />
                  )
                }
              </QuantizerPanel>
            </g>
          ))}
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
          {outlier !== null && (
            <OutlierHandle
              value={outlier}
              onMove={view.outlier.move}
              focused={onOutlier}
              x={x}
              y={height - (AXIS_HEIGHT - 4) * scale}
              scale={scale}
            />
          )}
        </svg>
        {panels.map((panel, row) => (
          <QuantizerNumbers
            key={panel.id}
            view={view}
            panel={panel}
            row={row + 1}
            tight={panelHeight < ROOMY * scale}
          />
        ))}
        {view.hand.placed && (
          <div className={styles.hand}>
            <HandButtons view={view} />
          </div>
        )}
        {outlier !== null && (
          <input
            type="range"
            className={charts.keys}
            aria-label={text(OUTLIER)}
            aria-valuetext={formatNumber(outlier)}
            min={-FARTHEST_OUTLIER}
            max={FARTHEST_OUTLIER}
            step={(edges[edges.length - 1] - edges[0]) / 100}
            value={outlier}
            onChange={(event) => view.outlier.move(Number(event.target.value))}
            onFocus={() => setOnOutlier(true)}
            onBlur={() => setOnOutlier(false)}
          />
        )}
        <HandInputs view={view} domain={[edges[0], edges[edges.length - 1]]} onFocus={setFocused} />
      </div>
    </FigureFrame>
  )
}
