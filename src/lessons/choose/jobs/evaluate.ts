import {
  accuracy,
  arenaFloats,
  bindIntegers,
  bindNetwork,
  copyNetwork,
  dequantize,
  type IntegerNetwork,
  type Kernels,
  type Network,
  readCodes,
  type TensorMemory,
  writeReals,
} from '../../../core/index.ts'
import { breathe, type JobRun } from '../../../engine/job.ts'
import { loadKernels } from '../../../engine/kernels.ts'
import { CLASSES, type Images, type Known, PIXELS, testImages } from './images.ts'

/** images that pass through a network at a time */
export const AT_ONCE = 50

/** Logits of images that are at most as many as it was made for. */
export type Answer = (pixels: Float32Array, count: number) => Float32Array

/** The share of the test images that are answered rightly. */
export function* accuracyOf(known: Known, answer: Answer): JobRun<never, number> {
  const { pixels, labels }: Images = yield* testImages(known)
  const logits = new Float32Array(labels.length * CLASSES)
  for (let n = 0; n < labels.length; n += AT_ONCE) {
    const here = Math.min(AT_ONCE, labels.length - n)
    logits.set(answer(pixels.subarray(n * PIXELS, (n + here) * PIXELS), here), n * CLASSES)
    yield* breathe()
  }
  return accuracy(logits, labels, CLASSES)
}

export function* floatAccuracy(network: Network, known: Known): JobRun<never, number> {
  const build = (kernels: Kernels) => bindNetwork(copyNetwork(network, kernels), AT_ONCE, { training: false }, kernels)
  return yield* accuracyOf(known, answerOf(build(yield* loadKernels(arenaFloats(build)))))
}

/** By a network that is bound for `AT_ONCE`. */
export const answerOf =
  ({ input, forward, output }: Pick<ReturnType<typeof bindNetwork>, 'input' | 'forward' | 'output'>): Answer =>
  (pixels, count) => {
    input.values.set(pixels)
    forward()
    return output.values.subarray(0, count * CLASSES)
  }

/** In integers only, from the codes of the pixels to those of the logits. */
export function* integerAccuracy(integers: IntegerNetwork, known: Known): JobRun<never, number> {
  const build = (kernels: Kernels) => bindIntegers(integers, AT_ONCE, kernels)
  const { memoryOf, run } = build(yield* loadKernels(arenaFloats(build)))
  const [input, output] = ['input', integers.output].map((name) => memoryOf.get(name) as TensorMemory)
  return yield* accuracyOf(known, (pixels, count) => {
    writeReals(input, pixels)
    run(count)
    return dequantize(readCodes(output, count), output.tensor.params)
  })
}
