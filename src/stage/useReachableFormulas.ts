import { type RefObject, useEffect } from 'react'

/** Formulas that are wider than their column scroll: then keys must reach them, and only then. `text`: what is shown, by name. */
export function useReachableFormulas(place: RefObject<HTMLElement | null>, text: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other formulas
  useEffect(() => {
    const element = place.current
    if (!element) return
    const look = () => {
      for (const formula of element.querySelectorAll<HTMLElement>('.katex-display'))
        if (formula.scrollWidth > formula.clientWidth) formula.tabIndex = 0
        else formula.removeAttribute('tabindex')
    }
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => observer.disconnect()
  }, [place, text])
}
