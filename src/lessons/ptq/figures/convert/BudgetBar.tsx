import { scaleLinear } from 'd3'
import { type PointerEvent, useRef } from 'react'
import { AxisBottom } from '../../../../charts/AxisBottom.tsx'
import charts from '../../../../charts/charts.module.css'
import { dragged } from '../../../../charts/dragged.ts'
import { approximateTextWidth } from '../../../../charts/geometry/text-width.ts'
import { useSize } from '../../../../charts/useSize.ts'
import { ValuePill } from '../../../../charts/ValuePill.tsx'
import { formatBytes, formatShort, withUnit } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import { FLOAT_BITS } from '../../convert-setting.ts'
import { viewSettings } from '../../view-setting.ts'
import type { PtqView } from '../view.ts'
import styles from './BudgetBar.module.css'
import { type BitsPart, bytesAtMost, otherBytes } from './bits-parts.ts'
import { bitsSummary, othersName, WORDS } from './bits-text.tsx'

const { min, max, step } = viewSettings.budget
const FONT = 12

/** Bytes by layer as one bar, and the budget as a line that can be dragged. */
export function BudgetBar({ view, layers, narrow }: { view: PtqView; layers: readonly BitsPart[]; narrow: boolean }) {
  const text = useText()
  const language = useLanguage()
  const ref = useRef<SVGSVGElement>(null)
  const { width, scale } = useSize(ref, { width: 800, height: 92, scale: 1 })
  const { budget } = view.settings
  const kilobytes = (view.convert?.converted?.bytes ?? 0) / 1000
  const reach = Math.max(min, 1.08 * Math.max(kilobytes, bytesAtMost(view) / 1000))
  // Names of ticks hang over the ends.
  const margin = (narrow ? 12 : 8) * scale
  const x = scaleLinear([0, reach], [margin, Math.max(margin + 1, width - margin)])
  const at = x(Math.min(reach, budget))
  const pill = withUnit(String(budget), 'kB')
  const half = (pill.length * 7.6 + 14) * 0.5 * scale
  const [top, foot] = [30 * scale, 54 * scale]
  const set = (kB: number) => view.change({ budget: Math.min(max, Math.max(min, Math.round(kB / step) * step)) })
  const place = (event: PointerEvent) => {
    const box = ref.current?.getBoundingClientRect()
    if (box) set(x.invert(event.clientX - box.left))
  }
  return (
    <div className={styles.bar}>
      <input
        type="range"
        className={charts.ringedKeys}
        aria-label={text(WORDS.budget)}
        aria-valuetext={pill}
        {...{ min, max, step }}
        value={budget}
        onChange={(event) => set(Number(event.target.value))}
      />
      <svg
        ref={ref}
        className={`${charts.sideways} ${styles.drawing}`}
        role="img"
        aria-label={bitsSummary(view, language)}
        {...dragged(place)}
      >
        <Segments
          {...{ layers, x, top, foot, scale }}
          opened={Math.min(view.settings.layer, layers.length - 1)}
          others={otherBytes(view)}
          named={othersName(view, language)}
        />
        <AxisBottom
          x={x}
          top={foot}
          ticks={x.ticks(narrow ? 4 : 8)}
          format={(kB) => (kB === 0 ? '0' : withUnit(formatShort(kB), 'kB'))}
          scale={scale}
          clear={0}
        />
        <g className={styles.budget}>
          <line x1={at} x2={at} y1={22 * scale} y2={foot + 6 * scale} />
          <ValuePill x={Math.min(width - half, Math.max(half, at))} y={11 * scale} text={pill} scale={scale} />
        </g>
      </svg>
    </div>
  )
}

/** Layers from left to right as data pass them; what is no weight comes last. */
function Segments({
  layers,
  opened,
  others,
  named,
  x,
  top,
  foot,
  scale,
}: {
  layers: readonly BitsPart[]
  opened: number
  others: number
  named: string
  x: (kilobytes: number) => number
  top: number
  foot: number
  scale: number
}) {
  const parts = [
    ...layers.map(({ name, bytes, bits }) => ({
      name,
      bytes: bytes ?? 0,
      kind: (bits ?? 0) >= FLOAT_BITS ? 'float' : 'codes',
    })),
    { name: named, bytes: others, kind: 'others' },
  ]
  let before = 0
  const placed = parts.map((part) => {
    const from = x(before / 1000)
    before += part.bytes
    return { ...part, from, wide: x(before / 1000) - from }
  })
  const one = placed[opened]
  return (
    <>
      {placed.map(({ name, bytes, kind, from, wide }) => (
        <g key={name} className={styles.part} data-kind={kind}>
          <title>{`${name}: ${formatBytes(bytes)}`}</title>
          <rect x={from} y={top} width={Math.max(0, wide)} height={foot - top} />
          {approximateTextWidth(name, FONT * scale) + 6 * scale < wide && (
            <text x={from + wide / 2} y={(top + foot) / 2} dy="0.35em" textAnchor="middle">
              {name}
            </text>
          )}
        </g>
      ))}
      {one && (
        <rect
          className={styles.opened}
          x={one.from}
          y={top - 6 * scale}
          width={Math.max(3 * scale, one.wide)}
          height={3.5 * scale}
        />
      )}
    </>
  )
}
