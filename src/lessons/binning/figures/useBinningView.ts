import { useState } from 'react'
import { useStore } from 'zustand'
import type { ChannelState } from '../../../engine/channel.ts'
import type { Session, SessionState } from '../../../engine/session.ts'
import type { BinningFrames, BinningSettings } from '../contract.ts'
import type { BinningView } from './view.ts'

const JOBS = ['data', 'uniform', 'lloyd', 'optimum', 'curve'] as const

/** Gathers what the figures share out of the session. */
export function useBinningView(session: Session): { view: BinningView; state: SessionState } {
  const state = useStore(session.store)
  const [cursor, setCursor] = useState<number | null>(null)
  const settings = state.settings as unknown as BinningSettings
  const channels = state.channels as unknown as { [J in keyof BinningFrames]: ChannelState<BinningFrames[J]> }
  const frame = <J extends keyof BinningFrames>(job: J) => channels[job].shown?.frame ?? null
  const view: BinningView = {
    data: frame('data'),
    uniform: frame('uniform'),
    lloyd: frame('lloyd'),
    optimum: frame('optimum'),
    curve: frame('curve'),
    bits: settings.bits,
    startIsRandom: settings.start === 'random',
    cursor,
    setCursor,
    setBits: (bits) => session.set('bits', bits),
    stale: Object.fromEntries(JOBS.map((job) => [job, channels[job].stale])) as BinningView['stale'],
    makeLink: session.link,
  }
  return { view, state }
}
