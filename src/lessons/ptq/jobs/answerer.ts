import {
  type Activation,
  type BindOptions,
  bindDynamicRange,
  bindIntegers,
  bindNetwork,
  copyNetwork,
  dequantize,
  fakeQuantized,
  floatClassifier,
  type IntegerNetwork,
  integerClassifier,
  type Kernels,
  type Network,
  readCodes,
  type TensorMemory,
} from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import { onKernels } from '../../../engine/kernels.ts'
import { PICTURE_SIDE } from '../drawing-setting.ts'
import type { Answering } from './convert.ts'

export const PIXELS = PICTURE_SIDE * PICTURE_SIDE
export const CLASSES = 10
/** images that pass through a network at a time */
export const AT_ONCE = 32

/** A network that says what images are, so many at a time, with all that it needs allocated. */
export interface Answerer {
  readonly kernels: Kernels['name']
  /** [count · 10] logits of at most as many images as it was made for */
  answer(images: Float32Array): Float32Array
  /** of the last answer: the reals of a tensor, in memory's order; null where there are none */
  reals(tensor: string, count: number): Float32Array | null
}

type Bound = Omit<Answerer, 'kernels'>

/** On the fastest kernels there are, in an arena of its own. */
export const createAnswerer = (network: Network, answering: Answering, batch = AT_ONCE): JobRun<never, Answerer> =>
  onKernels((kernels) => ({ kernels: kernels.name, ...boundBy(network, answering, batch, kernels) }))

function boundBy(network: Network, answering: Answering, batch: number, kernels: Kernels): Bound {
  switch (answering.kind) {
    case 'integer':
      return integers(answering.integers, batch, kernels)
    case 'dynamic': {
      const answer = bindDynamicRange(copyNetwork(network, kernels), answering, kernels)
      return {
        answer(images) {
          const count = images.length / PIXELS
          const logits = new Float32Array(count * CLASSES)
          for (let n = 0; n < count; n++) logits.set(answer(images.subarray(n * PIXELS, (n + 1) * PIXELS)), n * CLASSES)
          return logits
        },
        reals: () => null,
      }
    }
    case 'simulated': {
      const { integers, layers, tensors } = answering
      const simulated = fakeQuantized(copyNetwork(network, kernels), integers, kernels, { layers, tensors })
      return floats(simulated.network, batch, kernels, simulated.between)
    }
    case 'float':
      return floats(copyNetwork(network, kernels), batch, kernels)
  }
}

function floats(network: Network, batch: number, kernels: Kernels, between?: BindOptions['between']): Bound {
  const bound = bindNetwork(network, batch, { training: false, between }, kernels)
  const { logits } = floatClassifier(bound)
  return {
    answer: (images) => logits(images).slice(),
    reals(tensor, count) {
      const { values, shape } = bound.activationOf.get(tensor) as Activation
      return values.slice(0, count * shape.reduce((product, size) => product * size, 1))
    },
  }
}

function integers(network: IntegerNetwork, batch: number, kernels: Kernels): Bound {
  const bound = bindIntegers(network, batch, kernels)
  const memory = (name: string) => bound.memoryOf.get(name) as TensorMemory
  return {
    answer: integerClassifier(network, bound).logits,
    reals: (name, count) => dequantize(readCodes(memory(name), count), memory(name).tensor.params),
  }
}
