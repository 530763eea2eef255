import { mustBeFolded } from '../nn/fold.ts'
import type { NamedLayer, Network } from '../nn/network.ts'

/** the network's own input */
export const INPUT = 'input'

/**
 * The tensors that integers stand for, by name: the input, and what each layer gives, but for what only a ReLU reads, which is one step
 * with it. RangeError for a network whose batch normalization is not folded.
 */
export function quantizedTensors(network: Network): readonly string[] {
  mustBeFolded(network)
  const { layers } = network
  return [INPUT, ...layers.filter((layer) => !isBeforeRelu(layer, layers)).map(({ name }) => name)]
}

/** Is what the layer gives read by one ReLU and nothing else? */
export function isBeforeRelu({ name }: NamedLayer, layers: readonly NamedLayer[]): boolean {
  const readers = layers.filter(({ inputs }) => inputs.includes(name))
  return readers.length === 1 && readers[0].spec.kind === 'relu'
}
