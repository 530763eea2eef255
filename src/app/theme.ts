import { useSyncExternalStore } from 'react'

export type Theme = 'system' | 'light' | 'dark' | 'projector'
export const THEMES: readonly Theme[] = ['system', 'light', 'dark', 'projector']
const KEY = 'fewer-bits.theme'
const listeners = new Set<() => void>()

/** The theme lives on the root element, where `public/before-paint.js` put it before the first paint. */
function current(): Theme {
  return (document.documentElement.dataset.theme as Theme | undefined) ?? 'system'
}

export function setTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    if (theme === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, theme)
  } catch {
    // storage refused: the theme holds as long as the page
  }
  for (const tell of listeners) tell()
}

/** Colours for as long as something is shown, without being kept. Returns how to give them back. */
export function lendTheme(theme: Theme): () => void {
  const { dataset } = document.documentElement
  const before = dataset.theme
  dataset.theme = theme
  for (const tell of listeners) tell()
  return () => {
    if (before === undefined) delete dataset.theme
    else dataset.theme = before
    for (const tell of listeners) tell()
  }
}

export function useTheme(): Theme {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    current,
    () => 'system',
  )
}
