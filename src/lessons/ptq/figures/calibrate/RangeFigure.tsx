import { scaleLinear } from 'd3'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { AxisBottom } from '../../../../charts/AxisBottom.tsx'
import charts from '../../../../charts/charts.module.css'
import { dragged } from '../../../../charts/dragged.ts'
import { useSize } from '../../../../charts/useSize.ts'
import { ValuePill } from '../../../../charts/ValuePill.tsx'
import { Beside } from '../../../../stage/Beside.tsx'
import { FigureFrame } from '../../../../stage/FigureFrame.tsx'
import { formatNumber, formatShort } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { FigureProps } from '../view.ts'
import { BudgetPanel } from './BudgetPanel.tsx'
import { CountsPanel } from './CountsPanel.tsx'
import { calibrateSummary, calibrateTable, calibrateTitle, WORDS } from './calibrate-text.tsx'
import { budgetOf, rangeOf } from './clip-budget.ts'
import styles from './RangeFigure.module.css'
import { RuleLabels } from './RuleLabels.tsx'
import { RuleTable } from './RuleTable.tsx'

/** One tensor opened: what calibration has counted, where each rule would clip now, and below what clipping and rounding cost at each clipping point. */
export function RangeFigure({ view, how, narrow }: FigureProps) {
  const text = useText()
  const language = useLanguage()
  const ref = useRef<SVGSVGElement>(null)
  const { width, height, scale } = useSize(ref, { width: 620, height: 420, scale: 1 })
  const { opened } = view
  const reach = opened ? Math.max(opened.max, -opened.min, 1e-9) : 1
  const from = opened && opened.min < 0 ? opened.min : 0
  const own = view.clip > 0 ? view.clip : null
  const head = (narrow ? 20 : 34) * scale
  const left = 46 * scale
  const right = Math.max(left + 1, width - 14 * scale)
  const x = scaleLinear([from, Math.max(reach, own ?? 0, from + 1e-9)], [left, right])
  const foot = Math.max(0, height - 28 * scale)
  const middle = head + (foot - head) * 0.52
  const clipAt = (px: number) => Math.min(x.domain()[1], Math.max(reach / 200, Math.abs(x.invert(px))))
  const place = (event: PointerEvent) => {
    const box = ref.current?.getBoundingClientRect()
    if (box) view.setClip(Number(clipAt(event.clientX - box.left).toPrecision(3)))
  }
  const chosen = opened?.rules.find(({ rule }) => rule === view.settings.rule)?.range ?? { min: 0, max: 0 }
  const range = opened && own !== null ? rangeOf(opened, own) : chosen
  const end = own ?? Math.max(chosen.max, -chosen.min)
  const budget = opened && own !== null ? budgetOf(opened, own) : null
  return (
    <FigureFrame
      title={calibrateTitle(view, language)}
      summary={calibrateSummary(view, language)}
      table={() => calibrateTable(view, language)}
      how={how}
      stale={view.stale.calibrate || view.stale.opened}
    >
      <Beside className={styles.grid}>
        <input
          type="range"
          className={charts.ringedKeys}
          aria-label={text(WORDS.yourClip)}
          aria-valuetext={own === null ? text(WORDS.noClip) : formatNumber(own)}
          min={reach / 200}
          max={reach}
          step={reach / 200}
          value={own ?? reach}
          onChange={(event) => view.setClip(Number(Number(event.target.value).toPrecision(3)))}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key === 'Backspace' || event.key === 'Delete') view.setClip(0)
          }}
        />
        <svg
          ref={ref}
          className={styles.drawing}
          role="img"
          aria-label={calibrateSummary(view, language)}
          {...dragged(place)}
        >
          {opened && (
            <>
              <CountsPanel {...{ opened, x, top: head, foot: middle, range, scale }} />
              <BudgetPanel {...{ opened, x, top: middle + 22 * scale, foot, own: budget, scale }} />
              <RuleLabels {...{ view, opened, x, head, foot, own, scale, narrow }} />
              <AxisBottom
                x={x}
                top={foot}
                ticks={x.ticks(Math.max(3, Math.floor(width / (90 * scale))))}
                format={formatShort}
                scale={scale}
              />
              <g className={styles.own}>
                {own !== null && <line x1={x(own)} x2={x(own)} y1={head - 4 * scale} y2={foot} />}
                {own !== null && from < 0 && <line x1={x(-own)} x2={x(-own)} y1={head} y2={foot} />}
                <ValuePill x={x(end)} y={middle + 9 * scale} text={formatNumber(end)} scale={scale} />
              </g>
            </>
          )}
        </svg>
        <RuleTable view={view} own={budget} />
      </Beside>
    </FigureFrame>
  )
}
