import { batchesOf, bindNetwork, copyNetwork, quantizedTensors, type Range } from '../../../core/index.ts'
import { breathe, type JobRun } from '../../../engine/job.ts'
import { onKernels } from '../../../engine/kernels.ts'
import { remembered } from '../../../engine/remembered.ts'
import { OBSERVED } from '../contract.ts'
import type { Kept } from './kept.ts'
import { calibrationImages, openedNetwork } from './network.ts'

/** images that pass at a time */
const AT_ONCE = 16

/** What calibration has seen of the network's tensors: every value, and from the least to the greatest. */
export interface Observed {
  readonly images: number
  readonly values: ReadonlyMap<string, Float32Array>
  readonly ranges: Readonly<Record<string, Range>>
}

/** The activations of the first calibration images, computed once. */
export function observed(kept: Kept): JobRun<never, Observed> {
  return remembered(kept.known, 'observed', function* () {
    const network = yield* openedNetwork(kept)
    const { pixels } = yield* calibrationImages(kept, OBSERVED)
    const bound = yield* onKernels((kernels) =>
      bindNetwork(copyNetwork(network, kernels), AT_ONCE, { training: false }, kernels),
    )
    const names = quantizedTensors(network)
    const values = new Map<string, Float32Array>()
    for (const [turn, images] of batchesOf(pixels, bound.input.values.length).entries()) {
      bound.input.values.set(images)
      bound.forward()
      for (const name of names) {
        const given = bound.activationOf.get(name)?.values ?? new Float32Array(0)
        const all = values.get(name) ?? new Float32Array((given.length / AT_ONCE) * OBSERVED)
        all.set(given, given.length * turn)
        values.set(name, all)
      }
      yield* breathe()
    }
    const ranges = Object.fromEntries([...values].map(([name, all]) => [name, rangeOf(all)]))
    return { images: OBSERVED, values, ranges }
  })
}

function rangeOf(values: Float32Array): Range {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (value < min) min = value
    if (value > max) max = value
  }
  return { min, max }
}
