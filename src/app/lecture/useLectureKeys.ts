import { useLayoutEffect, useRef } from 'react'
import type { Command, Toggle } from './lecture-state.ts'

/** what else a key may ask for */
export type Extra = 'play' | 'replay' | 'notes' | 'full-screen' | 'leave'

const STEPS: Readonly<Record<string, 'next' | 'back'>> = {
  ...{ ArrowRight: 'next', ArrowDown: 'next', PageDown: 'next', ' ': 'next', Enter: 'next' },
  ...{ ArrowLeft: 'back', ArrowUp: 'back', PageUp: 'back', Backspace: 'back' },
}
const TOGGLES: Readonly<Record<string, Toggle>> = {
  ...{ b: 'blank', '.': 'blank', f: 'frozen', l: 'pointer', c: 'controls', '?': 'help', h: 'help' },
}
const EXTRAS: Readonly<Record<string, Extra>> = { p: 'play', r: 'replay', n: 'notes', s: 'full-screen', q: 'leave' }

/** digits that follow each other this fast are one number */
const DIGITS_MS = 700

/**
 * The keys of a lecture, those of a clicker among them (page keys, `.`). Keys that a control in focus understands are left to it;
 * page keys never are, for a clicker knows nothing of focus; Escape gives the keys back to the lecture.
 */
export function useLectureKeys(run: (command: Command) => void, more: (extra: Extra) => void, count: number): void {
  const latest = useRef({ run, more, count })
  useLayoutEffect(() => {
    latest.current = { run, more, count }
  })
  // From the moment that there is something to see: a key may come before the browser has painted it.
  useLayoutEffect(() => {
    let typed = ''
    let timer = 0
    const digit = (key: string) => {
      clearTimeout(timer)
      typed += key
      const go = () => {
        latest.current.run({ do: 'go', to: Number(typed) - 1 })
        typed = ''
      }
      if (Number(`${typed}0`) > latest.current.count) go()
      else timer = window.setTimeout(go, DIGITS_MS)
    }
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return
      const { run, more } = latest.current
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
      if (key === 'Escape') return leaveFocus()
      if (!key.startsWith('Page') && belongsToFocus(event)) return
      if (key in STEPS) run({ do: STEPS[key] })
      else if (key === 'Home') run({ do: 'go', to: 0 })
      else if (key === 'End') run({ do: 'go', to: latest.current.count - 1 })
      else if (key in TOGGLES) run({ do: 'toggle', what: TOGGLES[key] })
      else if (key in EXTRAS) more(EXTRAS[key])
      else if (/^\d$/.test(key)) digit(key)
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    addEventListener('keydown', press, true)
    return () => {
      clearTimeout(timer)
      removeEventListener('keydown', press, true)
    }
  }, [])
  useLayoutEffect(() => {
    // What was dragged would keep the arrows; who drags with a mouse steps on with the keys.
    const release = () => requestAnimationFrame(leaveFocus)
    addEventListener('pointerup', release)
    return () => removeEventListener('pointerup', release)
  }, [])
}

/** controls, and the keys that mean something to each of them */
const FIELDS = 'input:not([type="range"], [type="radio"], [type="checkbox"]), textarea, select'
const MOVABLE = 'input[type="range"], input[type="radio"], [role="slider"], [role="tab"], [role="option"]'

function belongsToFocus({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target.matches(FIELDS)) return true
  if (/^(Arrow|Home$|End$|Backspace$)/.test(key)) return target.matches(MOVABLE)
  if (key === ' ' || key === 'Enter')
    return target.matches('button, a, summary, input, [role="slider"], [role="button"]')
  return false
}

function leaveFocus(): void {
  if (document.activeElement instanceof HTMLElement || document.activeElement instanceof SVGElement)
    document.activeElement.blur()
}
