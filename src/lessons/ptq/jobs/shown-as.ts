import type { JobRun, Yielded } from '../../../engine/job.ts'

/** A run inside another: what it needs is asked for, and in place of its frames those of the other are shown. */
export function* shownAs<Inner, Frame, Result>(
  run: JobRun<Inner, Result>,
  frameOf: (inner: () => Inner) => Frame,
): JobRun<Frame, Result> {
  let next = run.next()
  while (!next.done) {
    const yielded: Yielded<Inner> = next.value
    let bytes: Uint8Array
    try {
      bytes = 'checkpoint' in yielded ? yield { checkpoint: () => frameOf(yielded.checkpoint) } : yield yielded
    } catch (thrown) {
      // What could not be had is for the inner run to bear.
      next = run.throw(thrown)
      continue
    }
    next = run.next(bytes)
  }
  return next.value
}
