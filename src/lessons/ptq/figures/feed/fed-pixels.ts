import { FLOAT_BITS } from '../../convert-setting.ts'
import type { CalibrateFrame, FeedFrame } from '../../frames.ts'
import { codesWithin } from '../codes-within.ts'

/** What the pixels that are fed make of the input's range, as far as calibration has seen them. */
export interface FedPixels {
  readonly total: number
  /** calibration has not seen all images yet */
  readonly unfinished: boolean
  /** that are above 1, which no image of the data set has */
  readonly above: number
  readonly least: number
  readonly greatest: number
  /** share of the pixels that are 0, or nearly */
  readonly zeros: number
  /** of the input, by the rule that is chosen */
  readonly from: number
  readonly to: number
  /** codes that there are, and those that the pixels from 0 to 1 get; null where activations stay float */
  readonly codes: { readonly all: number; readonly usual: number } | null
}

/** Of frames that are of the same images. Only the first image can be spoiled: it is shown, and it is seen first. */
export function fedPixels(feed: FeedFrame | null, calibrate: CalibrateFrame | null): FedPixels | null {
  const input = calibrate?.tensors[0]
  if (!feed || !input || calibrate.total !== feed.count || calibrate.images === 0) return null
  const { params, range, min, max, values, zeros } = input
  return {
    total: values,
    unfinished: calibrate.images < calibrate.total,
    above: feed.thumbnails.reduce((count, pixel) => count + (pixel > 1 ? 1 : 0), 0),
    least: min,
    greatest: max,
    zeros,
    from: range.min,
    to: range.max,
    codes:
      calibrate.bits >= FLOAT_BITS
        ? null
        : { all: params.qmax - params.qmin + 1, usual: codesWithin({ min: 0, max: 1 }, params) },
  }
}

/** Places that a share near 1 needs in per cent so as not to become 100. */
export function placesOf(rest: number): number {
  return rest > 0 ? Math.min(6, Math.max(1, Math.ceil(-Math.log10(100 * rest)))) : 0
}
