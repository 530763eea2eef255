import { useMemo } from 'react'
import type { ChannelState } from '../../../engine/channel-state.ts'
import type { AnySettings } from '../../../engine/params.ts'
import type { Session, SessionState } from '../../../engine/session.ts'
import { all, useShown } from '../../../stage/useShown.ts'
import type { QatSettings } from '../contract.ts'
import type { QatFrames } from '../frames.ts'
import type { QatJob, QatView } from './view.ts'

/** Gathers what the figures share out of the session. */
export function useQatView(session: Session): { view: QatView; state: SessionState } {
  const state = useShown(session, all)
  const acts = useMemo(() => actsOn(session), [session])
  const settings = state.settings as unknown as QatSettings
  const channels = state.channels as unknown as { [J in QatJob]: ChannelState<QatFrames[J]> }
  const jobs = Object.keys(channels) as QatJob[]
  const view = {
    ...Object.fromEntries(jobs.map((job) => [job, channels[job].shown?.frame ?? null])),
    settings,
    home: session.home() as unknown as QatSettings,
    playing: channels[playerOn(settings.ground)].playing,
    stale: Object.fromEntries(jobs.map((job) => [job, channels[job].stale])),
    ...acts,
  } as QatView
  return { state, view }
}

/** What a hand can do: the same as long as the page is open. */
function actsOn(session: Session): Pick<QatView, 'change' | 'goTo'> {
  const ground = () => session.store.getState().settings.ground as QatSettings['ground']
  return {
    change: (values) => session.setAll(values as AnySettings),
    goTo: (step) => session.goTo(playerOn(ground()), step),
  }
}

/** the job that plays on a ground */
export const playerOn = (ground: QatSettings['ground']): QatJob => (ground === 'plane' ? 'plane' : 'train')
