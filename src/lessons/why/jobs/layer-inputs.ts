import { arenaFloats, bindNetwork, copyNetwork, type Kernels } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import { loadKernels } from '../../../engine/kernels.ts'
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
export function* layerInputs(parent: Opened, name: string): JobRun<never, LayerInputs> {
  const key = `inputs ${name}`
  const before = parent.made.get(key) as LayerInputs | undefined
  if (before) return before
  const { pixels } = yield* imagesOf(parent, 'test-1000', SHOWN)
  const bind = (kernels: Kernels) =>
    bindNetwork(copyNetwork(parent.network, kernels), SHOWN, { training: false }, kernels)
  const bound = bind(yield* loadKernels(arenaFloats(bind)))
  bound.input.values.set(pixels)
  bound.forward()
  const read = bound.activationOf.get(layerOf(parent.network, name).inputs[0])
  if (!read) throw new RangeError(`layer ${name} reads nothing`)
  const found = { shape: read.shape, values: read.values.slice() }
  parent.made.set(key, found)
  return found
}
