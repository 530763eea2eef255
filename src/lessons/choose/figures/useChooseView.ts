import type { ChannelState } from '../../../engine/channel-state.ts'
import type { Session, SessionState } from '../../../engine/session.ts'
import { useHouse } from '../../../stage/House.tsx'
import { all, useShown } from '../../../stage/useShown.ts'
import type { ChooseSettings } from '../contract.ts'
import type { ChooseFrames } from '../frames.ts'
import { ALL_BITS } from '../recipe-setting.ts'
import type { ChooseView } from './view.ts'

const JOBS = ['network', 'calibrate', 'rounded', 'trained', 'repaired', 'resnet', 'names'] as const

/** Gathers what the figures share out of the session. */
export function useChooseView(session: Session): { view: ChooseView; state: SessionState } {
  const state = useShown(session, all)
  const { measured } = useHouse()
  const channels = state.channels as { readonly [J in keyof ChooseFrames]: ChannelState<ChooseFrames[J]> }
  const of = <T>(read: (job: keyof ChooseFrames) => T) => Object.fromEntries(JOBS.map((job) => [job, read(job)]))
  const numbers = measured['choose/bits']?.numbers ?? {}
  const view: ChooseView = {
    settings: state.settings as unknown as ChooseSettings,
    frames: of((job) => channels[job].shown?.frame ?? null) as ChooseView['frames'],
    stale: of((job) => channels[job].stale) as ChooseView['stale'],
    built: new Map(
      ALL_BITS.flatMap((bits) => {
        const accuracy = numbers[`trained${bits}`]
        return accuracy === undefined ? [] : [[bits, accuracy] as const]
      }),
    ),
    change: (settings) => session.setAll(settings),
  }
  return { view, state }
}
