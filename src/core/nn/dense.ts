import { mustBeCount } from '../kernels/sizes.ts'
import type { Kernels } from '../kernels/types.ts'
import { allocateParameter, gradientOf, type Layer, sizeOf } from './layer.ts'
import { transposeInto } from './transpose.ts'

/** Every output sees every input. */
export interface DenseSpec {
  readonly kind: 'dense'
  readonly outputs: number
}

/**
 * y = x · W + b for each example, W [I, O], b [O]; the sum begins with the bias and takes the inputs in order, in float32.
 * Backward: ∂b = Σₙ ∂y, ∂W = xᵀ · ∂y, ∂x = ∂y · Wᵀ. Cost: I · O multiplications an example forward, twice that backward.
 */
export function dense(spec: DenseSpec, name: string, inputShape: readonly number[], kernels: Kernels): Layer {
  const { outputs } = spec
  mustBeCount('outputs', outputs)
  const inputs = sizeOf(inputShape)
  const weight = allocateParameter(`${name}.weight`, [inputs, outputs], kernels, { fanIn: inputs })
  const bias = allocateParameter(`${name}.bias`, [outputs], kernels)
  return {
    outputShape: [outputs],
    parameters: [weight, bias],
    buffers: [],
    bind({ inputs: [input], output, batch }, kernels) {
      const turnedInput = kernels.allocate(output.gradient ? inputs * batch : 0)
      const turnedWeight = kernels.allocate(input.gradient ? outputs * inputs : 0)
      return {
        forward() {
          for (let n = 0; n < batch; n++) output.values.set(bias.values, n * outputs)
          kernels.gemm(output.values, input.values, weight.values, batch, inputs, outputs)
        },
        backward() {
          const gradient = gradientOf(output)
          for (let n = 0, at = 0; n < batch; n++) for (let o = 0; o < outputs; o++) bias.gradient[o] += gradient[at++]
          transposeInto(turnedInput, input.values, batch, inputs)
          kernels.gemm(weight.gradient, turnedInput, gradient, inputs, batch, outputs)
          if (!input.gradient) return
          transposeInto(turnedWeight, weight.values, inputs, outputs)
          kernels.gemm(input.gradient, gradient, turnedWeight, batch, outputs, inputs)
        },
      }
    },
  }
}
