import { useStore } from 'zustand'
import type { ChannelState } from '../../../engine/channel-state.ts'
import type { AnySettings } from '../../../engine/params.ts'
import type { Session, SessionState } from '../../../engine/session.ts'
import type { QatSettings } from '../contract.ts'
import type { QatFrames } from '../frames.ts'
import type { QatJob, QatView } from './view.ts'

/** Gathers what the figures share out of the session. */
export function useQatView(session: Session): { view: QatView; state: SessionState } {
  const state = useStore(session.store)
  const settings = state.settings as unknown as QatSettings
  const channels = state.channels as unknown as { [J in QatJob]: ChannelState<QatFrames[J]> }
  const jobs = Object.keys(channels) as QatJob[]
  const view = {
    ...Object.fromEntries(jobs.map((job) => [job, channels[job].shown?.frame ?? null])),
    settings,
    home: session.home() as unknown as QatSettings,
    stale: Object.fromEntries(jobs.map((job) => [job, channels[job].stale])),
    change: (values: Partial<QatSettings>) => session.setAll(values as AnySettings),
    goTo: (step: number) => session.goTo(playerOn(settings.ground), step),
  } as QatView
  return { state, view }
}

/** the job that plays on a ground */
export const playerOn = (ground: QatSettings['ground']): QatJob => (ground === 'plane' ? 'plane' : 'train')
