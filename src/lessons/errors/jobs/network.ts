import {
  foldBatchNorm,
  type ImageSet,
  loadNetwork,
  type Network,
  readImageSet,
  type ScaledImages,
  scaledImages,
} from '../../../core/index.ts'
import { asset, type JobRun, shelved } from '../../../engine/job.ts'
import { remembered } from '../../../engine/remembered.ts'
import { shippedImages } from '../../../engine/shipped-images.ts'
import type { Kept } from './kept.ts'

/** the network that errors are tried on, as the site ships it */
const NETWORK = 'resnet-fashion'

/** The shipped ResNet, its batch normalization folded. */
export function openedNetwork({ known }: Kept): JobRun<never, Network> {
  return remembered(known, 'network', function* () {
    return foldBatchNorm(loadNetwork(yield* shelved(NETWORK)))
  })
}

/** The 1,000 test images that ship. */
export function testImages(kept: Kept): JobRun<never, ScaledImages> {
  return remembered(kept.known, 'test images', function* () {
    return scaledImages(yield* testSet(kept))
  })
}

/** The same as bytes. */
export function testSet({ known }: Kept): JobRun<never, ImageSet> {
  return remembered(known, 'test set', function* () {
    return readImageSet(yield* asset('fashion-mnist-test-1000.safetensors.zz'))
  })
}

/** The first so many of the training images, for calibration. */
export const calibrationImages = ({ known }: Kept, count: number): JobRun<never, ScaledImages> =>
  shippedImages(known, ['fashion-mnist-train-1024'], count)
