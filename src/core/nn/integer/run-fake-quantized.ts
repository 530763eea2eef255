import { referenceKernels } from '../../kernels/reference.ts'
import type { Kernels } from '../../kernels/types.ts'
import { checkedScale, realOf } from '../../quant/affine/quantize.ts'
import { copyNetwork } from '../copy-network.ts'
import type { Activation, Between } from '../layer.ts'
import { type BindOptions, createNetwork, type Network } from '../network.ts'
import { logitsOf } from '../run-float.ts'
import type { IntegerNetwork, IntegerTensor, ProductStep } from './integer-network.ts'
import { integerWeights } from './integer-weights.ts'

/**
 * The integer network simulated in float32, as training does it: weights and activations are rounded to the reals that their codes stand
 * for, biases to the int32 grid, and everything between is float arithmetic. [N, classes] logits of [N, 1, H, W] images. `network` is
 * the one that `integers` were made of; `only` names what is rounded where not everything is (one layer at a time: its sensitivity). It differs from the integers where a sum lies so near a tie that rounding decides.
 */
export function runFakeQuantized(
  network: Network,
  integers: IntegerNetwork,
  images: Float32Array,
  kernels: Kernels = referenceKernels,
  only?: SimulatedParts,
): Float32Array {
  const { network: net, between } = fakeQuantized(network, integers, kernels, only)
  return logitsOf(net, images, kernels, between)
}

/** The network that simulates the integers, and what rounds between its layers: for whoever binds it himself. */
export function fakeQuantized(
  network: Network,
  integers: IntegerNetwork,
  kernels: Kernels,
  only?: SimulatedParts,
): { network: Network; between: NonNullable<BindOptions['between']> } {
  const tensorOf = new Map(integers.tensors.map((tensor) => [tensor.name, tensor]))
  return {
    network: simulated(network, integers, tensorOf, kernels, only),
    between(name, given) {
      const tensor = tensorOf.get(name)
      return tensor && (only?.tensors.includes(name) ?? true) ? roundedInPlace(given, tensor, kernels) : null
    },
  }
}

/** What is rounded where not everything is; the rest stays float, and so do all biases. */
export interface SimulatedParts {
  /** layers whose weights are */
  readonly layers: readonly string[]
  /** tensors of activations that are */
  readonly tensors: readonly string[]
}

/** The network with the weights and biases that the integers stand for. */
function simulated(
  network: Network,
  { steps }: IntegerNetwork,
  tensorOf: ReadonlyMap<string, IntegerTensor>,
  kernels: Kernels,
  only?: SimulatedParts,
): Network {
  const copy = only ? copyNetwork(network, kernels) : createNetwork(network.spec, kernels)
  const stepOf = new Map(steps.map((step) => [step.layers[0], step]))
  for (const { name, parameters } of copy.layers) {
    const step = stepOf.get(name)
    if (parameters.length === 0 || !step || !('weights' in step) || only?.layers.includes(name) === false) continue
    const [weight, bias] = parameters
    const scaleOfInput = Math.fround((tensorOf.get(step.input) as IntegerTensor).params.scale)
    fillWeights(weight.values, step)
    if (only) continue
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

/** Where nobody goes backward, what was given may be lost. */
function roundedInPlace(given: Activation, { params }: IntegerTensor, kernels: Kernels): Between {
  const { zeroPoint, qmin, qmax } = params
  const [scale, low, high] = [checkedScale(params), qmin - zeroPoint, qmax - zeroPoint].map((one) => {
    const array = kernels.allocate(1)
    array[0] = one
    return array
  })
  return {
    seen: given,
    forward: () => kernels.fakeQuantize(given.values, given.values, scale, low, high),
    backward() {
      throw new TypeError('what is rounded in place has no way back')
    },
  }
}
