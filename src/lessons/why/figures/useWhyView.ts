import { useState } from 'react'
import type { ChannelState } from '../../../engine/channel-state.ts'
import type { AnySettings } from '../../../engine/params.ts'
import type { Session, SessionState } from '../../../engine/session.ts'
import type { Things } from '../../../stage/things.tsx'
import { all, useShown } from '../../../stage/useShown.ts'
import type { WhySettings } from '../contract.ts'
import type { WhyFrames } from '../frames.ts'
import { useOpeningWalk } from './useOpeningWalk.ts'
import type { WhyJob, WhyView } from './view.ts'

/** Gathers what the figures share out of the session. */
export function useWhyView(session: Session): { view: WhyView; state: SessionState; things: Things } {
  const state = useShown(session, all)
  const [lit, light] = useState<string | null>(null)
  const settings = state.settings as unknown as WhySettings
  const channels = state.channels as unknown as { [J in WhyJob]: ChannelState<WhyFrames[J]> }
  const jobs = Object.keys(channels) as WhyJob[]
  const value = channels.value.shown?.frame ?? null
  const walk = useOpeningWalk(session, settings.figure === 'value' && value !== null)
  const view = {
    ...Object.fromEntries(jobs.map((job) => [job, channels[job].shown?.frame ?? null])),
    settings,
    home: session.home() as unknown as WhySettings,
    bits: walk ?? settings.bits,
    stale: Object.fromEntries(jobs.map((job) => [job, channels[job].stale])),
    change: (values: Partial<WhySettings>) => session.setAll(values as AnySettings),
    lit,
  } as WhyView
  return { view, state, things: { lit, light, point: () => {} } }
}
