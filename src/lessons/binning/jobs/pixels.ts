import { readImageSet } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import { asset } from '../../../engine/job.ts'
import { type FoundNumbers, noText } from './found-numbers.ts'

/** Every pixel of the site's test images, divided by 255 as a network is fed them. */
export function* readPixels(): JobRun<never, FoundNumbers> {
  const pictures = readImageSet(yield* asset('fashion-mnist-test-1000.safetensors.zz'))
  return { ...noText(scaledPixels(pictures.images), 'Fashion-MNIST'), pictures }
}

/** from 0 to 1 */
export const scaledPixels = (bytes: Uint8Array): Float32Array => Float32Array.from(bytes, (pixel) => pixel / 255)
