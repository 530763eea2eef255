import {
  createRandom,
  crossLayerEqualization,
  foldBatchNorm,
  histogramOf,
  layerCost,
  type Network,
  peakActivations,
  pow,
  quantizedTensors,
  saveNetwork,
  scrambleChannels,
} from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { Known } from '../../../engine/remembered.ts'
import type { PtqSettings } from '../contract.ts'
import type { LayerFrame, NetworkFrame } from '../frames.ts'
import { openNetwork } from './network-file.ts'

/** A network as the jobs after it take it. */
export interface LoadedNetwork {
  /** batch normalization folded; scrambled and equalized where that is asked for */
  readonly network: Network
  /** as its file says it */
  readonly trainedOn: string
  /** whose images it tells apart */
  readonly set: 'fashion-mnist' | 'digits'
  /** what was computed of it and need not be again, by name; the same whoever computes it */
  readonly known: Known
}

/** bins of a layer's weights */
const BINS = 64

/** Opens the network, and shows what it is made of. */
export function* network(settings: PtqSettings): JobRun<NetworkFrame, LoadedNetwork> {
  const { network: ref, scramble, equalize } = settings
  const { network: trained, set, trainedOn } = yield* openNetwork(ref)
  const opened = foldBatchNorm(trained)
  const scrambled = scramble > 0 ? scrambleChannels(opened, factors(scramble)) : opened
  const folded = equalize ? crossLayerEqualization(scrambled) : scrambled
  yield { checkpoint: () => frameOf(folded) }
  return { network: folded, set, trainedOn, known: new Map() }
}

/** 2 to a power drawn evenly from −reach to reach, for each channel: always the same ones. */
function factors(reach: number): () => number {
  const random = createRandom(5)
  return () => pow(2, reach * (2 * random.uniform() - 1))
}

function frameOf(network: Network): NetworkFrame {
  const layers = network.layers.map((layer): LayerFrame => {
    const [weight] = layer.parameters
    return {
      ...layerCost(layer),
      kind: layer.spec.kind,
      inputs: layer.inputs,
      shape: layer.outputShape,
      weight: weight
        ? { shape: weight.shape, histogram: histogramOf(weight.values, BINS), ...channelRanges(weight) }
        : null,
    }
  })
  return {
    layers,
    tensors: quantizedTensors(network),
    parameters: layers.reduce((sum, { parameters }) => sum + parameters, 0),
    multiplications: layers.reduce((sum, { multiplications }) => sum + multiplications, 0),
    bytes: saveNetwork(network).length,
    peakActivations: peakActivations(network),
  }
}

/** The least and the greatest weight of each output channel, which is the last size. */
function channelRanges({ shape, values }: { readonly shape: readonly number[]; readonly values: Float32Array }) {
  const channels = shape[shape.length - 1]
  const channelMin = new Float32Array(channels).fill(Number.POSITIVE_INFINITY)
  const channelMax = new Float32Array(channels).fill(Number.NEGATIVE_INFINITY)
  for (const [i, weight] of values.entries()) {
    const c = i % channels
    channelMin[c] = Math.min(channelMin[c], weight)
    channelMax[c] = Math.max(channelMax[c], weight)
  }
  return { channelMin, channelMax }
}
