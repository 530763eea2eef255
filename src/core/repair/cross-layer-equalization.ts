import { referenceKernels } from '../kernels/reference.ts'
import type { Kernels } from '../kernels/types.ts'
import { copyNetwork } from '../nn/copy-network.ts'
import { mustBeFolded } from '../nn/fold.ts'
import type { NamedLayer, Network } from '../nn/network.ts'
import { type ChannelPair, channelPairs, inputChannel, outputChannel } from './channel-pairs.ts'

const SWEEPS = 20

/**
 * Cross-layer equalization (Nagel et al. 2019, section 4.1): the output channels of a layer are divided by s and the input channels of the
 * next multiplied by it, s = √(r₁/r₂) with r the greatest weight of the channel in either, so that both have the range √(r₁·r₂). The
 * function stays the same: a ReLU lets factors above 0 through, and the cap of a ReLU6 is divided with its channel and kept in the
 * graph. 20 sweeps over all pairs. RangeError for batch normalization that is not folded.
 */
export function crossLayerEqualization(network: Network, kernels: Kernels = referenceKernels): Network {
  return scaledBetweenLayers(network, kernels, SWEEPS, ({ first, second }, channels) => {
    const [r1, r2] = [new Float64Array(channels), new Float64Array(channels)]
    eachWeight(first, (i, weight) => widen(r1, outputChannel(i, channels), weight))
    eachWeight(second, (i, weight) => widen(r2, inputChannel(second, i), weight))
    return r1.map((range, c) => (range > 0 && r2[c] > 0 ? Math.sqrt(range / r2[c]) : 1))
  })
}

/**
 * The same network with channels put out of scale on purpose: each is multiplied by a factor and divided by it in the next layer. It makes
 * at will the unequal ranges that real networks have by accident; `factorOf` gives the factor of a channel of a pair. RangeError
 * for batch normalization that is not folded, or a factor that is not above 0.
 */
export function scrambleChannels(
  network: Network,
  factorOf: (pair: ChannelPair, channel: number) => number,
  kernels: Kernels = referenceKernels,
): Network {
  return scaledBetweenLayers(network, kernels, 1, (pair, channels) =>
    Float64Array.from({ length: channels }, (_, c) => {
      const factor = factorOf(pair, c)
      if (!(factor > 0 && Number.isFinite(factor)))
        throw new RangeError(`factorOf must give numbers above 0, got ${factor}`)
      return 1 / factor
    }),
  )
}

/** `divisorsOf` says by what each channel between two layers is divided. */
function scaledBetweenLayers(
  network: Network,
  kernels: Kernels,
  sweeps: number,
  divisorsOf: (pair: ChannelPair, channels: number) => Float64Array,
): Network {
  mustBeFolded(network)
  const work = copyNetwork(network, kernels)
  const capsOf = new Map<string, number[]>()
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (const pair of channelPairs(work)) divide(pair, divisorsOf(pair, channelsOf(pair.first)), capsOf)
  return copyNetwork(work, kernels, (spec, name) =>
    capsOf.has(name) ? ({ ...spec, cap: capsOf.get(name) } as typeof spec) : spec,
  )
}

function divide({ first, second, between }: ChannelPair, divisors: Float64Array, capsOf: Map<string, number[]>): void {
  const channels = divisors.length
  const [weight, bias] = first.parameters
  for (let i = 0; i < weight.values.length; i++) weight.values[i] /= divisors[outputChannel(i, channels)]
  if (bias) for (let c = 0; c < channels; c++) bias.values[c] /= divisors[c]
  const [next] = second.parameters
  for (let i = 0; i < next.values.length; i++) next.values[i] *= divisors[inputChannel(second, i)]
  for (const { name, spec } of between) {
    if (spec.kind !== 'relu' || spec.cap === undefined) continue
    const { cap } = spec
    const caps = capsOf.get(name) ?? Array.from(divisors, (_, c) => (typeof cap === 'number' ? cap : cap[c]))
    capsOf.set(
      name,
      caps.map((one, c) => one / divisors[c]),
    )
  }
}

const channelsOf = ({ parameters: [weight] }: NamedLayer) => weight.shape[weight.shape.length - 1]

function eachWeight({ parameters: [weight] }: NamedLayer, act: (i: number, weight: number) => void): void {
  for (let i = 0; i < weight.values.length; i++) act(i, weight.values[i])
}

function widen(ranges: Float64Array, channel: number, weight: number): void {
  ranges[channel] = Math.max(ranges[channel], Math.abs(weight))
}
