import { sqnrDb } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { PtqSettings } from '../contract.ts'
import type { InferFrame } from '../frames.ts'
import { type Answerer, AT_ONCE, createAnswerer } from './answerer.ts'
import type { Converted } from './convert.ts'
import { floatAnswers } from './float-answers.ts'
import { Score } from './score.ts'
import { chunks, testImages } from './test-images.ts'

/** The test images through both networks, a few at a time: what is lost, so far. */
export function* infer({ tested }: PtqSettings, parent: Converted): JobRun<InferFrame> {
  const total = Number(tested)
  const tensors = parent.calibration.tensors.map(({ name }) => name)
  const float = yield* floatAnswers(parent, tensors)
  const answerer = yield* createAnswerer(parent.asked, parent.answering)
  const score = new Score(parent.set, total, answerer.kernels)
  for (const { first, count } of chunks(total, AT_ONCE)) {
    const { pixels, labels } = yield* testImages(parent, first, count)
    const wanted = float.logits(first, pixels)
    const found = answerer.answer(pixels)
    if (first === 0) score.tensorSqnrDb = compared(tensors, float.reals, answerer, count)
    score.comparedImages = Math.min(AT_ONCE, total)
    score.add(first, pixels, labels, wanted, found)
    yield { checkpoint: () => score.frame() }
  }
}

/** The SQNR of each tensor; null where the mode has none of them. */
function compared(
  tensors: readonly string[],
  realsOf: (tensor: string) => Float32Array,
  answerer: Answerer,
  count: number,
): InferFrame['tensorSqnrDb'] {
  const found = tensors.map((name) => ({ name, reals: answerer.reals(name, count) }))
  if (found.some(({ reals }) => reals === null)) return null
  return found.map(({ name, reals }) => ({ name, sqnrDb: sqnrDb(realsOf(name), reals as Float32Array) }))
}
