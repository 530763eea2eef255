import { memo, useId } from 'react'
import { ClipHatch } from '../../../../charts/ClipHatch.tsx'
import charts from '../../../../charts/charts.module.css'
import { useText } from '../../../../ui/language.tsx'
import type { CloudLayout } from './cloud-layout.ts'
import { codeLines } from './code-lines.ts'
import { signed, WORDS } from './forward-words.ts'
import styles from './WeightsView.module.css'

/** The lines that the codes stand on, between them thin ones where rounding decides; hatched where no gradient passes. */
export const CodeGrid = memo(function CodeGrid({
  layout: { x, y, left, right, cloud, scale },
  greatestCode,
  reach,
  wordAtLeft,
}: {
  layout: CloudLayout
  greatestCode: number
  reach: number
  /** the line of the step is where the word would stand */
  wordAtLeft: boolean
}) {
  const text = useText()
  const id = useId()
  const [top, foot] = cloud
  const [low, high] = y.domain()
  const { codes, thresholds, labelled, every } = codeLines(greatestCode, [low, high], y(0) - y(1), scale)
  const across = (places: readonly number[]) =>
    places.map((place) => `M${left},${y(place).toFixed(1)}H${right}`).join('')
  const above = Math.max(0, y(reach) - top)
  const below = Math.max(0, foot - y(-reach))
  const room = Math.max(above, below) > 17 * scale
  return (
    <g>
      <ClipHatch id={id} scale={scale} />
      {high > reach && (
        <rect className={charts.clipped} fill={`url(#${id})`} x={left} width={right - left} y={top} height={above} />
      )}
      {low < -reach && (
        <rect
          className={charts.clipped}
          fill={`url(#${id})`}
          x={left}
          width={right - left}
          y={y(-reach)}
          height={below}
        />
      )}
      <path className={styles.threshold} d={across(thresholds)} />
      <path className={every === 1 ? styles.code : styles.thinCode} d={across(codes)} />
      {labelled.map((code) => (
        <text key={code} className={styles.codeName} x={left - 7 * scale} y={y(code)} dy="0.35em" textAnchor="end">
          {signed(code)}
        </text>
      ))}
      {room && (high > reach || low < -reach) && (
        <text
          className={styles.clipWord}
          x={wordAtLeft ? left + 8 * scale : right - 6 * scale}
          y={above >= below ? top + above / 2 : y(-reach) + below / 2}
          dy="0.35em"
          textAnchor={wordAtLeft ? 'start' : 'end'}
        >
          {text(WORDS.clipped)}
        </text>
      )}
      <path className={styles.frame} d={`M${x(0)},${top}V${foot}`} />
    </g>
  )
})
