import { exp, log1p } from '../../real.ts'
import type { DensityShape, Moments } from './density-shape.ts'

const TAIL_FROM = 3
const MOST_TERMS = 40

/** Writes the moments of [z, ∞) of the standard logistic about z ≥ 3, from ∫ S, S = e⁻ᵗ/(1 + e⁻ᵗ), by its alternating series. */
function standardTail(z: number, out: Moments): void {
  const y = exp(-z)
  out[0] = y / (1 + y)
  out[1] = log1p(y)
  let sum = 0
  let power = 1
  for (let n = 1; n < MOST_TERMS; n++) {
    power *= -y
    sum -= power / (n * n)
    if (-power < 1e-18 && power < 1e-18) break
  }
  out[2] = 2 * sum
}

/** Logistic distribution with density e^(−z)/(s(1 + e^(−z))²), z = (x − mean)/s. */
export function logistic({ mean, scale: s }: { mean: number; scale: number }): DensityShape {
  const upperTail = (x: number, out: Moments) => {
    standardTail((x - mean) / s, out)
    out[1] *= s
    out[2] *= s * s
  }
  return {
    min: Number.NEGATIVE_INFINITY,
    max: Number.POSITIVE_INFINITY,
    mean,
    variance: (s * s * Math.PI * Math.PI) / 3,
    logConcave: true,
    symmetric: true,
    scale: s,
    density(x) {
      const y = exp(-Math.abs(x - mean) / s)
      return y / (s * (1 + y) * (1 + y))
    },
    upperFrom: mean + TAIL_FROM * s,
    upperTail,
    lowerFrom: mean - TAIL_FROM * s,
    lowerTail(x, out) {
      upperTail(2 * mean - x, out)
      out[1] = -out[1]
    },
  }
}
