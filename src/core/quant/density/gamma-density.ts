import { exp, log } from '../../real.ts'
import { gammaAbove, gammaBelow, gammaTerm, logGamma } from '../../special/gamma.ts'
import type { DensityShape } from './density-shape.ts'

/** Gamma distribution with density x^(k−1) e^(−x/θ) / (Γ(k) θᵏ); infinite at 0 for k < 1. */
export function gamma({ shape: k, scale: theta }: { shape: number; scale: number }): DensityShape {
  const logNorm = logGamma(k) + log(theta)
  return {
    min: 0,
    max: Number.POSITIVE_INFINITY,
    mean: k * theta,
    variance: k * theta * theta,
    logConcave: k >= 1,
    scale: theta * Math.max(1, Math.sqrt(k) * 0.7),
    singularities: [0],
    density(x) {
      const z = x / theta
      return z > 0 ? exp((k - 1) * log(z) - z - logNorm) : k === 1 ? 1 / theta : k < 1 ? Number.POSITIVE_INFINITY : 0
    },
    upperFrom: theta * (k + 1),
    upperTail(x, out) {
      const z = x / theta
      // Γ(k+1, z) = kΓ(k, z) + zᵏe⁻ᶻ: the moments about x, without cancelling the large parts in first order
      const mass = gammaAbove(k, z)
      const edge = gammaTerm(k, z) * k
      out[0] = mass
      out[1] = theta * (edge - (z - k) * mass)
      out[2] = theta * theta * ((k + (z - k) * (z - k)) * mass - (z - k - 1) * edge)
    },
    fromSingularity(x, out) {
      const z = x / theta
      out[0] = gammaBelow(k, z)
      out[1] = theta * k * gammaBelow(k + 1, z)
      out[2] = theta * theta * k * (k + 1) * gammaBelow(k + 2, z)
    },
  }
}
