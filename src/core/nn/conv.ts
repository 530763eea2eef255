import { outputSize } from '../kernels/conv-shape.ts'
import { mustBeCount } from '../kernels/sizes.ts'
import type { Kernels } from '../kernels/types.ts'
import { allocateParameter, gradientOf, imageShape, type Layer } from './layer.ts'

/** Padding is (kernel − 1)/2 on all sides. */
export interface ConvSpec {
  readonly kind: 'conv'
  readonly outputs: number
  /** odd */
  readonly kernel: number
  readonly stride: number
  /** default true; false where batch normalization follows, which has its own */
  readonly bias?: boolean
}

/**
 * y = x ∗ W + b on images [N, H, W, C]; W [k, k, C, O] (a file has [O, C, k, k]). The sum begins with the bias and takes its products by
 * kernel row, kernel column, channel, in float32. Cost: k² · C · O multiplications for each place of the output, twice that backward.
 */
export function conv(spec: ConvSpec, name: string, inputShape: readonly number[], kernels: Kernels): Layer {
  const { outputs, kernel, stride } = spec
  const [height, width, channels] = imageShape(inputShape, name)
  mustBeConv(spec, name)
  mustBeCount('outputs', outputs)
  const fanIn = kernel * kernel * channels
  const weight = allocateParameter(`${name}.weight`, [kernel, kernel, channels, outputs], kernels, { fanIn })
  const bias = spec.bias === false ? null : allocateParameter(`${name}.bias`, [outputs], kernels)
  return {
    outputShape: [outputSize(height, stride), outputSize(width, stride), outputs],
    parameters: bias ? [weight, bias] : [weight],
    buffers: [],
    bind({ inputs: [input], output, batch }, kernels) {
      const shape = { batch, height, width, channels, outputs, kernel, stride }
      const turned = kernels.allocate(input.gradient ? weight.values.length : 0)
      return {
        forward() {
          beginWith(output.values, bias?.values ?? null)
          kernels.conv(output.values, input.values, weight.values, shape)
        },
        backward() {
          const gradient = gradientOf(output)
          if (bias) addByChannel(bias.gradient, gradient)
          kernels.convWeightGradient(weight.gradient, gradient, input.values, shape)
          if (!input.gradient) return
          turnInto(turned, weight.values, kernel, channels, outputs)
          kernels.convInputGradient(input.gradient, gradient, turned, shape)
        },
      }
    },
  }
}

/** RangeError unless kernel and stride are those of a convolution. */
export function mustBeConv(
  { kernel, stride }: { readonly kernel: number; readonly stride: number },
  name: string,
): void {
  if (!(Number.isSafeInteger(kernel) && kernel % 2 === 1 && kernel > 0))
    throw new RangeError(`${name}: kernel must be odd, got ${kernel}`)
  if (!(Number.isSafeInteger(stride) && stride >= 1))
    throw new RangeError(`${name}: stride must be a whole number from 1, got ${stride}`)
}

/** Every pixel begins with the bias, or with 0. */
export function beginWith(values: Float32Array, bias: Float32Array | null): void {
  if (!bias) values.fill(0)
  else for (let at = 0; at < values.length; at += bias.length) values.set(bias, at)
}

/** sums[c] += Σ values[…, c] */
export function addByChannel(sums: Float32Array, values: Float32Array): void {
  for (let at = 0; at < values.length; ) for (let c = 0; c < sums.length; c++, at++) sums[c] += values[at]
}

/** [k, k, C, O] to [k, O, k, C] */
function turnInto(turned: Float32Array, weight: Float32Array, kernel: number, channels: number, outputs: number): void {
  let from = 0
  for (let y = 0; y < kernel; y++)
    for (let x = 0; x < kernel; x++)
      for (let c = 0; c < channels; c++)
        for (let o = 0; o < outputs; o++) turned[((y * outputs + o) * kernel + x) * channels + c] = weight[from++]
}
