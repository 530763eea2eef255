import { inspectValue } from '../../../core/inspect.ts'
import type { Quantizer } from '../../../core/quant/quantizer.ts'
import type { GarmentFrame } from '../contract.ts'

/** What a quantizer makes of one picture of n pixels. It was found on more than this picture, so its own MSE is another. */
export interface PictureError {
  /** [n] Q(x) of each pixel */
  readonly values: Float64Array
  /** [n] |x − Q(x)| */
  readonly errors: Float64Array
  readonly mse: number
  /** largest |x − Q(x)| */
  readonly largest: number
  /** levels that at least one pixel gets */
  readonly greys: number
  /** share of the pixels whose byte, x times 255 rounded, stays the same */
  readonly kept: number
}

/** `pixels` are from 0 to 1. O(n log K). */
export function pictureError(quantizer: Quantizer, pixels: ArrayLike<number>): PictureError {
  const inspected = Array.from(pixels, (x) => inspectValue(quantizer, x))
  const errors = Float64Array.from(inspected, ({ error }) => Math.abs(error))
  const kept = inspected.filter(({ x, level }) => byteOf(x) === byteOf(level))
  return {
    values: Float64Array.from(inspected, ({ level }) => level),
    errors,
    mse: errors.reduce((sum, error) => sum + error * error, 0) / errors.length,
    largest: errors.reduce((largest, error) => Math.max(largest, error), 0),
    greys: new Set(inspected.map(({ code }) => code)).size,
    kept: kept.length / inspected.length,
  }
}

export interface QuantizedPicture {
  readonly picture: NonNullable<GarmentFrame['picture']>
  /** different values of the picture itself */
  readonly greys: number
  readonly uniform: PictureError
  readonly lloyd: PictureError
}

/** A picture with what the two quantizers make of it. */
export function quantizedPicture(
  picture: QuantizedPicture['picture'],
  uniform: Quantizer,
  lloyd: Quantizer,
): QuantizedPicture {
  const { pixels } = picture
  return {
    picture,
    greys: new Set(pixels).size,
    uniform: pictureError(uniform, pixels),
    lloyd: pictureError(lloyd, pixels),
  }
}

/** The grey that is drawn, 0 … 255: a level below black or above white is drawn as that. */
export const byteOf = (x: number) => Math.round(255 * Math.min(1, Math.max(0, x)))

const SHADES = 100

/** [n] errors as shares of `largest` in steps of a hundredth, which no eye tells apart. All 0 where nothing is lost. */
export function errorShades(errors: Float64Array, largest: number): Float64Array {
  return errors.map((error) => (largest > 0 ? Math.round((SHADES * error) / largest) / SHADES : 0))
}
