import type { AffineScheme } from '../quant/affine/affine-params.ts'
import type { Histogram } from '../stats/dyadic-histogram.ts'

/** A clipping range of reals. */
export interface Range {
  readonly min: number
  readonly max: number
}

/**
 * Watches the values of one tensor, batch by batch, and says at any moment which clipping range it would choose. Values that are no finite
 * numbers are left out. `range` throws a RangeError where nothing has been seen yet.
 */
export interface Observer {
  observe(batch: Float32Array): void
  /** for a scheme of integers; not widened to hold 0, which `affineParams` does */
  range(scheme: AffineScheme): Range
  /** what it has counted; an observer that keeps none has one bin, from its least to its greatest value */
  histogram(): Histogram
}

/** A symmetric range from a clipping point. */
export const mirrored = (clip: number): Range => ({ min: -clip, max: clip })

/** RangeError unless a value has been seen. */
export function mustHaveSeen(min: number): void {
  if (min === Number.POSITIVE_INFINITY) throw new RangeError('observe must have been given a finite value before range')
}
