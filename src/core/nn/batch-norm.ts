import type { Kernels } from '../kernels/types.ts'
import { allocateParameter, type Buffer, gradientOf, type Layer, sizeOf } from './layer.ts'

export interface BatchNormSpec {
  readonly kind: 'batch-norm'
}

/** added to the variance, as in PyTorch */
export const EPSILON = 1e-5
/** share of the running moments that a batch replaces */
const MOMENTUM = 0.1
const { fround } = Math

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
    bind({ inputs: [input], output, batch, training }) {
      const count = (batch * sizeOf(inputShape)) / channels
      const mean = new Float64Array(channels)
      const variance = new Float64Array(channels)
      const factor = new Float32Array(channels)
      const shift = new Float32Array(channels)
      const sum = new Float64Array(channels)
      const product = new Float64Array(channels)
      const byX = new Float32Array(channels)
      const constant = new Float32Array(channels)

      function takeMoments(): void {
        if (!training) {
          mean.set(runningMean.values)
          variance.set(runningVariance.values)
          return
        }
        momentsInto(mean, variance, input.values)
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
          scaleInto(output.values, input.values, factor, shift)
        },
        backward() {
          const gradient = gradientOf(output)
          slopesInto(sum, product, gradient, input.values)
          for (let c = 0; c < channels; c++) {
            const rate = 1 / Math.sqrt(variance[c] + EPSILON)
            const normal = rate * (product[c] - mean[c] * sum[c])
            gamma.gradient[c] += normal
            beta.gradient[c] += sum[c]
            if (!training) continue
            byX[c] = (factor[c] * rate * normal) / count
            constant[c] = (factor[c] * (mean[c] * rate * normal - sum[c])) / count
          }
          if (!input.gradient) return
          for (let at = 0; at < gradient.length; )
            for (let c = 0; c < channels; c++, at++) {
              const slope = fround(
                fround(fround(factor[c] * gradient[at]) - fround(byX[c] * input.values[at])) + constant[c],
              )
              input.gradient[at] = fround(input.gradient[at] + slope)
            }
        },
      }
    },
  }
}

/** Mean and variance (of N) of each channel, in two passes. */
function momentsInto(mean: Float64Array, variance: Float64Array, values: Float32Array): void {
  const channels = mean.length
  const count = values.length / channels
  mean.fill(0)
  variance.fill(0)
  for (let at = 0; at < values.length; ) for (let c = 0; c < channels; c++) mean[c] += values[at++]
  for (let c = 0; c < channels; c++) mean[c] /= count
  for (let at = 0; at < values.length; )
    for (let c = 0; c < channels; c++) {
      const away = values[at++] - mean[c]
      variance[c] += away * away
    }
  for (let c = 0; c < channels; c++) variance[c] /= count
}

function scaleInto(to: Float32Array, values: Float32Array, factor: Float32Array, shift: Float32Array): void {
  for (let at = 0; at < values.length; )
    for (let c = 0; c < factor.length; c++, at++) to[at] = fround(fround(values[at] * factor[c]) + shift[c])
}

/** Σ gradient and Σ gradient · x of each channel */
function slopesInto(sum: Float64Array, product: Float64Array, gradient: Float32Array, values: Float32Array): void {
  sum.fill(0)
  product.fill(0)
  for (let at = 0; at < gradient.length; )
    for (let c = 0; c < sum.length; c++, at++) {
      sum[c] += gradient[at]
      product[c] += gradient[at] * values[at]
    }
}
