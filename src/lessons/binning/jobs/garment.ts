import type { ImageSet } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { BinningSettings, GarmentFrame } from '../contract.ts'
import type { Numbers } from './numbers.ts'
import { scaledPixels } from './pixels.ts'

/** One of the pictures whose pixels are on the axis, so that it can be seen what the quantizers make of it. */
export function* garment({ garment: at }: BinningSettings, { pictures }: Numbers): JobRun<GarmentFrame> {
  yield { checkpoint: () => ({ picture: pictures ? pictureAt(pictures, at) : null }) }
}

function pictureAt({ images, labels, width, height }: ImageSet, at: number): GarmentFrame['picture'] {
  const size = width * height
  return { pixels: scaledPixels(images.subarray(at * size, (at + 1) * size)), width, height, label: labels[at] }
}
