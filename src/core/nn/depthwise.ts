import { outputSize } from '../kernels/conv-shape.ts'
import type { Kernels } from '../kernels/types.ts'
import { addByChannel, beginWith, mustBeConv } from './conv.ts'
import { allocateParameter, gradientOf, imageShape, type Layer } from './layer.ts'

/** Padding is (kernel − 1)/2 on all sides. */
export interface DepthwiseSpec {
  readonly kind: 'depthwise'
  /** odd */
  readonly kernel: number
  readonly stride: number
  /** default true */
  readonly bias?: boolean
}

/** A convolution of each channel by itself: W [k, k, C] (a file has [C, 1, k, k]). Rounding and order as in `conv`. */
export function depthwise(spec: DepthwiseSpec, name: string, inputShape: readonly number[], kernels: Kernels): Layer {
  const { kernel, stride } = spec
  const [height, width, channels] = imageShape(inputShape, name)
  mustBeConv(spec, name)
  const weight = allocateParameter(`${name}.weight`, [kernel, kernel, channels], kernels, { fanIn: kernel * kernel })
  const bias = spec.bias === false ? null : allocateParameter(`${name}.bias`, [channels], kernels)
  return {
    outputShape: [outputSize(height, stride), outputSize(width, stride), channels],
    parameters: bias ? [weight, bias] : [weight],
    buffers: [],
    bind({ inputs: [input], output, batch }, kernels) {
      const shape = { batch, height, width, channels, outputs: channels, kernel, stride }
      const sums = kernels.allocateDoubles(bias && output.gradient ? channels : 0)
      return {
        forward() {
          beginWith(output.values, bias?.values ?? null)
          kernels.depthwise(output.values, input.values, weight.values, shape)
        },
        backward() {
          const gradient = gradientOf(output)
          if (bias) addByChannel(bias.gradient, sums, gradient, kernels)
          kernels.depthwiseWeightGradient(weight.gradient, gradient, input.values, shape)
          if (input.gradient) kernels.depthwiseInputGradient(input.gradient, gradient, weight.values, shape)
        },
      }
    },
  }
}
