import { useState } from 'react'
import type { ChannelState } from '../../../engine/channel-state.ts'
import type { Session, SessionState } from '../../../engine/session.ts'
import type { Things } from '../../../stage/things.tsx'
import { all, useShown } from '../../../stage/useShown.ts'
import type { BinningFrames, BinningSettings } from '../contract.ts'
import { createHand } from './hand.ts'
import { createOutlier } from './outlier.ts'
import { createPen } from './pen.ts'
import { thingOf } from './things.ts'
import type { BinningView } from './view.ts'

const JOBS = ['data', 'uniform', 'lloyd', 'optimum', 'own', 'curve', 'garment'] as const

/** Gathers what the figures share out of the session. */
export function useBinningView(session: Session): { view: BinningView; state: SessionState; things: Things } {
  const state = useShown(session, all)
  const [hand] = useState(() => createHand(session))
  const [outlier] = useState(() => createOutlier(session))
  const [pen] = useState(() => createPen(session))
  const [cursor, setCursor] = useState<number | null>(null)
  const [lit, light] = useState<string | null>(null)
  const settings = state.settings as unknown as BinningSettings
  const channels = state.channels as unknown as { [J in keyof BinningFrames]: ChannelState<BinningFrames[J]> }
  const frame = <J extends keyof BinningFrames>(job: J) => channels[job].shown?.frame ?? null
  const view: BinningView = {
    data: frame('data'),
    uniform: frame('uniform'),
    lloyd: frame('lloyd'),
    optimum: frame('optimum'),
    own: frame('own'),
    curve: frame('curve'),
    garment: frame('garment'),
    garmentAt: settings.garment,
    figure: settings.figure,
    levels: settings.levels,
    rate: settings.rate,
    cursor,
    setCursor,
    thing: thingOf(lit),
    hand,
    outlier,
    pen,
    setLevels: (levels) => session.set('levels', levels),
    setRate: (rate) => session.set('rate', rate),
    setFigure: (figure) => session.set('figure', figure),
    setGarment: (garment) => session.set('garment', garment),
    showPixels: () => session.set('data', { from: 'built-in', name: 'fashion-mnist' }),
    stale: Object.fromEntries(JOBS.map((job) => [job, channels[job].stale])) as BinningView['stale'],
  }
  const point = (name: string) => {
    const place = view.uniform?.[name as 'min' | 'max']
    if (typeof place === 'number') setCursor(place)
  }
  return { view, state, things: { lit, light, point } }
}
