import { outOfSight } from './out-of-sight.ts'
import { svgElement } from './svg-element.ts'

/** Width in pixels of a text in a weight. */
export type Measure = (text: string, weight: number) => number

/** Lets `use` measure texts as a picture will set them. `size` in pixels. */
export function withRuler<R>(family: string, size: number, use: (measure: Measure) => R): R {
  const text = svgElement('text')
  // as styles, for the page has its own for texts
  Object.assign(text.style, {
    fontFamily: family,
    fontSize: `${size}px`,
    fontVariantNumeric: 'normal',
    letterSpacing: 'normal',
  })
  const known = new Map<string, number>()
  const measure: Measure = (words, weight) => {
    const key = `${weight} ${words}`
    const width = known.get(key) ?? widthOf(text, words, weight)
    known.set(key, width)
    return width
  }
  return outOfSight(svgElement('svg', {}, text), document.body, () => use(measure))
}

function widthOf(text: SVGTextElement, words: string, weight: number): number {
  text.style.fontWeight = String(weight)
  // a space by itself would be dropped
  text.textContent = words.replaceAll(' ', '\u00a0')
  return text.getComputedTextLength()
}
