import { clock, type JobRun } from './job.ts'
/** Median and quartiles of a sample. */
export interface Quartiles {
  readonly low: number
  readonly median: number
  readonly high: number
}

/** Something that is timed. */
export type Timed = () => void

/** A look at the clock may be off by a millisecond, as browsers coarsen it: what is timed lasts about so many times that. */
const SAMPLE_MS = 20
const MOST_CALLS = 512

/** How many calls make a sample that is long enough. They warm up what is called, too: compilers and caches. */
export function* callsASample(timed: Timed): JobRun<never, number> {
  for (let calls = 1; ; calls *= 2) {
    const ms = yield* timeOf(timed, calls)
    if (ms >= SAMPLE_MS || calls >= MOST_CALLS) return calls
    // What comes last was warm and is half as long as is wanted, or nearly: the next one is long enough.
    if (ms >= SAMPLE_MS / 2) return Math.min(MOST_CALLS, Math.ceil((calls * SAMPLE_MS) / ms))
  }
}

/** Milliseconds a call of two that are timed in turn; who goes first changes with the round, so that neither is always met by the other's cache. */
export function* timeInTurn(
  [a, b]: readonly [Timed, Timed],
  [callsOfA, callsOfB]: readonly [number, number],
  round: number,
): JobRun<never, [number, number]> {
  if (round % 2 === 1) {
    const [second, first] = yield* timeInTurn([b, a], [callsOfB, callsOfA], round - 1)
    return [first, second]
  }
  const first = yield* timeOf(a, callsOfA)
  const second = yield* timeOf(b, callsOfB)
  return [first / callsOfA, second / callsOfB]
}

function* timeOf(timed: Timed, calls: number): JobRun<never, number> {
  const begun = yield* clock()
  for (let i = 0; i < calls; i++) timed()
  return (yield* clock()) - begun
}

/** Median and quartiles, on a straight line between neighbours. */
export function quartilesOf(samples: ArrayLike<number>): Quartiles {
  const sorted = Array.from(samples).sort((a, b) => a - b)
  const at = (share: number) => {
    const place = share * (sorted.length - 1)
    const below = Math.floor(place)
    const above = Math.min(sorted.length - 1, below + 1)
    return sorted[below] + (place - below) * (sorted[above] - sorted[below])
  }
  return { low: at(0.25), median: at(0.5), high: at(0.75) }
}
