import type { ReactNode } from 'react'
import type { QatSettings } from '../contract.ts'
import type { QatFrames } from '../frames.ts'

export type QatJob = keyof QatFrames

/** What the figures of the page share: the newest frames, what is set, and what a hand can do. */
export type QatView = { readonly [J in QatJob]: QatFrames[J] | null } & {
  readonly settings: QatSettings
  /** what the settings are set back to */
  readonly home: QatSettings
  /** what is on screen was computed from settings that have changed since */
  readonly stale: Readonly<Record<QatJob, boolean>>
  /** the toy, or the training, is being played */
  readonly playing: boolean
  readonly change: (values: Partial<QatSettings>) => void
  /** shows a step of the training, or of the toy */
  readonly goTo: (step: number) => void
}

/** What each figure of the page is given. */
export interface FigureProps {
  readonly view: QatView
  /** how it is computed */
  readonly how: ReactNode
  /** the page is a phone's */
  readonly narrow: boolean
}
