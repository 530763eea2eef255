import { exp } from '../../real.ts'
import type { DensityShape } from './density-shape.ts'

/** Exponential distribution with density rate·e^(−rate·x). */
export function exponential({ rate }: { rate: number }): DensityShape {
  const scale = 1 / rate
  return {
    min: 0,
    max: Number.POSITIVE_INFINITY,
    mean: scale,
    variance: scale * scale,
    logConcave: true,
    scale,
    density: (x) => rate * exp(-rate * x),
    upperFrom: 0,
    upperTail(x, out) {
      out[0] = exp(-rate * x)
      out[1] = out[0] * scale
      out[2] = 2 * out[1] * scale
    },
  }
}

/** Laplace distribution: exponential to both sides, with scale b = √(variance/2). */
export function laplace({ mean, variance }: { mean: number; variance: number }): DensityShape {
  const b = Math.sqrt(variance / 2)
  return {
    min: Number.NEGATIVE_INFINITY,
    max: Number.POSITIVE_INFINITY,
    mean,
    variance,
    logConcave: true,
    symmetric: true,
    scale: b,
    breakpoints: [mean],
    density: (x) => (0.5 / b) * exp(-Math.abs(x - mean) / b),
    upperFrom: mean,
    upperTail(x, out) {
      out[0] = 0.5 * exp(-(x - mean) / b)
      out[1] = out[0] * b
      out[2] = 2 * out[1] * b
    },
    lowerFrom: mean,
    lowerTail(x, out) {
      out[0] = 0.5 * exp((x - mean) / b)
      out[1] = -out[0] * b
      out[2] = -2 * out[1] * b
    },
  }
}
