import { foldBatchNorm, histogramOf, layerCost, loadNetwork, type Network } from '../../../core/index.ts'
import { type JobRun, shelved } from '../../../engine/job.ts'
import type { Known } from '../../../engine/remembered.ts'
import type { LayerFrame, NetworkFrame } from '../frames.ts'

/** A network as the jobs after it take it. */
export interface Opened {
  /** batch normalization folded */
  readonly network: Network
  /** what was computed of it and need not be again, by name */
  readonly made: Known
}

const FILE = 'mobilenet-fashion'
const BINS = 80

/** The MobileNet that ships, with each layer's weights in ascending order. */
export function* network(): JobRun<NetworkFrame, Opened> {
  const opened = foldBatchNorm(loadNetwork(yield* shelved(FILE)))
  yield { checkpoint: () => frameOf(opened) }
  return { network: opened, made: new Map() }
}

type NamedLayer = Network['layers'][number]

/** The layers that have weights. */
export const weighted = (network: Network): readonly NamedLayer[] =>
  network.layers.filter(({ parameters }) => parameters.length > 0)

/** The layer of a name, with its weights: which is what its callers ask for. */
export function layerOf(network: Network, name: string): NamedLayer {
  const found = weighted(network).find((layer) => layer.name === name)
  if (!found) throw new RangeError(`layer must be one with weights, got ${name}`)
  return found
}

/** Output channels, which are the last size of every kind of weight, and products that one output sums. */
export function sizesOf({ spec, parameters: [{ shape, values }] }: NamedLayer): { channels: number; products: number } {
  const channels = shape[shape.length - 1]
  return { channels, products: spec.kind === 'dense' ? shape[0] : values.length / channels }
}

/** What was made of it before, or is made now. */
export function known<T>({ made }: Opened, name: string, make: () => T): T {
  const before = made.get(name) as T | undefined
  const found = before ?? make()
  if (before === undefined) made.set(name, found)
  return found
}

function frameOf(network: Network): NetworkFrame {
  const layers = weighted(network).map((layer): LayerFrame => {
    const { values } = layer.parameters[0]
    return {
      name: layer.name,
      weights: values.slice().sort(),
      histogram: histogramOf(values, BINS),
      ...sizesOf(layer),
      multiplications: layerCost(layer).multiplications,
    }
  })
  const sum = (of: (layer: LayerFrame) => number) => layers.reduce((total, layer) => total + of(layer), 0)
  return {
    layers,
    weights: sum(({ weights }) => weights.length),
    biases: weighted(network).reduce((total, { parameters: [, bias] }) => total + (bias?.values.length ?? 0), 0),
    multiplications: sum(({ multiplications }) => multiplications),
  }
}
