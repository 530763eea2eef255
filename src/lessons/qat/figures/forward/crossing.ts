import type { GridPlace } from '../../watched-frames.ts'

/** The number line about the threshold that a weight crosses, or comes nearest to. */
export interface Crossing {
  readonly threshold: number
  readonly from: number
  readonly to: number
  /** code below the threshold, and above it */
  readonly codes: readonly [number, number]
  readonly crosses: boolean
}

export function crossingOf(
  before: Pick<GridPlace, 'place' | 'code'>,
  after: Pick<GridPlace, 'place' | 'code'>,
  greatestCode: number,
): Crossing {
  const crosses = before.code !== after.code
  const between = crosses ? Math.max(before.code, after.code) - 0.5 : Math.floor(after.place) + 0.5
  const threshold = Math.max(0.5 - greatestCode, Math.min(greatestCode - 0.5, between))
  const reach = Math.max(Math.abs(before.place - threshold), Math.abs(after.place - threshold), 1e-6)
  const half = reach * (crosses ? 1.7 : 1.25)
  return {
    threshold,
    from: threshold - half,
    to: threshold + half,
    codes: [threshold - 0.5, threshold + 0.5],
    crosses,
  }
}
