import type { ScaledImages } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { Known } from '../../../engine/remembered.ts'
import { shippedImages } from '../../../engine/shipped-images.ts'

export const PIXELS = 784
export const CLASSES = 10
/** test images that accuracies are of: none of them is trained on */
export const TESTED = 1000

/** The files of the training images that ship, in the order of the set. */
const TRAINING = ['fashion-mnist-train-1024', 'fashion-mnist-train-5120']

/** The first so many training images. */
export const trainingImages = (known: Known, count: number): JobRun<never, ScaledImages> =>
  shippedImages(known, TRAINING, count)

export const testImages = (known: Known): JobRun<never, ScaledImages> =>
  shippedImages(known, ['fashion-mnist-test-1000'])
