import type { DensityShape, Moments } from './density-shape.ts'
import { gaussian } from './gaussian.ts'

/** A weighted sum of normal distributions; weights are normalised. */
export function gaussianMixture({
  weights,
  means,
  stds,
}: {
  weights: readonly number[]
  means: readonly number[]
  stds: readonly number[]
}): DensityShape {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const parts = weights.map((weight, i) => ({
    weight: weight / total,
    mean: means[i],
    std: stds[i],
    shape: gaussian({ mean: means[i], std: stds[i] }),
  }))
  const mean = parts.reduce((sum, part) => sum + part.weight * part.mean, 0)
  const one: Moments = [0, 0, 0]
  const addTails = (out: Moments, write: (shape: DensityShape) => void) => {
    out[0] = out[1] = out[2] = 0
    for (const { weight, shape } of parts) {
      write(shape)
      for (let i = 0; i < 3; i++) out[i] += weight * one[i]
    }
  }
  return {
    min: Number.NEGATIVE_INFINITY,
    max: Number.POSITIVE_INFINITY,
    mean,
    variance: parts.reduce((sum, part) => {
      const off = part.mean - mean
      return sum + part.weight * (part.std * part.std + off * off)
    }, 0),
    logConcave: parts.length === 1,
    scale: Math.min(...stds),
    density: (x) => parts.reduce((sum, { weight, shape }) => sum + weight * shape.density(x), 0),
    upperFrom: Math.max(...means),
    upperTail: (x, out) => addTails(out, (shape) => shape.upperTail?.(x, one)),
    lowerFrom: Math.min(...means),
    lowerTail: (x, out) => addTails(out, (shape) => shape.lowerTail?.(x, one)),
  }
}
