import { readImageSet } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import { asset } from '../../../engine/job.ts'
import type { DataFrame } from '../contract.ts'
import { type FoundNumbers, noText } from './found-numbers.ts'

/** Every pixel of the site's test images, divided by 255 as a network is fed them. */
export function* readPixels(): JobRun<DataFrame, FoundNumbers> {
  const { images } = readImageSet(yield* asset('fashion-mnist-test-1000.safetensors.zz'))
  return noText(
    Float32Array.from(images, (pixel) => pixel / 255),
    'Fashion-MNIST',
  )
}
