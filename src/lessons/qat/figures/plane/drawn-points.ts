import { DRAWN_SIDE, MOST_DRAWN } from '../../plane-setting.ts'

/** A point that a hand has drawn, in shares of the square: from the left, and from below. */
export interface DrawnPoint {
  readonly u: number
  readonly v: number
  /** class */
  readonly label: 0 | 1
}

const CELLS = DRAWN_SIDE * DRAWN_SIDE
const cellOf = (share: number) => Math.min(DRAWN_SIDE - 1, Math.max(0, Math.floor(share * DRAWN_SIDE)))

/** class · side² + row · side + column */
export const codeOf = ({ u, v, label }: DrawnPoint): number => label * CELLS + cellOf(v) * DRAWN_SIDE + cellOf(u)

/** The middle of the cell that a number names. */
export function pointOf(code: number): DrawnPoint {
  const whole = Math.round(code)
  const middle = (cell: number) => (cell + 0.5) / DRAWN_SIDE
  return {
    u: middle(whole % DRAWN_SIDE),
    v: middle(Math.floor(whole / DRAWN_SIDE) % DRAWN_SIDE),
    label: whole >= CELLS ? 1 : 0,
  }
}

export const isFull = (drawn: readonly number[]) => drawn.length >= MOST_DRAWN

/** The list with a point more; the same list where it holds no more. */
export const withPoint = (drawn: readonly number[], point: DrawnPoint): readonly number[] =>
  isFull(drawn) ? drawn : [...drawn, codeOf(point)]

/** The list without the point nearest to a place, where there is one within reach; else the same list. */
export function withoutNearest(
  drawn: readonly number[],
  at: { readonly u: number; readonly v: number },
  within: number,
): readonly number[] {
  const nearest = nearestTo(drawn, at, within)
  return nearest < 0 ? drawn : drawn.filter((_, i) => i !== nearest)
}

/** Where the nearest point within reach is in the list; −1: there is none. */
function nearestTo(drawn: readonly number[], { u, v }: { u: number; v: number }, within: number): number {
  let [nearest, least] = [-1, within]
  for (const [i, code] of drawn.entries()) {
    const point = pointOf(code)
    const distance = Math.hypot(point.u - u, point.v - v)
    if (distance <= least) [nearest, least] = [i, distance]
  }
  return nearest
}
