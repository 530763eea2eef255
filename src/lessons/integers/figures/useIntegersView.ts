import { useState } from 'react'
import type { ChannelState } from '../../../engine/channel-state.ts'
import type { AnySettings } from '../../../engine/params.ts'
import type { Session, SessionState } from '../../../engine/session.ts'
import type { Things } from '../../../stage/things.tsx'
import { all, useShown } from '../../../stage/useShown.ts'
import type { IntegersSettings } from '../contract.ts'
import type { IntegersFrames } from '../frames.ts'
import { REACH } from '../ruler-setting.ts'
import { type IntegersView, thingOf } from './view.ts'

const JOBS = ['ruler', 'relu', 'product', 'factor'] as const

/** Gathers what the figures share out of the session. */
export function useIntegersView(session: Session): { view: IntegersView; state: SessionState; things: Things } {
  const state = useShown(session, all)
  const [lit, light] = useState<string | null>(null)
  const settings = state.settings as unknown as IntegersSettings
  const channels = state.channels as unknown as { [J in keyof IntegersFrames]: ChannelState<IntegersFrames[J]> }
  const frame = <J extends keyof IntegersFrames>(job: J) => channels[job].shown?.frame ?? null
  const view: IntegersView = {
    settings,
    ruler: frame('ruler'),
    relu: frame('relu')?.compared ?? null,
    product: frame('product'),
    factor: frame('factor')?.requantized ?? null,
    stale: Object.fromEntries(JOBS.map((job) => [job, channels[job].stale])) as IntegersView['stale'],
    thing: thingOf(lit),
    change: (values) => session.setAll(values as AnySettings),
  }
  const places: Readonly<Record<string, number>> = {
    zero: 0,
    min: settings.min,
    max: settings.max,
    beyond: Math.min(REACH, settings.max + 0.2 * (settings.max - settings.min)),
  }
  const point = (name: string) => {
    if (name in places) view.change({ x: Math.round(100 * places[name]) / 100, figure: 'ruler' })
  }
  return { view, state, things: { lit, light, point } }
}
