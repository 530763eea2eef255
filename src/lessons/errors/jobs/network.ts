import { foldBatchNorm, type ImageSet, loadNetwork, type Network, readImageSet } from '../../../core/index.ts'
import { asset, type JobRun, shelved } from '../../../engine/job.ts'
import { type Kept, remembered } from './kept.ts'

/** the network that errors are tried on, as the site ships it */
const NETWORK = 'resnet-fashion'
export const PIXELS = 28 * 28
export const CLASSES = 10

/** Pixels as the network is fed them, and their classes. */
export interface Images {
  readonly pixels: Float32Array
  readonly labels: Uint8Array
}

/** The shipped ResNet, its batch normalization folded. */
export function openedNetwork(kept: Kept): JobRun<never, Network> {
  return remembered(kept, 'network', function* () {
    return foldBatchNorm(loadNetwork(yield* shelved(NETWORK)))
  })
}

/** The 1,000 test images that ship. */
export function testImages(kept: Kept): JobRun<never, Images> {
  return remembered(kept, 'test images', function* () {
    return scaled(yield* testSet(kept), Number.POSITIVE_INFINITY)
  })
}

/** The same as bytes. */
export function testSet(kept: Kept): JobRun<never, ImageSet> {
  return remembered(kept, 'test set', function* () {
    return readImageSet(yield* asset('fashion-mnist-test-1000.safetensors.zz'))
  })
}

/** The first so many of the training images, for calibration. */
export function* calibrationImages(count: number): JobRun<never, Images> {
  return scaled(readImageSet(yield* asset('fashion-mnist-train-1024.safetensors.zz')), count)
}

function scaled({ images, labels }: ImageSet, count: number): Images {
  return {
    pixels: Float32Array.from(images.subarray(0, Math.min(images.length, count * PIXELS)), (pixel) => pixel / 255),
    labels: labels.subarray(0, Math.min(labels.length, count)),
  }
}
