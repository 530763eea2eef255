import type { JobRun } from '../../../engine/job.ts'
import { remembered } from '../../../engine/remembered.ts'
import { type Answerer, createAnswerer } from './answerer.ts'
import type { Converted } from './convert.ts'

const NAME = 'one at a time'

/** The float network for one image at a time, kept for the next one. */
export const floatOfOne = ({ network, known }: Converted): JobRun<never, Answerer> =>
  remembered(known, NAME, () => createAnswerer(network, { kind: 'float' }, 1))

/** The converted network, likewise. */
export const quantizedOfOne = ({ asked, answering, made }: Converted): JobRun<never, Answerer> =>
  remembered(made, NAME, () => createAnswerer(asked, answering, 1))
