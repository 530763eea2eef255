import type { ScaleLinear } from 'd3'
import type { KeyboardEvent, PointerEvent, RefObject } from 'react'
import type { BinningView } from './view.ts'

/** Keys move the cursor by one in two hundred of the axis, with Shift by ten; the pointer by what it points at. */
const KEY_STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }

/** how near a second touch means the same value */
const AGAIN_PX = 14

/** Handlers that let pointer, finger and keys move the one cursor that all figures show. */
export function useCursor(view: BinningView, x: ScaleLinear<number, number>, ref: RefObject<SVGSVGElement | null>) {
  const [low, high] = x.domain()
  const placeOf = (event: PointerEvent) => event.clientX - (ref.current?.getBoundingClientRect().left ?? 0)
  const place = (event: PointerEvent) => view.setCursor(Math.min(high, Math.max(low, x.invert(placeOf(event)))))
  /** A finger has no place to leave to: what it touches again is let go. */
  const touch = (event: PointerEvent) => {
    const again = view.cursor !== null && Math.abs(x(view.cursor) - placeOf(event)) < AGAIN_PX
    if (event.pointerType === 'touch' && again) view.setCursor(null)
    else place(event)
  }
  return {
    pointer: {
      onPointerMove: place,
      onPointerDown: touch,
      onPointerLeave: (event: PointerEvent) => event.pointerType === 'mouse' && view.setCursor(null),
    },
    onFocus: () => view.cursor === null && view.setCursor((low + high) / 2),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') return view.setCursor(null)
      const steps = KEY_STEPS[event.key]
      if (steps === undefined) return
      event.preventDefault()
      const from = view.cursor ?? (low + high) / 2
      view.setCursor(Math.min(high, Math.max(low, from + (steps * (event.shiftKey ? 10 : 1) * (high - low)) / 200)))
    },
  }
}
