import type { PlaneFrame } from '../../plane-frames.ts'
import { pointOf } from './drawn-points.ts'

/** Points of two classes, in shares of the square. */
export interface Spots {
  readonly at: readonly { readonly u: number; readonly v: number }[]
  readonly label: ArrayLike<number>
}

/** Points that are trained on. */
function spotsOf({ points: { x, y, label } }: PlaneFrame, reach: number): Spots {
  const share = (value: number) => (value + reach) / (2 * reach)
  return { at: Array.from(x, (value, i) => ({ u: share(value), v: share(y[i]) })), label }
}

/** The same object as long as the points are the same: a frame brings them anew, and a drawing of them need not be. */
export function createSteadySpots(): (frame: PlaneFrame, reach: number) => Spots {
  let [before, spots]: [PlaneFrame['points'] | null, Spots] = [null, { at: [], label: [] }]
  const same = (a: ArrayLike<number>, b: ArrayLike<number>) =>
    a.length === b.length && Array.prototype.every.call(a, (value, i) => value === b[i])
  return (frame, reach) => {
    const { x, y, label } = frame.points
    if (!(before && same(x, before.x) && same(y, before.y) && same(label, before.label))) spots = spotsOf(frame, reach)
    before = frame.points
    return spots
  }
}

/** Points that a hand has drawn, before they are trained on. */
export function drawnSpots(drawn: readonly number[]): Spots {
  const at = drawn.map(pointOf)
  return { at, label: at.map((point) => point.label) }
}

/** Circles of class 0 and triangles of class 1, each class as one path in a square of so many pixels. */
export function pointPaths({ at, label }: Spots, side: number, radius: number): readonly [string, string] {
  const paths: [string, string] = ['', '']
  for (const [i, { u, v }] of at.entries()) {
    if (u < 0 || u > 1 || v < 0 || v > 1) continue
    const [x, y] = [u * side, (1 - v) * side]
    if (label[i] === 1) paths[1] += triangle(x, y, radius)
    else paths[0] += circle(x, y, radius)
  }
  return paths
}

export const circle = (x: number, y: number, r: number) =>
  `M${(x - r).toFixed(1)},${y.toFixed(1)}a${r},${r},0,1,0,${2 * r},0a${r},${r},0,1,0,${-2 * r},0z`

/** Of the same weight as the circle; its centre of gravity is the point. */
function triangle(x: number, y: number, r: number): string {
  const [half, high] = [1.12 * r, 1.92 * r].map((length) => length.toFixed(2))
  return `M${x.toFixed(1)},${(y - 1.28 * r).toFixed(1)}l${half},${high}h${(-2.24 * r).toFixed(2)}z`
}
