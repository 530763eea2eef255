import type { JobRun } from './job.ts'

/** What was found and need not be again, by name: whoever needs it first fills it in. */
export type Known = Map<string, unknown>

/** What is known by this name, or what `find` finds. */
export function* remembered<T, Frame>(known: Known, name: string, find: () => JobRun<Frame, T>): JobRun<Frame, T> {
  if (!known.has(name)) known.set(name, yield* find())
  return known.get(name) as T
}
