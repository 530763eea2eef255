import { quantizedTensors } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { NetworkFrame } from '../frames.ts'
import { type Opened, open } from './opened.ts'

/** The network that all is about. */
export function* network(): JobRun<NetworkFrame, Opened> {
  const opened = yield* open('mobilenet-fashion')
  const { folded } = opened
  const withWeights = folded.layers.filter(({ parameters }) => parameters.length > 0)
  yield {
    checkpoint: () => ({
      parameters: folded.parameters.reduce((sum, { values }) => sum + values.length, 0),
      weights: withWeights.reduce((sum, { parameters: [weight] }) => sum + weight.values.length, 0),
      tensors: quantizedTensors(folded),
      layers: withWeights.map(({ name }) => name),
    }),
  }
  return opened
}
