import { peak } from '../../../../charts/geometry/steps.ts'
import { formatCount } from '../../../../ui/format.ts'
import { useLanguage } from '../../../../ui/language.tsx'
import type { Column } from '../../frames.ts'
import type { CloudLayout } from './cloud-layout.ts'
import type { Way } from './further-way.ts'
import styles from './WeightsView.module.css'

/** How many codes changed in each step, and beside it how many do now, and go to and fro. */
export function ChangeBars({
  layout,
  changed,
  further,
  step,
  now,
}: {
  layout: CloudLayout
  changed: Column | null
  /** where the run was seen to go from here */
  further: Way | null
  step: number
  now: { readonly changed: number; readonly oscillating: number }
}) {
  const english = useLanguage() === 'en'
  const { x, left, right, scale } = layout
  const [top, foot] = layout.bars
  const highest = Math.max(1, peak((further?.changed ?? changed)?.value ?? []))
  const tall = (count: number) => (count / highest) * (foot - top)
  const wide = Math.max(0.8, Math.min(6 * scale, (x(1) - x(0)) * stride(further?.changed ?? changed) * 0.78))
  const bars = (column: Column | null | undefined, after: number) => {
    let path = ''
    for (let i = 0; column && i < column.step.length; i++)
      if (column.step[i] > after)
        path += `M${(x(column.step[i]) - wide / 2).toFixed(1)},${foot}v${(-tall(column.value[i])).toFixed(1)}h${wide.toFixed(1)}V${foot}Z`
    return path
  }
  const caption = english ? 'codes that change in a step' : '단계마다 바뀐 코드 수'
  const aside = right + 12 * scale
  return (
    <g>
      {layout.scales && (
        <text className={styles.caption} x={left} y={top - 9 * scale}>
          {caption}
        </text>
      )}
      <line className={styles.base} x1={left} x2={right} y1={foot} y2={foot} />
      <path className={styles.furtherBar} d={bars(further?.changed, step)} />
      <path className={styles.bar} d={bars(changed, -1)} />
      {changed && changed.step.length > 0 && (
        <text className={styles.most} x={left - 6 * scale} y={top} dy="0.72em" textAnchor="end">
          {formatCount(highest)}
        </text>
      )}
      <text className={styles.changes} x={aside} y={foot - 19 * scale} data-number="changed" data-value={now.changed}>
        {english ? `${formatCount(now.changed)} change` : `${formatCount(now.changed)}개 바뀜`}
      </text>
      <text
        className={styles.quiet}
        x={aside}
        y={foot - 3 * scale}
        data-number="oscillating"
        data-value={now.oscillating}
      >
        {english ? `${formatCount(now.oscillating)} oscillate` : `${formatCount(now.oscillating)}개 진동`}
      </text>
    </g>
  )
}

/** steps that a bar stands for, where there are many */
function stride(changed: Column | null): number {
  const first = changed?.step ?? []
  return first.length > 1 ? Math.max(1, first[1] - first[0]) : 1
}
