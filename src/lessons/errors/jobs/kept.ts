import { breathe, type JobRun } from '../../../engine/job.ts'
import type { Known } from '../../../engine/remembered.ts'

/** What the jobs of the lesson have found. */
export interface Kept {
  readonly known: Known
}

/** The memory of the lesson. It computes nothing, so that what is heavy waits until its scene is open. */
export function* kept(): JobRun<never, Kept> {
  yield* breathe()
  return { known: new Map() }
}
