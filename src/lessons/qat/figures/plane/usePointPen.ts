import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react'
import type { QatView } from '../view.ts'
import { isFull, withoutNearest, withPoint } from './drawn-points.ts'

/** a share of the square: how far an arrow key moves the cursor, and with Shift */
const [STEP, LONG_STEP] = [0.02, 0.1]
/** pixels: a point nearer than this is taken away; a hand that is drawn along leaves a point each so many */
const [NEAR, APART] = [11, 17]
const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

export interface Spot {
  readonly u: number
  readonly v: number
}

/** The pen of the squares: a pointer that adds points and takes away those it begins on, or keys. */
export function usePointPen(view: QatView, scale: number) {
  const { drawn: settled, pen } = view.settings
  // Points come faster than the page is drawn: what the hand has drawn so far is here.
  const drawn = useRef(settled)
  useLayoutEffect(() => {
    drawn.current = settled
  })
  const gesture = useRef<{ readonly erases: boolean; last: Spot } | null>(null)
  const [cursor, setCursor] = useState<Spot>({ u: 0.5, v: 0.5 })
  const [focused, setFocused] = useState(false)
  const draw = (next: readonly number[]) => {
    if (next === drawn.current) return
    drawn.current = next
    view.change({ drawn: next })
  }
  const add = (spot: Spot) => draw(withPoint(drawn.current, { ...spot, label: pen === 'orange' ? 1 : 0 }))
  const spotOf = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect()
    return { spot: { u: (clientX - left) / width, v: 1 - (clientY - top) / height }, width }
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const move = MOVES[event.key]
    if (move) {
      const by = event.shiftKey ? LONG_STEP : STEP
      const within = (share: number) => Math.min(0.99, Math.max(0.01, share))
      setCursor({ u: within(cursor.u + by * move[0]), v: within(cursor.v + by * move[1]) })
    } else if (event.key === 'Enter' || event.key === ' ') add(cursor)
    else if (event.key === 'Delete' || event.key === 'Backspace') draw(withoutNearest(drawn.current, cursor, 2))
    else return
    event.preventDefault()
  }
  return {
    cursor: focused ? cursor : null,
    full: isFull(settled),
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0 || !event.isPrimary) return
        event.currentTarget.setPointerCapture(event.pointerId)
        const { spot, width } = spotOf(event)
        const before = drawn.current
        draw(withoutNearest(before, spot, (NEAR * scale) / width))
        const erases = drawn.current !== before
        gesture.current = { erases, last: spot }
        setCursor(spot)
        if (!erases) add(spot)
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const now = gesture.current
        if (!now || !event.isPrimary) return
        const { spot, width } = spotOf(event)
        if (now.erases) return draw(withoutNearest(drawn.current, spot, (NEAR * scale) / width))
        if (Math.hypot(spot.u - now.last.u, spot.v - now.last.v) * width < APART * scale) return
        if (Math.min(spot.u, spot.v) < 0 || Math.max(spot.u, spot.v) > 1) return
        now.last = spot
        add(spot)
      },
      onPointerUp: () => {
        gesture.current = null
      },
      onPointerCancel: () => {
        gesture.current = null
      },
      onKeyDown: press,
      onFocus: (event: { currentTarget: HTMLElement }) => setFocused(event.currentTarget.matches(':focus-visible')),
      onBlur: () => setFocused(false),
    },
  }
}
