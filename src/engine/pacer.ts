import type { Pace } from './job.ts'

/** a page that was held up goes on from where it was, it does not catch up */
const LONGEST_TICK_MS = 250

export interface Pacer {
  /** as playing begins */
  start(): void
  /** checkpoints that are due by now and not yet taken, at most what a quarter of a second brings */
  due(now: number, here: number): number
  take(checkpoints: number): void
}

/** Turns the time that goes by into checkpoints at the pace of a job. */
export function createPacer(pace: Extract<Pace, { checkpointsPerSecond: number }>): Pacer {
  let before: number | null = null
  let due = 0
  return {
    start() {
      before = null
      due = 0
    },
    due(now, here) {
      const rate = pace.checkpointsPerSecond * (1 + (pace.doublesAfter ? here / pace.doublesAfter : 0))
      const elapsed = before === null ? 0 : Math.min(LONGEST_TICK_MS, now - before)
      before = now
      due = Math.min(due + (rate * elapsed) / 1000, Math.max(1, rate / 4))
      return Math.floor(due)
    },
    take(checkpoints) {
      due -= checkpoints
    },
  }
}
