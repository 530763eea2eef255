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
    byScale: inside ? code - place : Math.sign(place) * greatestCode,
  }
}

/** Which places are drawn: the whole grid and a little more, or some steps about the opened weight. */
export function windowOf({ greatestCode, reach }: Estimator, place: number): [number, number] {
  const most = reach + (greatestCode <= 2 ? 1 : 2)
  if (greatestCode <= MOST_CODES) return [-Math.max(most, Math.ceil(-place)), Math.max(most, Math.ceil(place))]
  const middle = Math.round(place)
  return [middle - WINDOW, middle + WINDOW]
}

/** Corners of the staircase within a window: [place, code], two at each threshold. */
export function stairCorners({ greatestCode }: Estimator, [from, to]: readonly [number, number]): [number, number][] {
  const held = (code: number) => Math.max(-greatestCode, Math.min(greatestCode, code))
  const corners: [number, number][] = [[from, held(Math.round(from))]]
  for (let code = Math.ceil(from - 0.5); code + 0.5 <= to; code++)
    if (code >= -greatestCode && code < greatestCode && code + 0.5 >= from)
      corners.push([code + 0.5, code], [code + 0.5, code + 1])
  corners.push([to, held(Math.round(to))])
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
  const { greatestCode, reach } = one
  const ends = [from, -reach, reach, to]
  for (let code = Math.ceil(from - 0.5); code + 0.5 <= to; code++)
    if (Math.abs(code + 0.5) <= reach) ends.push(code + 0.5)
  const inside = [...new Set(ends.filter((place) => place >= from && place <= to))].sort((a, b) => a - b)
  return inside.slice(1).map((end, i) => {
    const start = inside[i]
    const middle = (start + end) / 2
    if (Math.abs(middle) > reach) {
      const flat = Math.sign(middle) * greatestCode
      return [
        [start, flat],
        [end, flat],
      ]
    }
    const code = Math.round(middle)
    return [
      [start, code - start],
      [end, code - end],
    ]
  })
}
