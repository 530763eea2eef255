import type { ReactNode } from 'react'
import type { WhySettings } from '../contract.ts'
import type { WhyFrames } from '../frames.ts'

export type WhyJob = keyof WhyFrames

/** What the figures of the page share: the newest frames, what is set, and what a hand can do. */
export type WhyView = { readonly [J in WhyJob]: WhyFrames[J] | null } & {
  readonly settings: WhySettings
  /** what the settings are set back to */
  readonly home: WhySettings
  /** the bits on screen: those that are set, but for the walk through all of them that the page opens with */
  readonly bits: number
  /** what is on screen was computed from settings that have changed since */
  readonly stale: Readonly<Record<WhyJob, boolean>>
  readonly change: (values: Partial<WhySettings>) => void
  /** what the text's word under the pointer stands for */
  readonly lit: string | null
}

/** What each figure of the page is given. */
export interface FigureProps {
  readonly view: WhyView
  /** how it is computed */
  readonly how: ReactNode
  /** the page is a phone's */
  readonly narrow: boolean
}
