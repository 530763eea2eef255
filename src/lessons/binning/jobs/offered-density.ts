import {
  createRandom,
  densitySource,
  piecewiseLinearSource,
  type Source,
  sampleDensity,
  samplePiecewiseLinear,
} from '../../../core/index.ts'
import { DRAWN, DRAWN_RANGE, FULL_HEIGHT } from '../data-setting.ts'

type Numbers = Readonly<Record<string, number>>

/** A density of the page: itself, and [n] values drawn from it by a seed, as float32: what a network's tensors are made of. */
export interface OfferedDensity {
  source(): Source
  sample(): Float32Array
  /** where it is drawn by hand: the axis that it is drawn on, and the density that a stroke of full height stands for */
  readonly drawn?: { readonly range: readonly [number, number]; readonly fullHeight: number }
}

/** By name and numbers, as a recipe of the contract has them; `heights` is the shape of the one that is drawn by hand. */
export function offeredDensity(name: string, numbers: Numbers, heights: readonly number[] = []): OfferedDensity {
  const { n, seed } = numbers
  if (name === DRAWN) return drawnDensity(drawable(heights), n, seed)
  const params = name === 'gaussian-mixture' ? twoBells(numbers) : numbers
  return {
    source: () => densitySource(name as never, params as never),
    sample: () => sampleDensity(name as never, params as never, n, createRandom(seed)),
  }
}

function drawnDensity(heights: readonly number[], n: number, seed: number): OfferedDensity {
  const xs = evenPlaces(heights.length)
  const source = piecewiseLinearSource(xs, heights)
  const highest = heights.indexOf(Math.max(...heights))
  const ofHighest = source.density?.(xs[highest]) as number
  return {
    source: () => source,
    sample: () => samplePiecewiseLinear(xs, heights, n, createRandom(seed)),
    drawn: { range: DRAWN_RANGE, fullHeight: (ofHighest / heights[highest]) * FULL_HEIGHT },
  }
}

function twoBells({ distance, share, width }: Numbers) {
  return { weights: [share, 1 - share], means: [-distance / 2, distance / 2], stds: [width, width] }
}

function evenPlaces(count: number): Float64Array {
  const [low, high] = DRAWN_RANGE
  return Float64Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1))
}

/** A link may bring anything. */
function drawable(heights: readonly number[]): readonly number[] {
  if (heights.length >= 2 && heights.some((height) => height > 0)) return heights
  throw Object.assign(new RangeError('drawn must have a height above zero'), { code: 'nothing-drawn' })
}
