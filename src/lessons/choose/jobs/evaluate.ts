import {
  accuracy,
  bindIntegers,
  bindNetwork,
  type Classifier,
  copyNetwork,
  floatClassifier,
  type IntegerNetwork,
  integerClassifier,
  logitsInTurn,
  type Network,
} from '../../../core/index.ts'
import { breathing, type JobRun } from '../../../engine/job.ts'
import { onKernels } from '../../../engine/kernels.ts'
import type { Known } from '../../../engine/remembered.ts'
import { testImages } from './images.ts'

/** images that pass through a network at a time */
export const AT_ONCE = 50

/** The share of the test images that are answered rightly. */
export function* accuracyOf(known: Known, classifier: Classifier): JobRun<never, number> {
  const { pixels, labels } = yield* testImages(known)
  return accuracy(yield* breathing(logitsInTurn(classifier, pixels)), labels, classifier.classes)
}

export function* floatAccuracy(network: Network, known: Known): JobRun<never, number> {
  const classifier = yield* onKernels((kernels) =>
    floatClassifier(bindNetwork(copyNetwork(network, kernels), AT_ONCE, { training: false }, kernels)),
  )
  return yield* accuracyOf(known, classifier)
}

/** In integers only, from the codes of the pixels to those of the logits. */
export function* integerAccuracy(integers: IntegerNetwork, known: Known): JobRun<never, number> {
  const classifier = yield* onKernels((kernels) =>
    integerClassifier(integers, bindIntegers(integers, AT_ONCE, kernels)),
  )
  return yield* accuracyOf(known, classifier)
}
