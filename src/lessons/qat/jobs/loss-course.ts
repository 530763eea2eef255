import { log } from '../../../core/index.ts'

/** share of the newest loss in the mean that is watched */
const SHARE = 0.1
/** before so many steps nothing is said, and for so many a network may say the same of all images */
const PATIENCE = 20

/** Watches the losses of a run for one that runs away. */
export interface LossCourse {
  /**
   * Has it, with this loss? No number; several times the least there was, and well above guessing; as bad as guessing after it was far
   * better; or, for too long, the same answer to every image of a batch (`alike`).
   */
  hasRunAway(loss: number, alike: boolean): boolean
  state(): CourseState
  resume(state: CourseState): void
}
export interface CourseState {
  readonly count: number
  readonly mean: number
  readonly least: number
  readonly dead: number
}

export function lossCourse(classes: number): LossCourse {
  /** what is lost by guessing */
  const guessing = log(classes)
  let [count, mean, least, dead] = [0, 0, guessing, 0]
  return {
    hasRunAway(loss, alike) {
      if (!Number.isFinite(loss)) return true
      dead = alike ? dead + 1 : 0
      if (dead >= PATIENCE) return true
      mean = count++ === 0 ? loss : mean + SHARE * (loss - mean)
      least = count === 1 ? loss : Math.min(least, mean)
      if (count < PATIENCE) return false
      return mean > Math.max(2 * guessing, 4 * least) || (mean > 0.98 * guessing && least < 0.6 * guessing)
    },
    state: () => ({ count, mean, least, dead }),
    resume(state) {
      ;({ count, mean, least, dead } = state)
    },
  }
}
