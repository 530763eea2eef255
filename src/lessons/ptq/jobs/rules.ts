import { breathe, type JobRun } from '../../../engine/job.ts'
import type { RulesFrame } from '../comparison-frames.ts'
import { type PtqSettings, RULES, type Rule } from '../contract.ts'
import { createAnswerer } from './answerer.ts'
import type { Calibrated } from './calibrate.ts'
import { answeringOf } from './convert.ts'
import { floatAnswers } from './float-answers.ts'
import { bitsOf, schemeOf } from './scheme.ts'
import { scored } from './scored.ts'
import { COMPARED_ON, worthOf } from './worth.ts'

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
    for (const [name, own] of bits.activations) {
      by.range(name, own)
      yield* breathe()
    }
    const answering = answeringOf(parent.network, scheme, { ...settings, clips: [] }, by, bits)
    const answerer = yield* createAnswerer(parent.network, answering)
    measured[rule] = worthOf(yield* scored(parent, float, answerer, COMPARED_ON))
    const now = { ...measured }
    yield { checkpoint: () => ({ images: COMPARED_ON, measured: now }) }
  }
  yield { checkpoint: () => ({ images: COMPARED_ON, measured }) }
}
