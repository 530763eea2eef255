import { inspectAffine } from '../../../../core/inspect.ts'

/** steps on each side of the opened weight that are drawn where there are too many codes to see */
const WINDOW = 6
const MOST_CODES = 8

/** What the straight-through estimator does with a place on the grid of one channel; places are in steps of the scale. */
export interface Estimator {
  readonly scale: number
  readonly greatestCode: number
  /** the place before which gradients pass */
  readonly reach: number
  /** the scale is learned: it has a gradient, too */
  readonly learned: boolean
}

export interface Estimated {
  readonly place: number
  readonly latent: number
  readonly code: number
  /** what forward uses */
  readonly used: number
  /** used − latent */
  readonly error: number
  /** ∂ŵ/∂w as backward takes it: 1 or 0 */
  readonly slope: 0 | 1
  /** ∂ŵ/∂s as LSQ takes it (Esser et al. 2020, equation 3) */
  readonly byScale: number
}

export function estimatedAt({ scale, greatestCode, reach }: Estimator, place: number): Estimated {
  const latent = place * scale
  const params = { scale, zeroPoint: 0, qmin: -greatestCode, qmax: greatestCode }
  const { code, real } = inspectAffine(params, latent)
  const inside = Math.abs(place) < reach
  return {
    ...{ place, latent, code, used: real, error: real - latent },
    slope: inside ? 1 : 0,
    byScale: inside ? code - place : code,
  }
}

/** Which places are drawn: the whole grid and a little more, or some steps about the opened weight. */
export function windowOf({ greatestCode, reach }: Estimator, place: number): [number, number] {
  const most = reach + (greatestCode <= 2 ? 1 : 2)
  if (greatestCode <= MOST_CODES) return [-Math.max(most, Math.ceil(-place)), Math.max(most, Math.ceil(place))]
  const middle = Math.round(place)
  return [middle - WINDOW, middle + WINDOW]
}

/** Where codes may change: halfway between two places of the grid. */
function halfways([from, to]: readonly [number, number]): number[] {
  const first = Math.floor(from) + 0.5
  return Array.from({ length: Math.max(0, Math.ceil(to - first)) }, (_, i) => first + i).filter((at) => at > from)
}

/** A window cut at places, each piece with what the core makes of its middle. */
const pieces = (one: Estimator, cuts: readonly number[]) =>
  cuts.slice(1).map((end, i) => ({ start: cuts[i], end, found: estimatedAt(one, (cuts[i] + end) / 2) }))

/** Corners of the staircase within a window: [place, code], two at each threshold. */
export function stairCorners(one: Estimator, [from, to]: readonly [number, number]): [number, number][] {
  const corners: [number, number][] = []
  for (const { start, end, found } of pieces(one, [from, ...halfways([from, to]), to])) {
    // the same step goes on: beyond the outer codes nothing changes
    if (corners.at(-1)?.[1] === found.code) corners.pop()
    else corners.push([start, found.code])
    corners.push([end, found.code])
  }
  return corners
}

/** Corners of the line that backward takes the staircase for: [place, place], level where no gradient passes. */
export function surrogateCorners({ reach }: Estimator, [from, to]: readonly [number, number]): [number, number][] {
  const held = (place: number) => Math.max(-reach, Math.min(reach, place))
  const corners = [from, -reach, reach, to].filter((place) => place >= from && place <= to)
  return corners.map((place) => [place, held(place)])
}

/** The gradient by the scale within a window: pieces of [place, value], each unbroken. */
export function sawtoothPieces(one: Estimator, [from, to]: readonly [number, number]): [number, number][][] {
  const { reach } = one
  const ends = [-reach, reach].filter((place) => place > from && place < to)
  const teeth = halfways([from, to]).filter((place) => Math.abs(place) < reach)
  const cuts = [from, ...[...ends, ...teeth].sort((a, b) => a - b), to]
  return pieces(one, cuts).map(({ start, end, found: { code, slope, byScale } }) =>
    [start, end].map((place): [number, number] => [place, slope === 1 ? code - place : byScale]),
  )
}
