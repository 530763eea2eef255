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
      const sums = kernels.allocateDoubles(bias && output.gradient ? outputs : 0)
      const turned = kernels.allocate(input.gradient ? weight.values.length : 0)
      return {
        forward() {
          beginWith(output.values, bias?.values ?? null)
          kernels.conv(output.values, input.values, weight.values, shape)
        },
        backward() {
          const gradient = gradientOf(output)
          if (bias) addByChannel(bias.gradient, sums, gradient, kernels)
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
  if (!bias) return void values.fill(0)
  values.set(bias)
  // What is filled is copied as a whole: twice as much each time.
  for (let filled = bias.length; filled > 0 && filled < values.length; filled *= 2) values.copyWithin(filled, 0, filled)
}

/** to[c] += Σ values[…, c], summed in float64; `sums` [C] is room for that. */
export function addByChannel(to: Float32Array, sums: Float64Array, values: Float32Array, kernels: Kernels): void {
  sums.fill(0)
  kernels.sumByChannel(sums, values)
  for (let c = 0; c < to.length; c++) to[c] += sums[c]
}

/** [k, k, C, O] to [k, O, k, C] */
function turnInto(turned: Float32Array, weight: Float32Array, kernel: number, channels: number, outputs: number): void {
  let from = 0
  for (let y = 0; y < kernel; y++)
    for (let x = 0; x < kernel; x++)
      for (let c = 0; c < channels; c++)
        for (let o = 0; o < outputs; o++) turned[((y * outputs + o) * kernel + x) * channels + c] = weight[from++]
}
