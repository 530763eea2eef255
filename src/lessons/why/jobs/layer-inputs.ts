import { bindNetwork, copyNetwork } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import { onKernels } from '../../../engine/kernels.ts'
import { remembered } from '../../../engine/remembered.ts'
import { imagesOf } from './images.ts'
import { layerOf, type Opened } from './network.ts'

/** images that a layer is shown */
export const SHOWN = 32

export interface LayerInputs {
  /** of one image */
  readonly shape: readonly number[]
  /** [SHOWN, …] what the layer reads of the first test images */
  readonly values: Float32Array
}

/** What a layer of the float network reads of real images. */
export function layerInputs(parent: Opened, name: string): JobRun<never, LayerInputs> {
  return remembered(parent.made, `inputs ${name}`, function* () {
    const { pixels } = yield* imagesOf(parent, 'test-1000', SHOWN)
    const bound = yield* onKernels((kernels) =>
      bindNetwork(copyNetwork(parent.network, kernels), SHOWN, { training: false }, kernels),
    )
    bound.input.values.set(pixels)
    bound.forward()
    const read = bound.activationOf.get(layerOf(parent.network, name).inputs[0])
    if (!read) throw new RangeError(`layer ${name} reads nothing`)
    return { shape: read.shape, values: read.values.slice() }
  })
}
