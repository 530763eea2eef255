import { useLayoutEffect, useRef } from 'react'
import type { ChannelState } from '../../../engine/channel-state.ts'
import type { AnySettings } from '../../../engine/params.ts'
import type { Session, SessionState } from '../../../engine/session.ts'
import { all, useShown } from '../../../stage/useShown.ts'
import type { PtqSettings } from '../contract.ts'
import type { ConvertFrame, PtqFrames } from '../frames.ts'
import { listWith } from './list-with.ts'
import type { PtqJob, PtqView } from './view.ts'

/** Gathers what the figures share out of the session. */
export function usePtqView(session: Session): { view: PtqView; state: SessionState } {
  const state = useShown(session, all)
  const settings = state.settings as unknown as PtqSettings
  const channels = state.channels as unknown as { [J in PtqJob]: ChannelState<PtqFrames[J]> }
  const jobs = Object.keys(channels) as PtqJob[]
  const frames = Object.fromEntries(jobs.map((job) => [job, channels[job].shown?.frame ?? null]))
  const stale = Object.fromEntries(jobs.map((job) => [job, channels[job].stale]))
  const convert = useLastConverted(frames.convert as ConvertFrame | null)
  const opened = (frames.opened as PtqFrames['opened'] | null)?.index ?? settings.tensor
  const view = {
    ...frames,
    convert,
    settings,
    home: session.home() as unknown as PtqSettings,
    stale: { ...stale, convert: stale.convert || convert?.rounding != null },
    change: (values: Partial<PtqSettings>) => session.setAll(values as AnySettings),
    clip: settings.clips[opened] ?? 0,
    setClip: (clip: number) => session.set('clips', listWith(settings.clips, opened, clip)),
  } as PtqView
  return { state, view }
}

/** While codes are being learned there is no converted network yet: the one before stays in sight. */
function useLastConverted(frame: ConvertFrame | null): ConvertFrame | null {
  const last = useRef<ConvertFrame['converted']>(null)
  const converted = frame?.converted ?? last.current
  useLayoutEffect(() => {
    last.current = converted
  })
  return frame && { rounding: frame.converted ? null : frame.rounding, converted }
}
