import type { ChannelState } from '../../../engine/channel-state.ts'
import type { AnySettings } from '../../../engine/params.ts'
import type { Session, SessionState } from '../../../engine/session.ts'
import { all, useShown } from '../../../stage/useShown.ts'
import type { ErrorsSettings } from '../contract.ts'
import type { ErrorsFrames } from '../frames.ts'
import type { ErrorsJob, ErrorsView } from './view.ts'

/** Gathers what the figures share out of the session. */
export function useErrorsView(session: Session): { view: ErrorsView; state: SessionState } {
  const state = useShown(session, all)
  const channels = state.channels as unknown as { [J in ErrorsJob]: ChannelState<ErrorsFrames[J]> }
  const jobs = Object.keys(channels) as ErrorsJob[]
  const view = {
    frames: Object.fromEntries(jobs.map((job) => [job, channels[job].shown?.frame ?? null])),
    settings: state.settings as unknown as ErrorsSettings,
    home: session.home() as unknown as ErrorsSettings,
    stale: Object.fromEntries(jobs.map((job) => [job, channels[job].stale])),
    change: (values: Partial<ErrorsSettings>) => session.setAll(values as AnySettings),
  } as ErrorsView
  return { view, state }
}
