import type { JobRun } from '../job.ts'
import type { Need } from '../protocol.ts'
import { unseenBytes } from '../unseen.ts'

/** What a job did from its beginning to its end. */
export interface RanJob<Frame, Result> {
  /** each made when its checkpoint was reached */
  readonly frames: Frame[]
  readonly result: Result
  readonly needs: Need[]
  readonly kept: Map<string, Uint8Array>
}

/** What a run is told that everybody sees. */
const ALL_SEEN = unseenBytes({ checkpoints: 0, changes: [] })

/** Runs a job with no thread and no clock; each of its checkpoints is seen. `bytesFor` answers its needs; what that throws is thrown inside the job. */
export function runJob<Frame, Result>(
  run: JobRun<Frame, Result>,
  bytesFor: (need: Need) => Uint8Array = refuse,
): RanJob<Frame, Result> {
  const frames: Frame[] = []
  const needs: Need[] = []
  const kept = new Map<string, Uint8Array>()
  let next = run.next()
  while (!next.done) {
    const { value } = next
    if ('need' in value) {
      needs.push(value.need)
      next = answer(run, () => (value.need.kind === 'unseen' ? ALL_SEEN : bytesFor(value.need)))
      continue
    }
    if ('checkpoint' in value) frames.push(value.checkpoint())
    else if ('keep' in value) kept.set(value.keep.name, value.keep.bytes)
    next = run.next(new Uint8Array(0))
  }
  return { frames, result: next.value, needs, kept }
}

function answer<R extends JobRun<unknown, unknown>>(run: R, give: () => Uint8Array): ReturnType<R['next']> {
  let bytes: Uint8Array
  try {
    bytes = give()
  } catch (thrown) {
    return run.throw(thrown) as ReturnType<R['next']>
  }
  return run.next(bytes) as ReturnType<R['next']>
}

function refuse(need: Need): never {
  throw new Error(`the job asked for ${JSON.stringify(need)}`)
}
