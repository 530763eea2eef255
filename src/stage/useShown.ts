import { useLayoutEffect, useReducer, useRef } from 'react'
import type { Session, SessionState } from '../engine/session.ts'

/**
 * A part of what a session shows, and again whenever it is another. Unlike React's own hook for outer stores it leaves no
 * work for after the frame, which a training that draws every frame would pay for every time; it must not be used where
 * React draws in slices.
 */
export function useShown<T>(session: Session, part: (state: SessionState) => T): T {
  const [, redraw] = useReducer((times: number) => times + 1, 0)
  const value = part(session.store.getState())
  const drawn = useRef({ part, value })
  useLayoutEffect(() => {
    drawn.current = { part, value }
  })
  useLayoutEffect(() => {
    const hear = (state: SessionState) => {
      if (!Object.is(drawn.current.part(state), drawn.current.value)) redraw()
    }
    hear(session.store.getState())
    return session.store.subscribe(hear)
  }, [session])
  return value
}

/** All that a session shows. */
export const all = (state: SessionState): SessionState => state
