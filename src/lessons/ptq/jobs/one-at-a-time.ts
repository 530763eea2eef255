import type { JobRun } from '../../../engine/job.ts'
import { type Answerer, createAnswerer } from './answerer.ts'
import type { Converted } from './convert.ts'

const NAME = 'one at a time'

/** The float network for one image at a time, kept for the next one. */
export function* floatOfOne({ network, known }: Converted): JobRun<never, Answerer> {
  const kept = known.get(NAME) as Answerer | undefined
  const float = kept ?? (yield* createAnswerer(network, { kind: 'float' }, 1))
  known.set(NAME, float)
  return float
}

/** The converted network, likewise. */
export function* quantizedOfOne({ asked, answering, made }: Converted): JobRun<never, Answerer> {
  const kept = made.get(NAME) as Answerer | undefined
  const quantized = kept ?? (yield* createAnswerer(asked, answering, 1))
  made.set(NAME, quantized)
  return quantized
}
