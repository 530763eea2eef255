import { meanSquaredError } from './mean-squared-error.ts'
import { mustBeLevelCount, nearestLevelQuantizer, type Quantizer } from './quantizer.ts'
import type { Source } from './source.ts'

const SCAN = 240
const TAIL = 1e-12

/**
 * The uniform quantizer whose step has the least MSE (Max 1960, Table II): levels mean + (i − (K − 1)/2)·step, thresholds half
 * way, outer cells open; only the step is chosen. There can be several local minima: all steps from fine to coarse are tried,
 * and from the best the zero of the derivative is found by bisection. K = 1 is the mean. Cost: about 300 K questions to the source.
 */
export function optimalUniformQuantizer(source: Source, levels: number): Quantizer {
  mustBeLevelCount(levels)
  const { mean } = source
  const withStep = (step: number) =>
    nearestLevelQuantizer(Float64Array.from({ length: levels }, (_, i) => mean + (i - 0.5 * (levels - 1)) * step))
  if (levels === 1) return withStep(0)
  const extent = Math.max(reach(source, 1), reach(source, -1))
  // All values equal: the finer the step, the less is lost. This one still keeps the levels apart.
  if (!(extent > 0)) return withStep(1e-9 * Math.max(Math.abs(mean), 1))
  const coarsest = (4 * extent) / levels
  const finest = coarsest * 1e-6
  const steps = Float64Array.from({ length: SCAN }, (_, i) => finest + (coarsest - finest) * cube((i + 1) / SCAN))
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < SCAN; i++) {
    const mse = meanSquaredError(withStep(steps[i]), source)
    if (mse < least) {
      least = mse
      best = i
    }
  }
  return withStep(zeroOfSlope(source, withStep, steps[Math.max(0, best - 1)], steps[Math.min(SCAN - 1, best + 1)]))
}

const cube = (x: number) => x * x * x

/** how far the source reaches from its mean, but for the last 10⁻¹² of an open end */
function reach(source: Source, side: 1 | -1): number {
  const end = side > 0 ? source.max : source.min
  const far = Number.isFinite(end) ? end : source.quantile(side > 0 ? 1 - TAIL : TAIL)
  return Math.abs(far - source.mean)
}

/** −½ of the derivative of the MSE by the step: Σ cₖ ∫ (x − levelₖ) p, levelₖ = mean + cₖ·step. Thresholds half way do not count. */
function slopeOf({ levels, thresholds }: Quantizer, source: Source): number {
  let slope = 0
  for (let k = 0; k < levels.length; k++) {
    const a = k === 0 ? Number.NEGATIVE_INFINITY : thresholds[k - 1]
    const b = k === thresholds.length ? Number.POSITIVE_INFINITY : thresholds[k]
    const first = source.firstMoment(a, b) - (levels[k] - source.origin) * source.mass(a, b)
    slope += (k - 0.5 * (levels.length - 1)) * first
  }
  return slope
}

function zeroOfSlope(source: Source, withStep: (step: number) => Quantizer, fine: number, coarse: number): number {
  let low = fine
  let high = coarse
  for (let round = 0; round < 80; round++) {
    const middle = 0.5 * (low + high)
    if (middle === low || middle === high) break
    if (slopeOf(withStep(middle), source) > 0) low = middle
    else high = middle
  }
  return 0.5 * (low + high)
}
