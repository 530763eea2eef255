import type { ScaledImages } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import { shippedImages } from '../../../engine/shipped-images.ts'
import type { Opened } from './network.ts'

/** The first images of a part of Fashion-MNIST that ships. */
export const imagesOf = (
  { made }: Opened,
  part: 'test-1000' | 'train-1024',
  count: number,
): JobRun<never, ScaledImages> => shippedImages(made, [`fashion-mnist-${part}`], count)
