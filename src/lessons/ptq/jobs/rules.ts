import type { JobRun } from '../../../engine/job.ts'
import { type PtqSettings, RULES, type Rule } from '../contract.ts'
import type { RulesFrame } from '../frames.ts'
import { createAnswerer } from './answerer.ts'
import type { Calibrated } from './calibrate.ts'
import { answeringOf } from './convert.ts'
import { floatAnswers } from './float-answers.ts'
import { bitsOf, schemeOf } from './scheme.ts'
import { scored } from './scored.ts'

/** test images that each rule is measured on */
const IMAGES = 1000

type Measured = Partial<Record<Rule, { accuracy: number; agreement: number; sqnrDb: number }>>

/** Each rule in every tensor: what the network is worth then. */
export function* rules(settings: PtqSettings, parent: Calibrated): JobRun<RulesFrame> {
  const tensors = parent.calibration.tensors.map(({ name }) => name)
  const bits = bitsOf(parent, tensors, settings)
  const scheme = schemeOf(bits, settings)
  const float = yield* floatAnswers(parent, tensors)
  // Which rule is chosen, and which tensor is opened, changes nothing here.
  const key = `rules ${JSON.stringify([[...bits.activations], scheme, settings.percentile])}`
  const measured = (parent.seen.get(key) as Measured | undefined) ?? {}
  parent.seen.set(key, measured)
  for (const rule of RULES) {
    if (measured[rule]) continue
    const by: Calibrated = { ...parent, range: (tensor, bits) => parent.range(tensor, bits, rule) }
    const answering = answeringOf(parent.network, scheme, { ...settings, clips: [] }, by, bits)
    const answerer = yield* createAnswerer(parent.network, answering)
    const { accuracy, agreement, sqnrDb } = yield* scored(parent, float, answerer, IMAGES)
    measured[rule] = { accuracy, agreement, sqnrDb }
    const now = { ...measured }
    yield { checkpoint: () => ({ images: IMAGES, measured: now }) }
  }
  yield { checkpoint: () => ({ images: IMAGES, measured }) }
}
