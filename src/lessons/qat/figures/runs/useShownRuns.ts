import type { LiveChange } from '../../../../engine/protocol.ts'
import { useShownSession } from '../../../../stage/session-context.ts'
import { useChannel } from '../../../../stage/useSession.ts'
import type { TrainFrame } from '../../frames.ts'
import type { QatView } from '../view.ts'

/** The runs at the step on screen, and as far as they have been seen. */
export interface ShownRuns {
  readonly now: TrainFrame
  /** the furthest of the same run: what lies behind the step on screen is drawn paler */
  readonly whole: TrainFrame
  /** steps that can be shown at once */
  readonly seen: readonly number[]
  /** the furthest of them */
  readonly head: number
  /** of the learning rate, in mid-run; of those at one step the last */
  readonly changes: readonly LiveChange[]
}

export function useShownRuns(view: QatView): ShownRuns | null {
  const { history, stale, changes } = useChannel<TrainFrame>(useShownSession(), 'train')
  const now = view.train
  if (!now) return null
  const last = stale ? undefined : history.at(-1)?.frame
  const whole = last && last.step > now.step ? last : now
  return {
    now,
    whole,
    seen: history.map(({ step }) => step),
    head: whole.step,
    changes: [...new Map(changes.map((change) => [change.step, change])).values()],
  }
}
