import type { Range } from '../../../../core/index.ts'
import { errorBudget } from '../../../../core/inspect.ts'
import type { OpenedFrame } from '../../frames.ts'

/** What a clipping point costs in the opened tensor. */
export interface ClipBudget {
  readonly clip: number
  readonly clipping: number
  readonly rounding: number
}

/** Of a clip that is dragged: the core's own sum, asked on the page so that it follows the hand. Null where activations stay float. */
export function budgetOf(opened: OpenedFrame, clip: number): ClipBudget | null {
  const { counted, scheme } = opened
  return scheme && { clip, ...errorBudget(counted, rangeOf(opened, clip), scheme) }
}

/** Nothing farther from 0 than the clip. */
export const rangeOf = ({ min, max }: OpenedFrame, clip: number): Range => ({
  min: Math.max(min, -clip),
  max: Math.min(max, clip),
})

/** The clipping point at which the two parts together are least, of those that were measured. */
export function leastError({ budget, scheme }: OpenedFrame): ClipBudget | null {
  if (!scheme) return null
  let least: ClipBudget | null = null
  for (const [i, clip] of budget.clip.entries()) {
    const [clipping, rounding] = [budget.clipping[i], budget.rounding[i]]
    if (!least || clipping + rounding < least.clipping + least.rounding) least = { clip, clipping, rounding }
  }
  return least
}
