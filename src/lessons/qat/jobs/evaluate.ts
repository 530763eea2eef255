import {
  accuracy,
  type BoundNetwork,
  bindIntegers,
  floatClassifier,
  type IntegerNetwork,
  integerClassifier,
  logitsInTurn,
  type Network,
  predictedClasses,
  type ScaledImages,
  saveIntegerNetwork,
  softmaxCrossEntropy,
} from '../../../core/index.ts'
import { breathing, type JobRun } from '../../../engine/job.ts'
import { onKernels } from '../../../engine/kernels.ts'
import type { Evaluated, Measured } from '../frames.ts'
import { CLASSES } from './images.ts'

/** images that pass through a network at a time */
export const AT_ONCE = 50

/** [N · 10] logits of all images by a network bound for `AT_ONCE`. */
export const logitsOf = (bound: BoundNetwork, { pixels }: ScaledImages): JobRun<never, Float32Array> =>
  breathing(logitsInTurn(floatClassifier(bound), pixels))

export const measured = (logits: Float32Array, { labels }: ScaledImages): Measured => ({
  accuracy: accuracy(logits, labels, CLASSES),
  loss: softmaxCrossEntropy(logits, labels, CLASSES),
})

/** What integers say of the images, and how often they agree with the logits that training sees. */
export function* inIntegers(
  integers: IntegerNetwork,
  { folded, trainedOn }: { readonly folded: Network; readonly trainedOn: string },
  seen: Float32Array,
  images: ScaledImages,
): JobRun<never, NonNullable<Evaluated['integers']>> {
  const classifier = yield* onKernels((kernels) =>
    integerClassifier(integers, bindIntegers(integers, AT_ONCE, kernels)),
  )
  const logits = yield* breathing(logitsInTurn(classifier, images.pixels))
  const [a, b] = [logits, seen].map((one) => predictedClasses(one, CLASSES))
  return {
    accuracy: accuracy(logits, images.labels, CLASSES),
    agreement: a.filter((one, i) => one === b[i]).length / a.length,
    bytes: saveIntegerNetwork(integers, folded.spec, { trained_on: trainedOn }).length,
  }
}
