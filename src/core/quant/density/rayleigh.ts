import { erfcx, exp } from '../../real.ts'
import type { DensityShape } from './density-shape.ts'

const SQRT_HALF_PI = 1.2533141373155003

/** Rayleigh distribution with density x/σ²·e^(−x²/2σ²). */
export function rayleigh({ sigma }: { sigma: number }): DensityShape {
  return {
    min: 0,
    max: Number.POSITIVE_INFINITY,
    mean: SQRT_HALF_PI * sigma,
    variance: (2 - Math.PI / 2) * sigma * sigma,
    logConcave: true,
    scale: sigma,
    density(x) {
      const z = x / sigma
      return (z / sigma) * exp(-0.5 * z * z)
    },
    upperFrom: 0,
    upperTail(x, out) {
      const z = x / sigma
      const mass = exp(-0.5 * z * z)
      // Mills' ratio of the bell: ∫ₓ^∞ e^(−t²/2) dt = e^(−x²/2)·ratio
      const ratio = SQRT_HALF_PI * erfcx(z * Math.SQRT1_2)
      out[0] = mass
      out[1] = sigma * mass * ratio
      out[2] = 2 * sigma * sigma * mass * (1 - z * ratio)
    },
  }
}
