import { createRandom, type ToySet, type ToySetName, toySet } from '../../../core/index.ts'
import type { QatSettings } from '../contract.ts'
import { DRAWN_SIDE } from '../plane-setting.ts'

/** points of what is not drawn by hand */
const POINTS = 200
/** the square that is shown reaches from −REACH to REACH */
export const REACH = 1.5

/** The points, or those that a hand has drawn: class · side² + row · side + column, from the lower left. */
export function planePoints({ points, noise, drawn, planeSeed }: QatSettings): ToySet {
  if (points !== 'drawn') return toySet(points as ToySetName, { n: POINTS, noise }, createRandom(planeSeed))
  const at = (place: number) => ((place + 0.5) / DRAWN_SIDE) * 2 * REACH - REACH
  const whole = drawn.map(Math.round)
  return {
    points: Float32Array.from(
      whole.flatMap((one) => [at(one % DRAWN_SIDE), at(Math.floor(one / DRAWN_SIDE) % DRAWN_SIDE)]),
    ),
    labels: Uint8Array.from(whole, (one) => Math.floor(one / (DRAWN_SIDE * DRAWN_SIDE))),
  }
}
