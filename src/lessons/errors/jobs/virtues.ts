import {
  distortion,
  lloydMax,
  piecewiseLinearSource,
  type Quantizer,
  type Source,
  uniformQuantizer,
} from '../../../core/index.ts'
import { breathe, type JobRun } from '../../../engine/job.ts'
import type { ErrorsSettings } from '../contract.ts'
import { FULL_HEIGHT } from '../contract.ts'
import type { SpreadLevels, VirtuesFrame } from '../frames.ts'
import { errorOfBin } from './edge.ts'

const [FROM, TO] = [-1, 1]
const BINS = 320
/** iterations of Lloyd's, at most, and after how many of them others are heard */
const MOST_ITERATIONS = 2000
const BREATH = 64

/** Uniform and Lloyd–Max on a density of the reader's: how many of the levels of each serve the densest half of the values. */
export function* virtues({ figure, bits, heights }: ErrorsSettings): JobRun<VirtuesFrame> {
  if (figure !== 'uniform-virtues') return
  const shape = heights.length >= 2 && heights.some((height) => height > 0) ? heights : [1, 1]
  const places = Float64Array.from(shape, (_, i) => FROM + ((TO - FROM) * i) / (shape.length - 1))
  const source = piecewiseLinearSource(places, shape)
  const edges = Float64Array.from({ length: BINS + 1 }, (_, i) => FROM + ((TO - FROM) * i) / BINS)
  const masses = Float64Array.from({ length: BINS }, (_, i) => source.mass(edges[i], edges[i + 1]))
  const density = masses.map((mass) => mass / (edges[1] - edges[0]))
  const dense = densestHalf(masses)
  const levels = 2 ** bits
  const uniform = uniformQuantizer({ min: FROM, max: TO, levels })
  const { quantizer, iterations } = yield* converged(source, levels)
  const highest = shape.indexOf(Math.max(...shape))
  const ofLevels = (one: Quantizer): SpreadLevels => {
    const { mse, sqnrDb } = distortion(one, source)
    const { levels, thresholds } = one
    return {
      levels,
      thresholds,
      mse,
      sqnrDb,
      error: errorOfBin(one, source, edges),
      inDense: countIn(levels, source, dense, density),
    }
  }
  const frame: VirtuesFrame = {
    ...{ places, heights: shape, edges, density, dense, iterations },
    fullHeight: ((source.density?.(places[highest]) ?? 0) / shape[highest]) * FULL_HEIGHT,
    denseWidth: dense.reduce((sum, one) => sum + one, 0) / BINS,
    uniform: ofLevels(uniform),
    lloyd: ofLevels(quantizer),
  }
  yield { checkpoint: () => frame }
}

function* converged(source: Source, levels: number): JobRun<never, { quantizer: Quantizer; iterations: number }> {
  let found: { quantizer: Quantizer; iterations: number } | null = null
  let steps = 0
  for (const { quantizer, iteration } of lloydMax(source, {
    ...{ levels, init: 'cube-root-density', maxIterations: MOST_ITERATIONS },
  })) {
    found = { quantizer, iterations: iteration }
    if (++steps % BREATH === 0) yield* breathe()
  }
  return found as { quantizer: Quantizer; iterations: number }
}

/** [n] 1 for the fewest bins that together hold half of all: the highest ones. Of equal ones those nearer the middle of the axis come first. */
export function densestHalf(masses: Float64Array): Uint8Array {
  const middle = (masses.length - 1) / 2
  const most = Math.max(...masses)
  // Masses that are equal but for rounding are equal.
  const rank = masses.map((mass) => Math.round((mass / most) * 1e9))
  const order = Array.from(masses, (_, i) => i).sort(
    (a, b) => rank[b] - rank[a] || Math.abs(a - middle) - Math.abs(b - middle),
  )
  const dense = new Uint8Array(masses.length)
  const half = masses.reduce((sum, mass) => sum + mass, 0) / 2
  let sum = 0
  for (const bin of order) {
    // Sums of equal bins end an ulp short of one half.
    if (sum >= half * (1 - 1e-12)) break
    dense[bin] = 1
    sum += masses[bin]
  }
  return dense
}

/** Levels where the density is above that of the last bin of the densest half; where it is the same, those whose bin is one of it. */
function countIn(levels: Float64Array, source: Source, dense: Uint8Array, density: Float64Array): number {
  const least = density.reduce((low, one, i) => (dense[i] ? Math.min(low, one) : low), Number.POSITIVE_INFINITY)
  const binOf = (level: number) =>
    Math.min(dense.length - 1, Math.max(0, Math.floor(((level - FROM) / (TO - FROM)) * dense.length)))
  return levels.reduce((count, level) => {
    const here = source.density?.(level) ?? 0
    if (Math.abs(here - least) <= 1e-6 * least) return count + dense[binOf(level)]
    return here > least ? count + 1 : count
  }, 0)
}
