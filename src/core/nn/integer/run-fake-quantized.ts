import { referenceKernels } from '../../kernels/reference.ts'
import type { Kernels } from '../../kernels/types.ts'
import { checkedScale, clampCode, quotient, realOf } from '../../quant/affine/quantize.ts'
import { roundHalfEven } from '../../quant/rounding.ts'
import { createNetwork, type Network } from '../network.ts'
import { logitsOf } from '../run-float.ts'
import type { IntegerNetwork, IntegerTensor, ProductStep } from './integer-network.ts'
import { integerWeights } from './integer-weights.ts'

/**
 * The integer network simulated in float32, as training does it: weights and activations are rounded to the reals that their codes stand
 * for, biases to the int32 grid, and everything between is float arithmetic. [N, classes] logits of [N, 1, H, W] images. `network` is
 * the one that `integers` were made of. It differs from the integers where a sum lies so near a tie that rounding decides.
 */
export function runFakeQuantized(
  network: Network,
  integers: IntegerNetwork,
  images: Float32Array,
  kernels: Kernels = referenceKernels,
): Float32Array {
  const tensorOf = new Map(integers.tensors.map((tensor) => [tensor.name, tensor]))
  return logitsOf(simulated(network, integers, tensorOf, kernels), images, kernels, (name, { values }) => {
    const tensor = tensorOf.get(name)
    if (tensor) roundToCodes(values, tensor)
  })
}

/** The network with the weights and biases that the integers stand for. */
function simulated(
  network: Network,
  { steps }: IntegerNetwork,
  tensorOf: ReadonlyMap<string, IntegerTensor>,
  kernels: Kernels,
): Network {
  const copy = createNetwork(network.spec, kernels)
  const stepOf = new Map(steps.map((step) => [step.layers[0], step]))
  for (const { name, parameters } of copy.layers) {
    const step = stepOf.get(name)
    if (parameters.length === 0 || !step || !('weights' in step)) continue
    const [weight, bias] = parameters
    const scaleOfInput = Math.fround((tensorOf.get(step.input) as IntegerTensor).params.scale)
    fillWeights(weight.values, step)
    for (let o = 0; o < step.bias.length; o++)
      bias.values[o] = step.bias[o] * scaleOfInput * Math.fround(step.weightParams[o].scale)
  }
  return copy
}

function fillWeights(values: Float32Array, step: ProductStep): void {
  const whole = integerWeights(step)
  const scales = step.weightParams.map(({ scale }) => Math.fround(scale))
  for (let i = 0; i < values.length; i++) values[i] = realOf(whole[i], scales[i % scales.length], 0)
}

function roundToCodes(values: Float32Array, { params }: IntegerTensor): void {
  const scale = checkedScale(params)
  for (let i = 0; i < values.length; i++) {
    const code = clampCode(roundHalfEven(quotient(values[i], scale)) + params.zeroPoint, params)
    values[i] = realOf(code, scale, params.zeroPoint)
  }
}
