import type { DrawnPoint, RateDrawing } from './rate-drawing.ts'
import { everyPoint, type Layout, type Place, placeIn } from './rate-panels.ts'

/** A reader points at a rate first: beside it, height counts little. */
const ALONG = 8

/** The point that is meant by a place in the drawing, of those in the panel there; null where there is none. */
export function nearestPoint(drawing: RateDrawing, { x, panels }: Layout, place: Place): DrawnPoint | null {
  const panel = panels.find(({ y }) => place.y <= y.range()[0]) ?? panels[panels.length - 1]
  let best: DrawnPoint | null = null
  let least = Number.POSITIVE_INFINITY
  for (const point of everyPoint(drawing)) {
    const at = placeIn(panel, x, point)
    const distance = at ? ALONG * Math.abs(at.x - place.x) + Math.abs(at.y - place.y) : Number.POSITIVE_INFINITY
    if (distance < least) [best, least] = [point, distance]
  }
  return best
}
