import type { GridPlace } from '../../watched-frames.ts'

/** A threshold so many hops away is not drawn: the hop would be too small to see beside it. */
const FAR = 8

/** The number line about the hop of one step, and the threshold that it crosses or comes nearest to. */
export interface Crossing {
  readonly threshold: number
  readonly from: number
  readonly to: number
  /** code below the threshold, and above it */
  readonly codes: readonly [number, number]
  readonly crosses: boolean
}

type Place = Pick<GridPlace, 'place' | 'code'>

export function crossingOf(before: Place, after: Place, greatestCode: number): Crossing {
  const crosses = before.code !== after.code
  const between = crosses ? Math.max(before.code, after.code) - 0.5 : Math.floor(after.place) + 0.5
  const threshold = Math.max(0.5 - greatestCode, Math.min(greatestCode - 0.5, between))
  const hop = Math.max(Math.abs(after.place - before.place), 1e-6)
  const away = Math.max(Math.abs(before.place - threshold), Math.abs(after.place - threshold))
  const [middle, half] =
    away > FAR * hop ? [(before.place + after.place) / 2, 2.5 * hop] : [threshold, away * (crosses ? 1.7 : 1.25)]
  return {
    threshold,
    from: middle - half,
    to: middle + half,
    codes: [threshold - 0.5, threshold + 0.5],
    crosses,
  }
}
