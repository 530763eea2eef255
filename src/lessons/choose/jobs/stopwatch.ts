import { clock, type JobRun } from '../../../engine/job.ts'

/** Time that was spent on something, without what others had of the thread in between. */
export interface Stopwatch {
  seconds: number
}

/** Does it, and adds how long that took. Nothing that is computed depends on it. */
export function* timed<T>(watch: Stopwatch, work: () => T): JobRun<never, T> {
  const begun = yield* clock()
  const made = work()
  watch.seconds += ((yield* clock()) - begun) / 1000
  return made
}
