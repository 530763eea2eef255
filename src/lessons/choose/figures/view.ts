import type { ReactNode } from 'react'
import type { AnySettings } from '../../../engine/params.ts'
import type { ChooseSettings } from '../contract.ts'
import type { ChooseFrames } from '../frames.ts'

/** What the figures are drawn from, and what they can change. */
export interface ChooseView {
  readonly settings: ChooseSettings
  readonly frames: { readonly [J in keyof ChooseFrames]: ChooseFrames[J] | null }
  readonly stale: { readonly [J in keyof ChooseFrames]: boolean }
  /** accuracies after training, by bits, as they were computed when the site was built */
  readonly built: ReadonlyMap<number, number>
  change(settings: Partial<ChooseSettings> & AnySettings): void
}

export interface FigureProps {
  readonly view: ChooseView
  readonly how: ReactNode
  readonly narrow: boolean
}
