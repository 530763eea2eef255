import {
  accuracy,
  bindNetwork,
  copyNetwork,
  floatClassifier,
  logitsInTurn,
  type Network,
  predictedClasses,
  quantizeWeightsOnly,
  sqnrDb,
} from '../../../core/index.ts'
import { breathing, type JobRun } from '../../../engine/job.ts'
import { onKernels } from '../../../engine/kernels.ts'
import { BITS, type WhySettings } from '../contract.ts'
import type { AnswersAtBits, AnswersFrame } from '../frames.ts'
import { imagesOf } from './images.ts'
import type { Opened } from './network.ts'

/** test images that are asked */
const ASKED = 1000
const AT_ONCE = 32
const CLASSES = 10

type Found = NonNullable<AnswersFrame['found']>

/** The weights of all layers rounded to 8 … 2 bits, activations as they were: how often the answer stays. Only while it is looked at. */
export function* answers({ figure, granularity }: WhySettings, parent: Opened): JobRun<AnswersFrame> {
  const key = `answers ${granularity}`
  const before = (parent.made.get(key) as Found | undefined) ?? null
  if (before || figure !== 'noise') {
    yield { checkpoint: () => ({ found: figure === 'noise' ? before : null }) }
    return
  }
  const images = yield* imagesOf(parent, 'test-1000', ASKED)
  const { network, classifier } = yield* onKernels((kernels) => {
    const network = copyNetwork(parent.network, kernels)
    return { network, classifier: floatClassifier(bindNetwork(network, AT_ONCE, { training: false }, kernels)) }
  })
  const logitsNow = () => breathing(logitsInTurn(classifier, images.pixels))
  const float = yield* logitsNow()
  const floatAccuracy = accuracy(float, images.labels, CLASSES)
  const wanted = predictedClasses(float, CLASSES)
  const points: AnswersAtBits[] = []
  for (const bits of BITS) {
    takeWeights(network, quantizeWeightsOnly(parent.network, { kind: 'integer', bits, granularity }).network)
    const logits = yield* logitsNow()
    const found = predictedClasses(logits, CLASSES)
    const same = found.reduce((count, answer, n) => count + (answer === wanted[n] ? 1 : 0), 0)
    points.push({
      bits,
      agreement: same / ASKED,
      accuracy: accuracy(logits, images.labels, CLASSES),
      logitsDb: sqnrDb(float, logits),
    })
    const now: Found = { images: ASKED, floatAccuracy, points: [...points] }
    if (points.length === BITS.length) parent.made.set(key, now)
    yield { checkpoint: () => ({ found: now }) }
  }
}

function takeWeights(to: Network, from: Network): void {
  for (const [i, { values }] of to.parameters.entries()) values.set(from.parameters[i].values)
}
