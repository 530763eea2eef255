import { breathe, type JobRun } from '../../../engine/job.ts'
import type { InferFrame } from '../frames.ts'
import { type Answerer, AT_ONCE } from './answerer.ts'
import type { FloatAnswers } from './float-answers.ts'
import type { LoadedNetwork } from './network.ts'
import { Score } from './score.ts'
import { chunks, testImages } from './test-images.ts'

/** The first so many test images through a network: what it is worth. Shows nothing on the way. */
export function* scored(
  parent: LoadedNetwork,
  float: FloatAnswers,
  answerer: Answerer,
  total: number,
): JobRun<never, InferFrame> {
  const score = new Score(parent.set, total, answerer.kernels)
  for (const { first, count } of chunks(total, AT_ONCE)) {
    const { pixels, labels } = yield* testImages(parent, first, count)
    score.add(first, pixels, labels, float.logits(first, pixels), answerer.answer(pixels))
    yield* breathe()
  }
  return score.frame()
}
