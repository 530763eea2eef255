import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { type DrawnPoint, SQUARE } from '../../drawing-setting.ts'
import type { PtqView } from '../view.ts'
import { begun, ended, extended, withoutLast } from './strokes.ts'

/** how far an arrow key moves the pen, and with Shift */
const [STEP, SMALL_STEP] = [40, 10]
const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The pen of the square: a pointer that drags it, or keys that move it and put it down. */
export function usePen(view: PtqView, takesOver: () => void) {
  const { strokes: settled, picture } = view.settings
  // Points come faster than the page is drawn: what the hand has drawn so far is here.
  const strokes = useRef(settled)
  useEffect(() => {
    strokes.current = settled
  })
  const [cursor, setCursor] = useState<DrawnPoint>({ x: SQUARE / 2, y: SQUARE / 2 })
  const [down, setDown] = useState(false)
  const draw = (next: readonly number[]) => {
    if (next === strokes.current) return
    strokes.current = next
    view.change({ strokes: next, picture: [] })
  }
  const begin = (point: DrawnPoint) => {
    takesOver()
    draw(begun(picture.length > 0 ? [] : strokes.current, point))
  }
  const lift = () => {
    setDown(false)
    draw(ended(strokes.current))
  }
  const pointAt = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect()
    return { x: (SQUARE * (clientX - left)) / width, y: (SQUARE * (clientY - top)) / height }
  }
  const press = (event: KeyboardEvent) => {
    const move = MOVES[event.key]
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (move) {
      const by = event.shiftKey ? SMALL_STEP : STEP
      const [x, y] = [cursor.x + by * move[0], cursor.y + by * move[1]].map((to) => Math.min(SQUARE, Math.max(0, to)))
      setCursor({ x, y })
      if (down) draw(extended(strokes.current, { x, y }))
    } else if (event.key === ' ') {
      if (down) lift()
      else {
        setDown(true)
        begin(cursor)
      }
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      setDown(false)
      draw(withoutLast(strokes.current))
    } else return
    event.preventDefault()
  }
  return {
    cursor,
    down,
    undo: () => draw(withoutLast(strokes.current)),
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        begin(pointAt(event))
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) draw(extended(strokes.current, pointAt(event)))
      },
      onPointerUp: lift,
      onPointerCancel: lift,
      onKeyDown: press,
      onBlur: () => down && lift(),
    },
  }
}
