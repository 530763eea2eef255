import { type Look, lookOf, ownLookOf, paints, START } from './look.ts'
import { svgElement, xmlText } from './svg-element.ts'

const SHAPES = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan'])
/** what is never drawn where it stands, so that it matters neither how it looks nor whether it does */
const DEFINITIONS = new Set([
  'defs',
  'clipPath',
  'linearGradient',
  'radialGradient',
  'stop',
  'pattern',
  'mask',
  'symbol',
])
/** where things are; how they look comes from the computed style */
const GEOMETRY = [
  ...['d', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'fx', 'fy', 'dx', 'dy', 'width', 'height'],
  ...['points', 'offset', 'transform', 'gradientUnits', 'gradientTransform', 'spreadMethod', 'clipPathUnits'],
  ...['patternUnits', 'patternContentUnits', 'patternTransform', 'maskUnits', 'maskContentUnits', 'viewBox', 'href'],
]

/**
 * What is to be seen of a drawing in the page, as a group that needs no style sheet: computed styles become attributes,
 * and only where they differ from what is inherited. Left out is what only a pointer meets, what is hidden, classes, styles
 * and all that is for scripts and readers. `prefix` makes the ids its own, so that two pictures can stand in one file.
 */
export function copyVisible(drawing: SVGSVGElement, prefix: string): SVGGElement {
  const group = svgElement('g')
  const look = lookOf(drawing, START)
  dress(group, look, START)
  fill(group, drawing, look, prefix)
  return group
}

function fill(copy: SVGElement, source: Element, look: Look, prefix: string): void {
  for (const child of source.childNodes) {
    if (child instanceof Text) {
      if (isText(source)) copy.append(xmlText(child.data))
    } else if (child instanceof SVGElement) {
      const one = copyOf(child, look, prefix)
      if (one) copy.append(one)
    }
  }
}

function copyOf(source: SVGElement, inherited: Look, prefix: string): SVGElement | null {
  const name = source.localName
  const defines = DEFINITIONS.has(name)
  if (!defines && !SHAPES.has(name) && !['g', 'use', 'image'].includes(name)) return null
  const style = getComputedStyle(source)
  if (!defines && (style.display === 'none' || style.opacity === '0')) return null
  const look = lookOf(source, inherited)
  const isDrawn = source.closest('clipPath, mask, pattern, symbol, defs') === null
  if (SHAPES.has(name) && isDrawn && (style.visibility !== 'visible' || !paints(look))) return null
  const copy = svgElement(name as 'g')
  for (const key of GEOMETRY) {
    const value = source.getAttribute(key)
    if (value !== null && !(key === 'href' && !/^(#|data:)/.test(value))) copy.setAttribute(key, shortened(key, value))
  }
  if (source.id) copy.id = source.id
  dress(copy, look, inherited)
  for (const [key, value] of Object.entries(ownLookOf(source))) copy.setAttribute(key, value)
  fill(copy, source, look, prefix)
  rename(copy, prefix)
  return name === 'g' && copy.childNodes.length === 0 ? null : copy
}

/** Coordinates to a thousandth of a pixel; a matrix keeps its digits. */
const shortened = (key: string, value: string) =>
  key === 'href' || value.includes('matrix')
    ? value
    : value.replace(/-?\d*\.\d{4,}(e-?\d+)?/g, (digits) => String(Number(Number(digits).toFixed(3))))

const isText = (element: Element) => element.localName === 'text' || element.localName === 'tspan'

function dress(copy: SVGElement, look: Look, inherited: Look): void {
  for (const [key, value] of Object.entries(look)) if (value !== inherited[key]) copy.setAttribute(key, value)
}

/** Its id, and the ids it speaks of. */
function rename(copy: SVGElement, prefix: string): void {
  if (copy.id) copy.id = `${prefix}-${copy.id}`
  for (const { name, value } of [...copy.attributes]) {
    if (name === 'href' && value.startsWith('#')) copy.setAttribute(name, `#${prefix}-${value.slice(1)}`)
    else if (value.startsWith('url('))
      copy.setAttribute(name, value.replace(/url\(["']?#([^"')]+)["']?\)/, `url(#${prefix}-$1)`))
  }
}
