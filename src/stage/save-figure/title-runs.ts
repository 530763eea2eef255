import { inLightTheme } from './light-theme.ts'
import { portablePaint } from './portable-paint.ts'
import type { StyledRun } from './text-block.ts'

/** A title in its parts: one that sets its number apart keeps that colour and weight. */
export function titleRuns(heading: HTMLElement): StyledRun[] {
  return inLightTheme(heading, (copy) => {
    const runs: StyledRun[] = []
    const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { color, fontWeight } = getComputedStyle(walker.currentNode.parentElement as HTMLElement)
      const text = walker.currentNode.textContent ?? ''
      runs.push({ text, weight: Number(fontWeight), fill: portablePaint(color).paint })
    }
    return runs
  })
}
