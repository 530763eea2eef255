/** share of the panel above the axis */
const ABOVE = 0.66
const HANG_GAP = 8
/** Levels nearer than this many pixels are drawn as marks without rings, thresholds without grips: a hand cannot take them. */
export const CROWDED_PX = 15
/** how far beside a mark a finger may come down */
const REACH_PX = 22

/** Where things lie in a panel, in pixels from its top. */
export interface PanelGeometry {
  readonly top: number
  /** what the highest outline reaches */
  readonly ceiling: number
  readonly axis: number
  /** where the error area begins, and how far it may hang */
  readonly hang: number
  readonly bottom: number
}

export function panelGeometry(height: number, head: number, scale: number): PanelGeometry {
  const top = head * scale
  const axis = top + (height - top) * ABOVE
  return { top, ceiling: top + 12 * scale, axis, hang: axis + HANG_GAP * scale, bottom: height - 6 * scale }
}

/** A mark of a quantizer that a hand may move. */
export interface Mark {
  readonly kind: 'levels' | 'thresholds'
  readonly index: number
}

/** The mark at a place in the panel: grips of thresholds at the top, levels on the axis; null where there is none within reach. */
export function markAt(
  quantizer: { readonly levels: ArrayLike<number>; readonly thresholds: ArrayLike<number> },
  { top, axis }: PanelGeometry,
  place: { readonly x: number; readonly y: number },
  x: (value: number) => number,
  scale: number,
): Mark | null {
  const reach = REACH_PX * scale
  const near: Mark['kind'] | null =
    Math.abs(place.y - top) < reach ? 'thresholds' : Math.abs(place.y - axis) < reach ? 'levels' : null
  if (!near) return null
  const index = nearest(quantizer[near], place.x, x)
  return index !== null && Math.abs(x(quantizer[near][index]) - place.x) < reach ? { kind: near, index } : null
}

function nearest(values: ArrayLike<number>, at: number, x: (value: number) => number): number | null {
  let best: number | null = null
  for (let i = 0; i < values.length; i++)
    if (best === null || Math.abs(x(values[i]) - at) < Math.abs(x(values[best]) - at)) best = i
  return best
}
