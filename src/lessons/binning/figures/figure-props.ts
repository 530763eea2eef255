import type { ReactNode } from 'react'
import type { BinningView } from './view.ts'

/** What each figure of the page is given. */
export interface FigureProps {
  readonly view: BinningView
  /** how it is computed */
  readonly how: ReactNode
  /** the text is speaking of it */
  readonly lit: boolean
  /** a small figure beside the large one */
  readonly minor: boolean
  /** the page is a phone's */
  readonly narrow: boolean
}
