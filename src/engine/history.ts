/** One checkpoint as it was drawn. */
export interface Moment<F> {
  readonly step: number
  readonly frame: F
}

/** past this many, every second one goes */
const LIMIT = 256

/**
 * The frames a channel has seen, by step, thinned by halves: once there are too many, only steps that are multiples of 2,
 * then 4, 8 … stay, and always the last. What was thinned away is computed again from the seed when it is asked for.
 * Returns a new list; the given one is unchanged.
 */
export function remember<F>(history: readonly Moment<F>[], moment: Moment<F>): readonly Moment<F>[] {
  const at = history.findLastIndex(({ step }) => step <= moment.step)
  const replaced = at >= 0 && history[at].step === moment.step ? 1 : 0
  const longer = history.toSpliced(at + 1 - replaced, replaced, moment)
  return longer.length <= LIMIT ? longer : thin(longer)
}

function thin<F>(history: readonly Moment<F>[]): readonly Moment<F>[] {
  const last = history[history.length - 1]
  for (let stride = 2; ; stride *= 2) {
    const kept = history.filter((moment) => moment.step % stride === 0 || moment === last)
    if (kept.length <= LIMIT) return kept
  }
}

export function momentAt<F>(history: readonly Moment<F>[], step: number): Moment<F> | undefined {
  return history.find((moment) => moment.step === step)
}
