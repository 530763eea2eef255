import type { Random } from '../random.ts'
import { type InitialLevels, initialQuantizer } from './initial-quantizer.ts'
import { ascendStrictly, midpoints, mustBeLevelCount, type Quantizer } from './quantizer.ts'
import type { Source } from './source.ts'

export interface LloydOptions {
  /** K */
  readonly levels: number
  /** default 'quantile' */
  readonly init?: InitialLevels
  /** bound on the largest movement of a level over the standard deviation, at which it ends; default 1e−10 */
  readonly tolerance?: number
  /** default 10,000 */
  readonly maxIterations?: number
  /** needed by init 'random' */
  readonly random?: Random
}

/** One half of an iteration. Its arrays are its own. */
export interface LloydStep {
  /** from 1 */
  readonly iteration: number
  /** what this half did: levels to the means of their cells, or thresholds to the middles between levels */
  readonly half: 'centroids' | 'thresholds'
  readonly quantizer: Quantizer
  readonly mse: number
  /** largest movement of a level in this iteration, in units of the source */
  readonly movement: number
  readonly converged: boolean
}

/**
 * Lloyd's method I (Lloyd 1957/1982; Max 1960) as a stepper: each iteration moves every level to the mean of its cell, then
 * every threshold to the middle between its levels; each half can only lower the MSE. Ends when no level moves by more than
 * tolerance·σ, or after maxIterations; the return value is the last step.
 *
 * It finds a fixed point, which need not be the best quantizer: see `optimalQuantizer`. An empty cell keeps its level (moved
 * into its cell where a start by hand had put it outside), so levels always ascend strictly. Convergence is linear at best, and
 * slow for many levels: thousands of iterations are normal at K = 256. On Laplace's density with an even K it is slower still from
 * an asymmetric start (the distance falls like 1/iterations): the run then ends at maxIterations with converged false.
 * Cost of an iteration: 3K questions to the source.
 */
export function lloydMax(source: Source, options: LloydOptions): Generator<LloydStep, LloydStep> {
  const { levels, init = 'quantile', tolerance = 1e-10, maxIterations = 10_000, random } = options
  mustBeLevelCount(levels)
  if (!(tolerance >= 0)) throw new RangeError(`tolerance must be 0 or above, got ${tolerance}`)
  if (!(Number.isInteger(maxIterations) && maxIterations >= 1))
    throw new RangeError(`maxIterations must be a whole number from 1, got ${maxIterations}`)
  // A generator starts at the first step; what is wrong with its arguments is said before.
  return stepsFrom(initialQuantizer(source, levels, init, random), source, tolerance, maxIterations)
}

function* stepsFrom(
  start: Quantizer,
  source: Source,
  tolerance: number,
  maxIterations: number,
): Generator<LloydStep, LloydStep> {
  let { levels, thresholds } = start
  const cells = new Cells(source, levels.length)
  let mse = cells.measure(levels, thresholds)
  const enough = tolerance * Math.sqrt(source.variance)
  for (let iteration = 1; ; iteration++) {
    const before = levels
    levels = cells.centroids(before, thresholds)
    const movement = largestMove(before, levels)
    mse = cells.mseAfterMove(mse, before, levels)
    yield { iteration, half: 'centroids', quantizer: { levels, thresholds }, mse, movement, converged: false }

    thresholds = midpoints(levels)
    // The true MSE cannot rise; where rounding of the sums says so, the earlier value stands.
    mse = Math.min(mse, cells.measure(levels, thresholds))
    const converged = movement <= enough
    const step: LloydStep = {
      iteration,
      half: 'thresholds',
      quantizer: { levels, thresholds },
      mse,
      movement,
      converged,
    }
    yield step
    if (converged || iteration >= maxIterations) return step
  }
}

/** Mass and first moment of each cell under the last thresholds measured: found once, used by both halves. */
class Cells {
  private readonly mass: Float64Array
  private readonly first: Float64Array
  private readonly source: Source

  constructor(source: Source, count: number) {
    this.source = source
    this.mass = new Float64Array(count)
    this.first = new Float64Array(count)
  }

  /** MSE of the quantizer; keeps the moments of its cells. */
  measure(levels: Float64Array, thresholds: Float64Array): number {
    const { source, mass, first } = this
    let mse = 0
    let a = Number.NEGATIVE_INFINITY
    for (let k = 0; k < levels.length; k++) {
      const b = k < thresholds.length ? thresholds[k] : Number.POSITIVE_INFINITY
      mass[k] = source.mass(a, b)
      first[k] = mass[k] > 0 ? source.firstMoment(a, b) : 0
      if (mass[k] > 0) mse += source.squaredError(a, b, levels[k])
      a = b
    }
    return mse
  }

  centroids(before: Float64Array, thresholds: Float64Array): Float64Array {
    const levels = new Float64Array(before.length)
    for (let k = 0; k < levels.length; k++) {
      const a = k > 0 ? thresholds[k - 1] : Number.NEGATIVE_INFINITY
      const b = k < thresholds.length ? thresholds[k] : Number.POSITIVE_INFINITY
      const mean = this.mass[k] > 0 ? this.source.origin + this.first[k] / this.mass[k] : before[k]
      levels[k] = Math.min(b, Math.max(a, mean))
    }
    return ascendStrictly(levels)
  }

  /** Moving a level from l to the mean m of its cell takes exactly mass·(l − m)² off the error. */
  mseAfterMove(mse: number, before: Float64Array, after: Float64Array): number {
    let gained = 0
    for (let k = 0; k < before.length; k++) {
      const move = before[k] - after[k]
      gained += this.mass[k] * move * move
    }
    return Math.max(0, mse - gained)
  }
}

function largestMove(before: Float64Array, after: Float64Array): number {
  let largest = 0
  for (let k = 0; k < before.length; k++) largest = Math.max(largest, Math.abs(after[k] - before[k]))
  return largest
}
