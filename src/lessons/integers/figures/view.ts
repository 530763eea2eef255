import type { ReactNode } from 'react'
import type { IntegersSettings } from '../contract.ts'
import type { IntegersFrames } from '../frames.ts'

/** What the figures of the page share: the settings, the frames on screen, and what the text speaks of. */
export interface IntegersView {
  readonly settings: IntegersSettings
  readonly ruler: IntegersFrames['ruler'] | null
  readonly relu: NonNullable<IntegersFrames['relu']['compared']> | null
  readonly product: IntegersFrames['product'] | null
  readonly factor: NonNullable<IntegersFrames['factor']['requantized']> | null
  /** jobs whose frame is older than the settings */
  readonly stale: Readonly<Record<keyof IntegersFrames, boolean>>
  /** what the symbol of the text under the pointer stands for */
  readonly thing: ThingName | null
  readonly change: (values: Partial<IntegersSettings>) => void
}

/** What each figure of the page is given. */
export interface FigureProps {
  readonly view: IntegersView
  /** how it is computed */
  readonly how: ReactNode
  /** the page is a phone's */
  readonly narrow: boolean
}

/** What the symbols of the formulas stand for. */
const THINGS = ['min', 'max', 'scale', 'zeroPoint', 'value', 'code', 'real', 'error', 'zero'] as const
export type ThingName = (typeof THINGS)[number]

/** Texts name things freely; a name that the figure does not know lights nothing. */
export function thingOf(name: string | null): ThingName | null {
  return THINGS.find((thing) => thing === name) ?? null
}
