import type { Kernels } from '../kernels/types.ts'
import { allocateParameter, type Buffer, gradientOf, type Layer, sizeOf } from './layer.ts'

export interface BatchNormSpec {
  readonly kind: 'batch-norm'
}

/** added to the variance, as in PyTorch */
export const EPSILON = 1e-5
/** share of the running moments that a batch replaces */
const MOMENTUM = 0.1

/**
 * Batch normalization (Ioffe and Szegedy 2015): y = γ · (x − μ)/√(σ² + 10⁻⁵) + β for each channel, the last size of the shape. In training
 * μ and σ² are those of the batch (σ² of N, its running mean of N − 1, as in PyTorch), else the running means. Moments are summed in
 * float64; y = x · a + c with a = γ/√(σ² + ε) and c = β − μ · a, each rounded to float32.
 */
export function batchNorm(name: string, inputShape: readonly number[], kernels: Kernels): Layer {
  const channels = inputShape.at(-1) ?? 1
  const gamma = allocateParameter(`${name}.weight`, [channels], kernels, { start: 1 })
  const beta = allocateParameter(`${name}.bias`, [channels], kernels)
  const buffer = (part: string, start: number): Buffer => ({
    name: `${name}.${part}`,
    shape: [channels],
    values: kernels.allocate(channels),
    start,
  })
  const runningMean = buffer('running_mean', 0)
  const runningVariance = buffer('running_var', 1)
  return {
    outputShape: inputShape,
    parameters: [gamma, beta],
    buffers: [runningMean, runningVariance],
    bind({ inputs: [input], output, batch, training }, kernels) {
      const count = (batch * sizeOf(inputShape)) / channels
      const [mean, variance, sum, product] = Array.from({ length: 4 }, () => kernels.allocateDoubles(channels))
      const [factor, shift, byX, constant] = Array.from({ length: 4 }, () => kernels.allocate(channels))

      function takeMoments(): void {
        if (!training) {
          mean.set(runningMean.values)
          variance.set(runningVariance.values)
          return
        }
        mean.fill(0)
        kernels.sumByChannel(mean, input.values)
        for (let c = 0; c < channels; c++) mean[c] /= count
        variance.fill(0)
        kernels.squaresByChannel(variance, input.values, mean)
        for (let c = 0; c < channels; c++) variance[c] /= count
        for (let c = 0; c < channels; c++) {
          const unbiased = count > 1 ? (variance[c] * count) / (count - 1) : variance[c]
          runningMean.values[c] += MOMENTUM * (mean[c] - runningMean.values[c])
          runningVariance.values[c] += MOMENTUM * (unbiased - runningVariance.values[c])
        }
      }
      return {
        forward() {
          takeMoments()
          for (let c = 0; c < channels; c++) {
            factor[c] = gamma.values[c] / Math.sqrt(variance[c] + EPSILON)
            shift[c] = beta.values[c] - mean[c] * factor[c]
          }
          kernels.scaleByChannel(output.values, input.values, factor, shift)
        },
        backward() {
          const gradient = gradientOf(output)
          sum.fill(0)
          product.fill(0)
          kernels.sumByChannel(sum, gradient)
          kernels.productsByChannel(product, gradient, input.values)
          for (let c = 0; c < channels; c++) {
            const rate = 1 / Math.sqrt(variance[c] + EPSILON)
            const normal = rate * (product[c] - mean[c] * sum[c])
            gamma.gradient[c] += normal
            beta.gradient[c] += sum[c]
            if (!training) continue
            byX[c] = (factor[c] * rate * normal) / count
            constant[c] = (factor[c] * (mean[c] * rate * normal - sum[c])) / count
          }
          if (input.gradient) kernels.addNormGradient(input.gradient, gradient, input.values, factor, byX, constant)
        },
      }
    },
  }
}
