import type { ScaledImages } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { Known } from '../../../engine/remembered.ts'
import { shippedImages } from '../../../engine/shipped-images.ts'
import { TRAINED_ON } from '../recipe-setting.ts'

export const PIXELS = 784

/** The files of the training images that ship, in the order of the set. */
const TRAINING = ['fashion-mnist-train-1024', 'fashion-mnist-train-5120']

export const testImages = (known: Known): JobRun<never, ScaledImages> =>
  shippedImages(known, ['fashion-mnist-test-1000'])

/** The first so many training images, or all that ship. */
export const trainingImages = (known: Known, count = TRAINED_ON): JobRun<never, ScaledImages> =>
  shippedImages(known, TRAINING, count)

/** The same as pixels: nobody asks for their classes. */
export function* calibrationPixels(known: Known, count: number): JobRun<never, Float32Array> {
  const { pixels } = yield* trainingImages(known, count)
  return pixels
}
