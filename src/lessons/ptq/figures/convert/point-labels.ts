/** A point, and how wide its name is. */
export interface NamedPoint {
  readonly x: number
  readonly y: number
  readonly width: number
}
interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** what lies outside is not read at all */
const OUTSIDE = 10

/**
 * Where the names of points go, as their left ends and middles: beside the point, above or below it, wherever the least of a name lies
 * outside or on points, names before it and whatever else is drawn; to the right where nothing is in the way.
 */
export function pointLabels(
  points: readonly NamedPoint[],
  within: Box,
  { radius, height }: { readonly radius: number; readonly height: number },
  others: readonly Box[] = [],
): { x: number; y: number }[] {
  const taken = points.map(
    ({ x, y }): Box => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }),
  )
  return points.map(({ x, y, width }, i) => {
    const above = radius + height / 2 + 2
    const beside = 2 * radius
    const places = [
      { x: x + beside, y },
      { x: x - beside - width, y },
      ...[-above, above].flatMap((down) => [
        { x: x - width / 2, y: y + down },
        { x: x - radius, y: y + down },
        { x: x + radius - width, y: y + down },
      ]),
    ]
    const boxAt = (place: { x: number; y: number }): Box => ({
      left: place.x,
      right: place.x + width,
      top: place.y - height / 2,
      bottom: place.y + height / 2,
    })
    const rest = [...others, ...taken.filter((_, k) => k !== i)]
    const cost = (box: Box) =>
      OUTSIDE * (width * height - common(box, within)) + rest.reduce((sum, other) => sum + common(box, other), 0)
    const costs = places.map((place) => cost(boxAt(place)))
    const place = places[costs.indexOf(Math.min(...costs))]
    taken.push(boxAt(place))
    return place
  })
}

/** the area that both cover */
const common = (a: Box, b: Box) =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))
