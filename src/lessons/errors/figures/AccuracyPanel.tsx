import { line, type ScaleLinear, scaleLinear } from 'd3'
import { GridLeft } from '../../../charts/GridLeft.tsx'
import { markPath } from '../../../charts/geometry/mark.ts'
import { formatPercent } from '../../../ui/format.ts'
import { useText } from '../../../ui/language.tsx'
import type { AccuracyFrame } from '../frames.ts'
import styles from './drawing.module.css'
import { finished } from './measures.ts'

const WORDS = {
  accuracy: { en: 'accuracy', ko: '정확도' },
  float: { en: 'float', ko: '실수' },
}

/** Accuracy of what is right and of what is wrong along an axis, beside that of the float network. */
export function AccuracyPanel({
  frame,
  x,
  points,
  top,
  foot,
  scale,
  onPick,
}: {
  frame: AccuracyFrame | null
  x: ScaleLinear<number, number>
  /** place on the axis, and the end of the names of its runs: `right <of>`, `wrong <of>` */
  points: readonly { readonly at: number; readonly of: string }[]
  top: number
  foot: number
  scale: number
  onPick?: (at: number) => void
}) {
  const text = useText()
  const y = scaleLinear([0, 1], [foot, top])
  const [left, right] = x.range()
  const float = finished(frame, 'float')
  const series = (['wrong', 'right'] as const).map((side) => ({
    side,
    found: points
      .flatMap(({ at, of }) => {
        const accuracy = finished(frame, `${side} ${of}`.trim())
        return accuracy === undefined ? [] : [{ at, accuracy }]
      })
      .sort((a, b) => a.at - b.at),
  }))
  return (
    <g>
      <GridLeft y={y} left={left} right={right} ticks={[0, 0.5, 1]} format={(share) => formatPercent(share)} />
      {float !== undefined && (
        <>
          <line className={styles.floatLine} x1={left} x2={right} y1={y(float)} y2={y(float)} />
          <text className={styles.floatWord} x={right} y={y(float) - 5 * scale} textAnchor="end">
            {text(WORDS.float)} {formatPercent(float, 1)}
          </text>
        </>
      )}
      <text className={styles.quietWord} x={left} y={top - 7 * scale}>
        {text(WORDS.accuracy)}
      </text>
      {series.map(({ side, found }) => (
        <g key={side}>
          <path
            className={side === 'right' ? styles.rightLine : styles.wrongLine}
            d={
              line<{ at: number; accuracy: number }>()
                .x(({ at }) => x(at))
                .y(({ accuracy }) => y(accuracy))(found) ?? ''
            }
          />
          {found.map(({ at, accuracy }) => (
            <path
              key={at}
              className={side === 'right' ? styles.rightDot : styles.wrongDot}
              d={markPath(side === 'right' ? 'circle' : 'diamond', 4.8 * scale)}
              transform={`translate(${x(at)},${y(accuracy)})`}
            />
          ))}
        </g>
      ))}
      {onPick &&
        points.map(({ at }) => (
          <rect
            key={at}
            className={styles.target}
            x={x(at) - 22 * scale}
            width={44 * scale}
            y={top}
            height={Math.max(0, foot - top)}
            onPointerDown={(event) => {
              event.stopPropagation()
              onPick(at)
            }}
          />
        ))}
    </g>
  )
}
