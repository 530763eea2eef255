import type { ReactNode } from 'react'
import type { PtqSettings } from '../contract.ts'
import type { PtqFrames } from '../frames.ts'
import type { PictureFile } from './infer/usePictureFile.ts'

export type PtqJob = keyof PtqFrames

/** What the figures of the page share: the newest frames, what is set, and what a hand can do. */
export type PtqView = { readonly [J in PtqJob]: PtqFrames[J] | null } & {
  readonly settings: PtqSettings
  /** what the settings are set back to */
  readonly home: PtqSettings
  /** what is on screen was computed from settings that have changed since */
  readonly stale: Readonly<Record<PtqJob, boolean>>
  readonly change: (values: Partial<PtqSettings>) => void
  /** the reader's own clipping point of the opened tensor; 0 where there is none */
  readonly clip: number
  readonly setClip: (clip: number) => void
}

/** What each figure of the page is given. */
export interface FigureProps {
  readonly view: PtqView
  /** the reader’s own picture, where both networks are asked for one */
  readonly picture: PictureFile
  /** how it is computed */
  readonly how: ReactNode
  /** the page is a phone's */
  readonly narrow: boolean
}
