import type { ReactNode } from 'react'
import type { ErrorsSettings } from '../contract.ts'
import type { ErrorsFrames } from '../frames.ts'

export type ErrorsJob = keyof ErrorsFrames

/** What the figures share: the newest frames, what is set, and what a hand can do. */
export interface ErrorsView {
  readonly frames: { readonly [J in ErrorsJob]: ErrorsFrames[J] | null }
  readonly settings: ErrorsSettings
  /** what the settings are set back to */
  readonly home: ErrorsSettings
  /** what is on screen was computed from settings that have changed since */
  readonly stale: Readonly<Record<ErrorsJob, boolean>>
  readonly change: (values: Partial<ErrorsSettings>) => void
}

/** What each figure of the page is given. */
export interface FigureProps {
  readonly view: ErrorsView
  /** how it is computed */
  readonly how: ReactNode
  /** the page is a phone's */
  readonly narrow: boolean
}
