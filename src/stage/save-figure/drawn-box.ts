import { outOfSight } from './out-of-sight.ts'
import { svgElement } from './svg-element.ts'

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/**
 * What of a drawing is drawn on, in pixels from its corner: no farther than its own edges, but for labels, which may stand
 * over them. What is clipped does not count: its frame does. Empty drawings have their own box.
 */
export function drawnBox(group: SVGGElement, family: string, own: { width: number; height: number }): Box {
  const stage = svgElement('svg', { ...own, 'font-family': family }, group)
  const boxes = outOfSight(stage, document.body, () => {
    const corner = stage.getBoundingClientRect()
    return [...group.querySelectorAll('path, rect, circle, ellipse, line, polyline, polygon, text')]
      .filter((shape) => !shape.closest('[clip-path], clipPath, defs'))
      .map((shape) => {
        const { left, top, right, bottom } = shape.getBoundingClientRect()
        const box = [left - corner.left, top - corner.top, right - corner.left, bottom - corner.top] as const
        return shape.localName === 'text' ? box : inside(box, own)
      })
  })
  if (boxes.length === 0) return { left: 0, top: 0, ...own }
  const left = Math.min(...boxes.map(([left]) => left))
  const top = Math.min(...boxes.map(([, top]) => top))
  const width = Math.max(...boxes.map(([, , right]) => right)) - left
  return { left, top, width, height: Math.max(...boxes.map(([, , , bottom]) => bottom)) - top }
}

function inside([left, top, right, bottom]: readonly number[], own: { width: number; height: number }) {
  const within = (value: number, most: number) => Math.min(most, Math.max(0, value))
  return [
    within(left, own.width),
    within(top, own.height),
    within(right, own.width),
    within(bottom, own.height),
  ] as const
}
