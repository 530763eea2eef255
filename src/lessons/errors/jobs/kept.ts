import { breathe, type JobRun } from '../../../engine/job.ts'

/** What was computed and need not be again, by name: whoever needs it first fills it in. */
export interface Kept {
  readonly known: Map<string, unknown>
}

/** The memory of the lesson. It computes nothing, so that what is heavy waits until its scene is open. */
export function* kept(): JobRun<never, Kept> {
  yield* breathe()
  return { known: new Map() }
}

/** What is known by this name, or what `find` finds. */
export function* remembered<T, Frame>({ known }: Kept, name: string, find: () => JobRun<Frame, T>): JobRun<Frame, T> {
  if (!known.has(name)) known.set(name, yield* find())
  return known.get(name) as T
}
