import { type PointerEvent, type ReactNode, useRef } from 'react'
import charts from '../../../charts/charts.module.css'
import { dragged } from '../../../charts/dragged.ts'
import { type Size, useSize } from '../../../charts/useSize.ts'
import beside from '../../../stage/Beside.module.css'
import styles from './drawing.module.css'

/** before there is a layout */
const BEFORE: Size = { width: 620, height: 560, scale: 1 }

/** What is grabbed in a drawing, as a slider for the keys. */
export interface Grab {
  readonly label: string
  /** the value as it is read */
  readonly said: string
  readonly min: number
  readonly max: number
  readonly step: number
  readonly value: number
  readonly onChange: (value: number) => void
  /** the keys come to it, or leave it */
  readonly onFocus?: (focused: boolean) => void
}

/** A drawing with something to grab: by the keys, and by a pointer that goes to a place in it. */
export function DragDrawing({
  grabs,
  summary,
  onPoint,
  upright = false,
  children,
}: {
  grabs: readonly Grab[]
  summary: string
  onPoint: (place: { readonly x: number; readonly y: number }, size: Size) => void
  /** what is grabbed is moved up and down: a finger does not scroll the page by it */
  upright?: boolean
  children: (size: Size) => ReactNode
}) {
  const ref = useRef<SVGSVGElement>(null)
  const size = useSize(ref, BEFORE)
  const point = (event: PointerEvent) => {
    const box = ref.current?.getBoundingClientRect()
    if (box) onPoint({ x: event.clientX - box.left, y: event.clientY - box.top }, size)
  }
  return (
    <div className={beside.drawing}>
      {grabs.map(({ label, said, min, max, step, value, onChange, onFocus }) => (
        <input
          key={label}
          type="range"
          className={charts.ringedKeys}
          aria-label={label}
          aria-valuetext={said}
          {...{ min, max, step, value }}
          onChange={(event) => onChange(Number(event.target.value))}
          onFocus={() => onFocus?.(true)}
          onBlur={() => onFocus?.(false)}
        />
      ))}
      <svg
        ref={ref}
        className={`${charts.fills} ${styles.drawing} ${upright ? styles.upright : ''}`}
        role="img"
        aria-label={summary}
        {...dragged(point)}
      >
        {children(size)}
      </svg>
    </div>
  )
}
