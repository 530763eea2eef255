import type { BinningFrames } from '../contract.ts'

/** What the figures of the page share: the frames on screen, and the value under the cursor. */
export interface BinningView {
  readonly data: BinningFrames['data'] | null
  readonly uniform: BinningFrames['uniform'] | null
  readonly lloyd: BinningFrames['lloyd'] | null
  readonly optimum: BinningFrames['optimum'] | null
  readonly curve: BinningFrames['curve'] | null
  readonly bits: number
  readonly startIsRandom: boolean
  readonly cursor: number | null
  readonly setCursor: (x: number | null) => void
  readonly setBits: (bits: number) => void
  /** jobs whose frame is older than the settings */
  readonly stale: Readonly<Record<keyof BinningFrames, boolean>>
  readonly makeLink: () => string
}
