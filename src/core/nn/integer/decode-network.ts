import { createNetwork, type Network, type NetworkSpec } from '../network.ts'
import type { IntegerNetwork } from './integer-network.ts'
import { integerWeights } from './integer-weights.ts'

/**
 * The float network whose weights and biases are the reals that the codes of an integer network stand for: w = s_w·(q − z), b = s_x·s_w·q,
 * in float32. Activations are no longer quantized. `spec` is the graph that the integer network was made of.
 */
export function decodeNetwork({ steps, tensors }: IntegerNetwork, spec: NetworkSpec): Network {
  const network = createNetwork(spec)
  const scaleOf = new Map(tensors.map(({ name, params }) => [name, params.scale]))
  for (const step of steps) {
    if (!('weights' in step)) continue
    const layer = network.layers.find(({ name }) => name === step.layers[0])
    const [weight, bias] = layer?.parameters ?? []
    const scales = step.weightParams.map(({ scale }) => Math.fround(scale))
    const inputScale = Math.fround(scaleOf.get(step.input) ?? 0)
    for (const [i, whole] of integerWeights(step).entries()) weight.values[i] = whole * scales[i % scales.length]
    for (const [o, code] of step.bias.entries()) bias.values[o] = code * inputScale * scales[o % scales.length]
  }
  return network
}
