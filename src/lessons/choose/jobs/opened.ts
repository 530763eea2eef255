import { foldBatchNorm, loadNetwork, type Network } from '../../../core/index.ts'
import { type JobRun, shelved } from '../../../engine/job.ts'
import type { Known } from '../../../engine/remembered.ts'
import type { NetworkName } from '../frames.ts'

/** A trained network with its batch normalization folded, as the jobs after it take it. */
export interface Opened {
  readonly name: NetworkName
  readonly folded: Network
  /** what was read and measured, by name: asked for again it is not computed again */
  readonly known: Known
}

/** Opens the file of a network that ships. */
export function* open(name: NetworkName, known: Known = new Map()): JobRun<never, Opened> {
  return { name, folded: foldBatchNorm(loadNetwork(yield* shelved(name))), known }
}
