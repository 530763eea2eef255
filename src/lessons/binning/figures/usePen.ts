import type { ScaleLinear } from 'd3'
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from 'react'
import { panelGeometry } from './panel-geometry.ts'
import type { PenPlace } from './pen.ts'
import type { BinningView } from './view.ts'

/** of a full stroke, for one press of an arrow key; with Shift ten */
const KEY_STEP = 0.02
const KEY_STEPS: Readonly<Record<string, number>> = { ArrowDown: -1, ArrowUp: 1 }

/** Where the data are drawn by hand and the pen is taken up, pointer and finger draw them, in any panel; up and down keys raise them at the cursor. */
export function usePen(
  view: BinningView,
  place: { x: ScaleLinear<number, number>; panelHeight: number; panels: number; head: number; scale: number },
  ref: RefObject<SVGSVGElement | null>,
) {
  const [taken, setTaken] = useState(true)
  const points = view.pen.points
  const on = points !== null && taken
  const last = useRef<(PenPlace & { row: number }) | null>(null)
  const { x, panelHeight, head, scale } = place

  function placeAt(event: PointerEvent, row?: number): PenPlace & { row: number } {
    const box = ref.current?.getBoundingClientRect()
    const y = event.clientY - (box?.top ?? 0)
    const inRow = row ?? Math.min(place.panels - 1, Math.max(0, Math.floor(y / panelHeight)))
    const { axis, ceiling } = panelGeometry(panelHeight, head, scale)
    const height = (axis - (y - inRow * panelHeight)) / (axis - ceiling)
    return { x: x.invert(event.clientX - (box?.left ?? 0)), height, row: inRow }
  }
  const lift = () => {
    last.current = null
  }
  return {
    /** null: there is nothing to draw */
    points,
    on,
    setTaken,
    handlers: {
      onPointerDown(event: PointerEvent) {
        event.preventDefault()
        ref.current?.setPointerCapture(event.pointerId)
        last.current = placeAt(event)
        view.setCursor(null)
        view.pen.stroke(last.current, last.current)
      },
      onPointerMove(event: PointerEvent) {
        if (!last.current) return
        const next = placeAt(event, last.current.row)
        view.pen.stroke(last.current, next)
        last.current = next
      },
      onPointerUp: lift,
      onPointerCancel: lift,
    },
    /** true: the key was the pen's */
    onKeyDown(event: KeyboardEvent): boolean {
      const steps = KEY_STEPS[event.key]
      if (!on || steps === undefined || view.cursor === null) return false
      event.preventDefault()
      view.pen.raise(view.cursor, steps * KEY_STEP * (event.shiftKey ? 10 : 1))
      return true
    },
  }
}
