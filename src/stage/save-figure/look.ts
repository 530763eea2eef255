import { portablePaint } from './portable-paint.ts'

/** How an element is drawn, as far as it hands that on to what is in it: attribute → value. */
export type Look = Readonly<Record<string, string>>

/** Inherited properties, with what holds where none is set. */
const PAINT: Look = {
  fill: '#000000',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  'clip-rule': 'nonzero',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-miterlimit': '4',
  'paint-order': 'normal',
  'shape-rendering': 'auto',
}
/** of these a program without the site's fonts needs the size and the weight most */
const TYPE: Look = {
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'font-style': 'normal',
  'font-variant': 'normal',
  'letter-spacing': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
}
/** what each element has for itself */
const OWN: Look = {
  opacity: '1',
  'clip-path': 'none',
  mask: 'none',
  'vector-effect': 'none',
  'stop-color': 'rgb(0, 0, 0)',
  'stop-opacity': '1',
}
export const START: Look = { ...PAINT, ...TYPE }

const plain = (value: string) => value.replace(/(\d)px\b/g, '$1')

/** The computed look of an element inside one that looks as `inherited`. Type is read where there is text. */
export function lookOf(element: Element, inherited: Look): Look {
  const style = getComputedStyle(element)
  const names = element.localName === 'text' || element.localName === 'tspan' ? Object.keys(START) : Object.keys(PAINT)
  const look: Record<string, string> = { ...inherited }
  for (const name of names) look[name] = plain(style.getPropertyValue(name))
  for (const name of ['fill', 'stroke']) {
    const { paint, opacity } = portablePaint(look[name])
    look[name] = paint
    look[`${name}-opacity`] =
      paint === 'none' ? inherited[`${name}-opacity`] : rounded(opacity * Number(look[`${name}-opacity`]))
  }
  return look
}

/** What an element has for itself and differs from the plain. A transform that a style made is said as the attribute. */
export function ownLookOf(element: Element): Look {
  const style = getComputedStyle(element)
  const own: Record<string, string> = {}
  for (const [name, usual] of Object.entries(OWN)) {
    const value = plain(style.getPropertyValue(name))
    if (value !== usual && value !== '') own[name] = value
  }
  if (own['stop-color']) {
    const { paint, opacity } = portablePaint(own['stop-color'])
    own['stop-color'] = paint
    own['stop-opacity'] = rounded(opacity * Number(own['stop-opacity'] ?? 1))
  }
  if (style.transform !== 'none')
    own.transform = style.transform.replace(/^matrix\(1, 0, 0, 1, (\S+), (\S+)\)$/, 'translate($1 $2)')
  return own
}

/** Is anything of a shape to be seen? */
export function paints(look: Look): boolean {
  const seen = (name: string) => look[name] !== 'none' && look[`${name}-opacity`] !== '0'
  return seen('fill') || (seen('stroke') && look['stroke-width'] !== '0')
}

const rounded = (opacity: number) => String(Number(opacity.toFixed(3)))
