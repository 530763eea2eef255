import { expm1, log1p } from '../real.ts'
import { mustBeLevelCount, type Quantizer } from './quantizer.ts'

/**
 * µ-law companding (Smith 1957; ITU-T G.711 with µ = 255): compress by F(y) = sgn(y)·ln(1 + µ|y|)/ln(1 + µ) on [−1, 1],
 * quantize uniformly at the middle of each cell, expand. The range is [min, max] about its middle. µ = 0 is the uniform quantizer.
 */
export function compander(mu: number, { min, max, levels }: { min: number; max: number; levels: number }): Quantizer {
  mustBeLevelCount(levels)
  if (!(mu >= 0 && Number.isFinite(mu))) throw new RangeError(`mu must be a finite number, 0 or above, got ${mu}`)
  if (!Number.isFinite(min) || !Number.isFinite(max) || !(min < max))
    throw new RangeError(`max must be a finite number above min (${min}), got ${max}`)
  const middle = 0.5 * (min + max)
  const half = 0.5 * (max - min)
  const stretch = log1p(mu)
  const expand = (y: number) => {
    const size = mu === 0 ? Math.abs(y) : expm1(Math.abs(y) * stretch) / mu
    return middle + half * (y < 0 ? -size : size)
  }
  return {
    levels: Float64Array.from({ length: levels }, (_, k) => expand((2 * k + 1) / levels - 1)),
    thresholds: Float64Array.from({ length: levels - 1 }, (_, k) => expand((2 * (k + 1)) / levels - 1)),
  }
}
