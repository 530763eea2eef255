import type { BinningFrames, BinningSettings, FigureId } from '../contract.ts'
import type { Hand } from './hand.ts'
import type { Outlier } from './outlier.ts'
import type { Pen } from './pen.ts'
import type { ThingName } from './things.ts'

/** What the figures of the page share: the frames on screen, and the value under the cursor. */
export interface BinningView {
  readonly data: BinningFrames['data'] | null
  readonly uniform: BinningFrames['uniform'] | null
  readonly lloyd: BinningFrames['lloyd'] | null
  readonly optimum: BinningFrames['optimum'] | null
  readonly own: BinningFrames['own'] | null
  readonly curve: BinningFrames['curve'] | null
  readonly garment: BinningFrames['garment'] | null
  /** K */
  readonly levels: number
  readonly rate: BinningSettings['rate']
  readonly cursor: number | null
  readonly setCursor: (x: number | null) => void
  /** what the text's symbol under the pointer stands for */
  readonly thing: ThingName | null
  readonly hand: Hand
  readonly outlier: Outlier
  readonly pen: Pen
  readonly setLevels: (levels: number) => void
  readonly setRate: (rate: BinningSettings['rate']) => void
  readonly figure: FigureId
  readonly setFigure: (figure: FigureId) => void
  readonly setGarment: (garment: number) => void
  /** the number of the picture */
  readonly garmentAt: number
  /** puts the pixels of the pictures on the axis */
  readonly showPixels: () => void
  /** jobs whose frame is older than the settings */
  readonly stale: Readonly<Record<keyof BinningFrames, boolean>>
}
