import type { PointerEvent } from 'react'

/** What a drawing does with a pointer that goes to a place in it: pressed and moved, and a mouse that `hovers` without being pressed. */
export function dragged(place: (event: PointerEvent) => void, { hovers = false } = {}) {
  return {
    onPointerDown(event: PointerEvent) {
      event.currentTarget.setPointerCapture(event.pointerId)
      place(event)
    },
    onPointerMove(event: PointerEvent) {
      const held = event.currentTarget.hasPointerCapture(event.pointerId)
      if (held || (hovers && event.pointerType === 'mouse')) place(event)
    },
  }
}
