import type { PlaneLayer } from '../../plane-frames.ts'
import { FLOAT_BITS } from '../../recipe-setting.ts'

/** The weights of a layer, each between its grid lines. */
export interface Strip {
  /** false: they stay float, and there is no grid */
  readonly gridded: boolean
  /** drawn from −reach to reach; in units of the scale, or as they are where there is no grid */
  readonly reach: number
  /** beyond so many scales no gradient comes through */
  readonly held: number
  readonly weights: readonly {
    readonly input: number
    readonly neuron: number
    /** where it is drawn */
    readonly place: number
    /** null without a grid */
    readonly code: number | null
  }[]
}

/** Of one bit, gradients pass to weights up to this magnitude. */
const SIGN_REACH = 1
/** a weight farther out than this many times the greatest code is drawn at the edge */
const FARTHEST = 3

export function stripOf({ latent, used, scale, greatestCode, bits, outputs }: PlaneLayer): Strip {
  const gridded = bits < FLOAT_BITS && scale > 0
  const unit = gridded ? scale : 1
  let most = 0
  for (let i = 0; i < latent.length; i++) most = Math.max(most, Math.abs(latent[i] / unit))
  const reach = gridded ? reachOf(most, greatestCode) : Math.max(1, Math.ceil(most * 2) / 2)
  return {
    gridded,
    reach,
    held: !gridded ? Number.POSITIVE_INFINITY : bits === 1 ? SIGN_REACH / scale : greatestCode,
    weights: Array.from(latent, (value, i) => ({
      input: Math.floor(i / outputs),
      neuron: i % outputs,
      place: Math.min(reach, Math.max(-reach, value / unit)),
      code: gridded ? Math.round(used[i] / scale) : null,
    })),
  }
}

/** Some room beyond the outer lines, and as much as the farthest weight needs in large steps, so that the axis seldom changes. */
function reachOf(most: number, greatest: number): number {
  const room = Math.max(0.75, greatest / 8)
  return Math.min(FARTHEST * greatest + 1, Math.max(greatest + room, Math.ceil(most / room) * room))
}

/** From the least up; one bit has no 0. */
export function codesOf(greatest: number, sign: boolean): number[] {
  return sign ? [-1, 1] : Array.from({ length: 2 * greatest + 1 }, (_, i) => i - greatest)
}
