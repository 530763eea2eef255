import { erfc, exp } from '../../real.ts'
import type { DensityShape, Moments } from './density-shape.ts'

const PER_SQRT_TWO_PI = 0.3989422804014327

/** Writes the moments of [z, ∞) of the standard normal about z, z ≥ 0. */
function normalTail(z: number, out: Moments): void {
  const density = PER_SQRT_TWO_PI * exp(-0.5 * z * z)
  const mass = 0.5 * erfc(z * Math.SQRT1_2)
  out[0] = mass
  out[1] = density - z * mass
  out[2] = (1 + z * z) * mass - z * density
}

/** Normal distribution. */
export function gaussian({ mean, std }: { mean: number; std: number }): DensityShape {
  const upperTail = (x: number, out: Moments) => {
    normalTail((x - mean) / std, out)
    out[1] *= std
    out[2] *= std * std
  }
  return {
    min: Number.NEGATIVE_INFINITY,
    max: Number.POSITIVE_INFINITY,
    mean,
    variance: std * std,
    logConcave: true,
    symmetric: true,
    scale: std,
    density(x) {
      const z = (x - mean) / std
      return (PER_SQRT_TWO_PI / std) * exp(-0.5 * z * z)
    },
    upperFrom: mean,
    upperTail,
    lowerFrom: mean,
    lowerTail(x, out) {
      upperTail(2 * mean - x, out)
      out[1] = -out[1]
    },
  }
}

/** |normal|: what is left of a bell on one side. */
export function halfGaussian({ sigma }: { sigma: number }): DensityShape {
  const whole = gaussian({ mean: 0, std: sigma })
  return {
    min: 0,
    max: Number.POSITIVE_INFINITY,
    mean: 2 * PER_SQRT_TWO_PI * sigma,
    variance: sigma * sigma * (1 - 2 / Math.PI),
    logConcave: true,
    scale: sigma,
    density: (x) => 2 * whole.density(x),
    upperFrom: 0,
    upperTail(x, out) {
      whole.upperTail?.(x, out)
      out[0] *= 2
      out[1] *= 2
      out[2] *= 2
    },
  }
}
