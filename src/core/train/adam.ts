import { referenceKernels } from '../kernels/reference.ts'
import type { Kernels } from '../kernels/types.ts'
import type { Parameter } from '../nn/layer.ts'
import type { Optimizer } from './optimizer.ts'

const { fround, sqrt } = Math

export interface AdamOptions {
  /** how much of the mean of gradients and of their squares is kept; defaults 0.9 and 0.999 */
  readonly beta1?: number
  readonly beta2?: number
  /** default 10⁻⁸ */
  readonly epsilon?: number
  /** taken off the weights beside the gradient, as learningRate · weightDecay · w (AdamW, Loshchilov and Hutter 2019); default 0 */
  readonly weightDecay?: number
}

/**
 * Adam (Kingma and Ba 2015, algorithm 1) with weight decay of its own: w ← w − η·λ·w − η · m̂/(√v̂ + ε). The means are kept in float32,
 * what is between is float64. RangeError for numbers out of their range.
 */
export function createAdam(
  parameters: readonly Parameter[],
  options: AdamOptions = {},
  kernels: Kernels = referenceKernels,
): Optimizer {
  const { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, weightDecay = 0 } = options
  for (const [name, value] of Object.entries({ beta1, beta2 }))
    if (!(value >= 0 && value < 1)) throw new RangeError(`${name} must be in [0, 1), got ${value}`)
  for (const [name, value] of Object.entries({ epsilon, weightDecay }))
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY))
      throw new RangeError(`${name} must be a finite number from 0, got ${value}`)
  const means = parameters.map(({ values }) => kernels.allocate(values.length))
  const squares = parameters.map(({ values }) => kernels.allocate(values.length))
  const remembered = (kind: string, arrays: readonly Float32Array[]) =>
    arrays.map((values, p) => ({ name: `${kind}.${parameters[p].name}`, values }))
  // β₁ᵗ and β₂ᵗ
  let [power1, power2] = [1, 1]
  return {
    memory: [...remembered('mean', means), ...remembered('square', squares)],
    resume(steps) {
      // Multiplied one by one, as they would have been.
      ;[power1, power2] = [1, 1]
      for (let step = 0; step < steps; step++) {
        power1 *= beta1
        power2 *= beta2
      }
    },
    step(learningRate) {
      if (!(learningRate >= 0 && learningRate < Number.POSITIVE_INFINITY))
        throw new RangeError(`learningRate must be a finite number from 0, got ${learningRate}`)
      power1 *= beta1
      power2 *= beta2
      const rate = learningRate / (1 - power1)
      const kept = 1 - learningRate * weightDecay
      for (const [p, { values, gradient }] of parameters.entries()) {
        const mean = means[p]
        const square = squares[p]
        for (let i = 0; i < values.length; i++) {
          const slope = gradient[i]
          mean[i] = beta1 * mean[i] + (1 - beta1) * slope
          square[i] = beta2 * square[i] + (1 - beta2) * slope * slope
          values[i] = fround(kept * values[i] - (rate * mean[i]) / (sqrt(square[i] / (1 - power2)) + epsilon))
        }
      }
    },
  }
}
