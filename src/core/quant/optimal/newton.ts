import { midpoints, nearestLevelQuantizer, type Quantizer } from '../quantizer.ts'
import type { Source } from '../source.ts'

const MOST_ROUNDS = 400
const MOST_HALVINGS = 12
/** by which a sum over the cells may come out larger though the true MSE fell */
const ROUNDING = 1e-13

interface Measured extends Quantizer {
  readonly mse: number
  /** [K] ∫ (x − level) p over each cell: all zero where the quantizer is stationary */
  readonly force: Float64Array
  /** [K] mass of each cell */
  readonly mass: Float64Array
}

function measure(levels: Float64Array, source: Source): Measured {
  const thresholds = midpoints(levels)
  const force = new Float64Array(levels.length)
  const mass = new Float64Array(levels.length)
  let mse = 0
  let a = Number.NEGATIVE_INFINITY
  for (let k = 0; k < levels.length; k++) {
    const b = k < thresholds.length ? thresholds[k] : Number.POSITIVE_INFINITY
    mass[k] = source.mass(a, b)
    force[k] = source.firstMoment(a, b) - (levels[k] - source.origin) * mass[k]
    mse += source.squaredError(a, b, levels[k])
    a = b
  }
  return { levels, thresholds, mse, force, mass }
}

/**
 * A stationary quantizer of a density near the given one: every level the mean of its cell, every threshold half way. Newton's
 * method on the K means; the matrix is tridiagonal, ½ the Hessian of the MSE. Where it is not positive definite, or a whole
 * step would raise the MSE or cross levels, the step is halved, and at last replaced by one of Lloyd's. Levels to about 1e−12 σ.
 */
export function stationaryQuantizer(source: Source, start: Float64Array): Quantizer & { readonly mse: number } {
  let here = measure(start, source)
  const sigma = Math.sqrt(source.variance)
  let lastMove = Number.POSITIVE_INFINITY
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const step = newtonStep(here, source)
    const next = (step && damped(here, step, source)) ?? lloydStep(here, source)
    const move = largestDifference(here.levels, next.levels)
    here = next
    // Once steps are tiny and no longer shrink, what moves is rounding.
    if (move <= 1e-13 * sigma || (move < 1e-7 * sigma && move > 0.5 * lastMove)) break
    lastMove = move
  }
  return { ...nearestLevelQuantizer(here.levels), mse: here.mse }
}

/** Solves H·δ = force by elimination; null where a pivot is not positive. */
function newtonStep({ levels, thresholds, force, mass }: Measured, source: Source): Float64Array | null {
  const density = source.density as (x: number) => number
  const n = levels.length
  /** a threshold carries density·(gap/4) of its two levels' pull to each other */
  const pull = new Float64Array(n)
  for (let k = 0; k < n - 1; k++) pull[k] = 0.25 * (levels[k + 1] - levels[k]) * density(thresholds[k])
  const pivots = new Float64Array(n)
  const right = new Float64Array(n)
  for (let k = 0; k < n; k++) {
    const before = k > 0 ? pull[k - 1] : 0
    pivots[k] = mass[k] - pull[k] - before
    right[k] = force[k]
    if (k > 0) {
      const factor = before / pivots[k - 1]
      pivots[k] -= factor * before
      right[k] += factor * right[k - 1]
    }
    if (!(pivots[k] > 1e-12 * mass[k]) || !Number.isFinite(pivots[k])) return null
  }
  for (let k = n - 1; k >= 0; k--) right[k] = (right[k] + (k < n - 1 ? pull[k] * right[k + 1] : 0)) / pivots[k]
  return right
}

function damped(here: Measured, step: Float64Array, source: Source): Measured | null {
  let share = 1
  for (let halving = 0; halving < MOST_HALVINGS; halving++, share *= 0.5) {
    const levels = here.levels.map((level, k) => level + share * step[k])
    if (!ascends(levels) || levels[0] < source.min || levels[levels.length - 1] > source.max) continue
    const next = measure(levels, source)
    if (next.mse <= here.mse * (1 + ROUNDING)) return next
  }
  return null
}

function lloydStep({ levels, force, mass }: Measured, source: Source): Measured {
  return measure(
    levels.map((level, k) => (mass[k] > 0 ? level + force[k] / mass[k] : level)),
    source,
  )
}

function ascends(levels: Float64Array): boolean {
  for (let k = 1; k < levels.length; k++) if (!(levels[k] > levels[k - 1])) return false
  return true
}

function largestDifference(a: Float64Array, b: Float64Array): number {
  let largest = 0
  for (let k = 0; k < a.length; k++) largest = Math.max(largest, Math.abs(a[k] - b[k]))
  return largest
}
