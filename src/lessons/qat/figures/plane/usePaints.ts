import { rgb } from 'd3'
import { useMemo, useSyncExternalStore } from 'react'

export type Paint = readonly [red: number, green: number, blue: number]
export interface Paints {
  readonly float: Paint
  readonly quant: Paint
  readonly ink: Paint
}
const TOKENS = ['--float', '--quant', '--ink'] as const

/** Colours of the theme as a canvas needs them, and again whenever the theme changes. */
export function usePaints(): Paints {
  const said = useSyncExternalStore(listen, now, () => '')
  return useMemo(() => paintsOf(said), [said])
}

/** Those of the light theme, whatever theme the page shows: a saved picture is in it. */
export function lightPaints(): Paints {
  const place = document.createElement('div')
  place.dataset.theme = 'light'
  document.body.append(place)
  const said = tokensOf(place)
  place.remove()
  return paintsOf(said)
}

function paintsOf(said: string): Paints {
  const [float, quant, ink] = TOKENS.map((_, i): Paint => {
    const { r, g, b } = rgb(said.split('|')[i] || '#000')
    return [r, g, b]
  })
  return { float, quant, ink }
}

function tokensOf(element: HTMLElement): string {
  const style = getComputedStyle(element)
  return TOKENS.map((name) => style.getPropertyValue(name).trim()).join('|')
}

// Asked in every render: reading styles then would cost more than drawing.
let kept: string | null = null

function now(): string {
  kept ??= tokensOf(document.documentElement)
  return kept
}

function listen(tell: () => void): () => void {
  const changed = () => {
    kept = null
    tell()
  }
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  const media = matchMedia('(prefers-color-scheme: dark)')
  media.addEventListener('change', changed)
  return () => {
    observer.disconnect()
    media.removeEventListener('change', changed)
  }
}
