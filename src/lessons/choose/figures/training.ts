import { ALL_BITS } from '../recipe-setting.ts'
import type { ChooseView } from './view.ts'

/** What can be asked of training now. */
export interface TrainingControl {
  /** under way or about to be, in their order */
  readonly due: readonly number[]
  readonly done: readonly number[]
  /** adds to what is under way */
  readonly ask: (bits: readonly number[]) => void
  readonly cancel: () => void
}

export function trainingControl({ frames, settings, change }: ChooseView): TrainingControl {
  const done = (frames.trained?.measured ?? []).map(({ bits }) => bits)
  const due = settings.train.filter((bits) => !done.includes(bits))
  return {
    due,
    done,
    ask: (bits) => change({ train: [...new Set([...settings.train, ...bits])] }),
    cancel: () => change({ train: settings.train.filter((bits) => done.includes(bits)) }),
  }
}

/** From the bits that are looked at to those farther off. */
export const allFrom = (bits: number): number[] =>
  [...ALL_BITS].sort((a, b) => Math.abs(a - bits) - Math.abs(b - bits) || a - b)
