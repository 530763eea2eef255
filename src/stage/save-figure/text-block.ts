import { svgElement } from './svg-element.ts'
import { withRuler } from './text-ruler.ts'
import { type Run, wrapLines } from './wrap-lines.ts'

export interface StyledRun extends Run {
  readonly weight: number
  readonly fill: string
}
export interface TextBlock {
  readonly element: SVGGElement
  readonly height: number
}

/** Paragraphs as lines of text no wider than `width`, the first line at the top of the block. All in pixels. */
export function textBlock(
  paragraphs: readonly (readonly StyledRun[])[],
  {
    family,
    size,
    width,
    leading,
    gap = 0,
  }: {
    family: string
    size: number
    width: number
    /** height of a line, in sizes */
    leading: number
    /** between paragraphs */
    gap?: number
  },
): TextBlock {
  const element = svgElement('g', { 'font-size': size })
  let top = 0
  withRuler(family, size, (measure) => {
    paragraphs.forEach((runs, i) => {
      if (i > 0) top += gap
      for (const line of wrapLines(runs, width, ({ text, weight }) => measure(text, weight))) {
        // the middle of the letters in the middle of the line
        const baseline = top + (size * (leading + 0.72)) / 2
        element.append(svgElement('text', { y: Number(baseline.toFixed(2)) }, ...line.map(part)))
        top += size * leading
      }
    })
  })
  return { element, height: top }
}

const part = ({ text, weight, fill }: StyledRun) => svgElement('tspan', { fill, 'font-weight': weight }, text)
