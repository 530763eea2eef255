import type { QuantizerFrame } from '../contract.ts'
import type { PanelLook } from './QuantizerPanel.tsx'
import type { BinningView } from './view.ts'

export type PanelId = 'uniform' | 'lloyd' | 'own'
/** A quantizer that has a panel of its own in the large figure. */
export interface Panel {
  readonly id: PanelId
  readonly quantizer: QuantizerFrame | null
  readonly look: PanelLook
}

/** Uniform above, Lloyd–Max below, and the reader's own once it is placed. */
export function panelsOf(view: BinningView): Panel[] {
  const panels: Panel[] = [
    { id: 'uniform', quantizer: view.uniform, look: 'open' },
    { id: 'lloyd', quantizer: view.lloyd, look: 'fitted' },
  ]
  return view.hand.placed ? [...panels, { id: 'own', quantizer: ownPanel(view), look: 'own' }] : panels
}

/** As it was measured last, with its marks where the hand has them now. */
function ownPanel({ own, hand: { placed } }: BinningView): QuantizerFrame | null {
  const measured = own?.quantizer
  if (!measured || !placed || measured.levels.length !== placed.levels.length) return null
  return { ...measured, levels: Float64Array.from(placed.levels), thresholds: Float64Array.from(placed.thresholds) }
}
