import { area, line, type ScaleLinear, scaleLinear } from 'd3'
import { useId } from 'react'
import { ClipHatch } from '../../../../charts/ClipHatch.tsx'
import charts from '../../../../charts/charts.module.css'
import { GridLeft } from '../../../../charts/GridLeft.tsx'
import { commonExponent, exponentName, formatShort } from '../../../../ui/format.ts'
import { useLanguage, useText } from '../../../../ui/language.tsx'
import type { OpenedFrame } from '../../frames.ts'
import { WORDS } from './calibrate-text.tsx'
import { type ClipBudget, leastError } from './clip-budget.ts'
import styles from './RangeFigure.module.css'

/** the drawing ends at so many times what the widest range costs: the clipping of nearly everything is higher than any page */
const ABOVE = 1.7

/** The mean squared error in its two parts against the clipping point: rounding below, clipping hatched on top of it. */
export function BudgetPanel({
  opened,
  x,
  top,
  foot,
  own,
  scale,
}: {
  opened: OpenedFrame
  x: ScaleLinear<number, number>
  top: number
  foot: number
  own: ClipBudget | null
  scale: number
}) {
  const text = useText()
  const language = useLanguage()
  const id = useId()
  const { clip, clipping, rounding } = opened.budget
  const least = leastError(opened)
  if (!least) return null
  const last = clip.length - 1
  const most = ABOVE * Math.max(clipping[last] + rounding[last], 2 * (least.clipping + least.rounding))
  const y = scaleLinear([0, most > 0 ? most : 1], [foot, Math.min(foot, top)])
  const points = Array.from(clip, (at, i) => ({ at, rounding: rounding[i], both: rounding[i] + clipping[i] }))
  const under = area<(typeof points)[number]>().x(({ at }) => x(at))
  const exponent = commonExponent(most)
  const [left, right] = x.range()
  return (
    <g>
      <ClipHatch id={id} scale={scale} />
      <clipPath id={`${id}-panel`}>
        <rect x={left} y={top} width={Math.max(0, right - left)} height={Math.max(0, foot - top)} />
      </clipPath>
      <GridLeft
        y={y}
        left={left}
        right={right}
        ticks={y.ticks(3).filter((tick) => tick > 0)}
        format={(value) => formatShort(value / 10 ** exponent)}
      />
      <g clipPath={`url(#${id}-panel)`}>
        <path className={styles.rounding} d={under.y0(foot).y1(({ rounding }) => y(rounding))(points) ?? ''} />
        <path
          fill={`url(#${id})`}
          d={under.y0(({ rounding }) => y(rounding)).y1(({ both }) => y(both))(points) ?? ''}
        />
        <path
          className={styles.both}
          d={
            line<(typeof points)[number]>()
              .x(({ at }) => x(at))
              .y(({ both }) => y(both))(points) ?? ''
          }
        />
      </g>
      <text className={styles.unit} x={left} y={top - 6 * scale}>
        {text(WORDS.error)} {exponentName(exponent, language)}
      </text>
      <line className={charts.ground} x1={left} x2={right} y1={foot} y2={foot} />
      <line className={styles.leastLine} x1={x(least.clip)} x2={x(least.clip)} y1={top} y2={foot} />
      <circle className={styles.least} cx={x(least.clip)} cy={y(least.clipping + least.rounding)} r={5 * scale} />
      {own && (
        <circle
          className={styles.ownDot}
          cx={x(own.clip)}
          cy={Math.max(top, y(own.clipping + own.rounding))}
          r={5 * scale}
        />
      )}
    </g>
  )
}
