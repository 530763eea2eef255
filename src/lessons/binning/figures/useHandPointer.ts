import type { ScaleLinear } from 'd3'
import { type PointerEvent, type RefObject, useRef, useState } from 'react'
import { CROWDED_PX, type Mark, markAt, panelGeometry } from './panel-geometry.ts'
import type { Panel } from './panels.ts'
import type { BinningView } from './view.ts'

/** Where the pointer came down on a mark, it drags that; elsewhere it moves the cursor. A mark of another quantizer is copied first. */
export function useHandPointer(
  view: BinningView,
  panels: readonly Panel[],
  place: { x: ScaleLinear<number, number>; panelHeight: number; head: number; scale: number },
  ref: RefObject<SVGSVGElement | null>,
  cursor: {
    onPointerMove: (event: PointerEvent) => void
    onPointerDown: (event: PointerEvent) => void
    onPointerLeave: (event: PointerEvent) => void
  },
) {
  const dragged = useRef<Mark | null>(null)
  const [overMark, setOverMark] = useState(false)
  const { x, panelHeight, head, scale } = place

  function markUnder(event: PointerEvent): { panel: Panel; mark: Mark } | null {
    const box = ref.current?.getBoundingClientRect()
    if (!box || panelHeight <= 0) return null
    const [px, py] = [event.clientX - box.left, event.clientY - box.top]
    const row = Math.floor(py / panelHeight)
    const panel = panels[row]
    const quantizer = panel?.quantizer
    const [left, right] = x.range()
    if (!quantizer || (right - left) / quantizer.levels.length < CROWDED_PX * scale) return null
    const inPanel = { x: px, y: py - row * panelHeight }
    const mark = markAt(quantizer, panelGeometry(panelHeight, head, scale), inPanel, x, scale)
    return mark && { panel, mark }
  }

  const valueAt = (event: PointerEvent) => x.invert(event.clientX - (ref.current?.getBoundingClientRect().left ?? 0))
  const drop = () => {
    dragged.current = null
  }
  return {
    overMark,
    handlers: {
      onPointerDown(event: PointerEvent) {
        const under = markUnder(event)
        if (!under) return cursor.onPointerDown(event)
        const { panel, mark } = under
        if (panel.id !== 'own' && !(panel.quantizer && view.hand.begin(panel.quantizer))) return
        event.preventDefault()
        ref.current?.setPointerCapture(event.pointerId)
        dragged.current = mark
        cursor.onPointerDown(event)
      },
      onPointerMove(event: PointerEvent) {
        if (dragged.current) view.hand.move(dragged.current, valueAt(event))
        else setOverMark(markUnder(event) !== null)
        cursor.onPointerMove(event)
      },
      onPointerUp: drop,
      onPointerCancel: drop,
      onPointerLeave: cursor.onPointerLeave,
    },
  }
}
