import {
  arenaFloats,
  bindNetwork,
  copyNetwork,
  type Kernels,
  quantizedTensors,
  type Range,
} from '../../../core/index.ts'
import { breathe, type JobRun } from '../../../engine/job.ts'
import { loadKernels } from '../../../engine/kernels.ts'
import { OBSERVED } from '../contract.ts'
import { type Kept, remembered } from './kept.ts'
import { calibrationImages, openedNetwork, PIXELS } from './network.ts'

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
  return remembered(kept, 'observed', function* () {
    const network = yield* openedNetwork(kept)
    const { pixels } = yield* calibrationImages(OBSERVED)
    const build = (kernels: Kernels) =>
      bindNetwork(copyNetwork(network, kernels), AT_ONCE, { training: false }, kernels)
    const bound = build(yield* loadKernels(arenaFloats(build)))
    const names = quantizedTensors(network)
    const values = new Map<string, Float32Array>()
    for (let first = 0; first < OBSERVED; first += AT_ONCE) {
      bound.input.values.set(pixels.subarray(first * PIXELS, (first + AT_ONCE) * PIXELS))
      bound.forward()
      for (const name of names) {
        const given = bound.activationOf.get(name)?.values ?? new Float32Array(0)
        const all = values.get(name) ?? new Float32Array((given.length / AT_ONCE) * OBSERVED)
        all.set(given, (given.length / AT_ONCE) * first)
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
