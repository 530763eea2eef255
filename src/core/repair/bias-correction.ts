import { referenceKernels } from '../kernels/reference.ts'
import type { Kernels } from '../kernels/types.ts'
import { copyNetwork } from '../nn/copy-network.ts'
import { mustBeFolded } from '../nn/fold.ts'
import { type NetworkScheme, weightSchemeOf } from '../nn/integer/quantize-network.ts'
import { quantizeWeights, weightScale } from '../nn/integer/quantize-weights.ts'
import { sizeOf } from '../nn/layer.ts'
import type { NamedLayer, Network } from '../nn/network.ts'
import { eachChunk } from '../nn/run-float.ts'
import { inputChannel, outputChannel } from './channel-pairs.ts'

/**
 * Bias correction (Nagel et al. 2019, section 4.2): rounding the weights by ΔW moves the mean of each output by Σ ΔW · E[x]; that is taken off
 * the bias. E[x] is the mean of each input channel over the images, in the float network; padding is not told apart. RangeError for
 * batch normalization that is not folded, or no image.
 */
export function biasCorrection(
  network: Network,
  images: Float32Array,
  scheme: Pick<NetworkScheme, 'weights' | 'layers'>,
  kernels: Kernels = referenceKernels,
): Network {
  mustBeFolded(network)
  const meansOf = channelMeans(network, images, kernels)
  const corrected = copyNetwork(network, kernels)
  for (const layer of corrected.layers) {
    const [weight, bias] = layer.parameters
    if (!bias) continue
    const channels = bias.values.length
    const quantized = quantizeWeights(layer.spec.kind, weight, weightSchemeOf(scheme, layer.name))
    const { codes, params } = quantized
    const means = meansOf.get(layer.inputs[0]) as Float64Array
    const moved = new Float64Array(channels)
    for (let i = 0; i < codes.length; i++) {
      const o = outputChannel(i, channels)
      const rounded = (codes[i] - params[o].zeroPoint) * weightScale(quantized, i)
      moved[o] += (rounded - weight.values[i]) * means[inputChannel(layer, i)]
    }
    for (let o = 0; o < channels; o++) bias.values[o] -= moved[o]
  }
  return corrected
}

/** The mean of each channel of each tensor that a layer reads. */
function channelMeans(network: Network, images: Float32Array, kernels: Kernels): Map<string, Float64Array> {
  const shapeOf = new Map([
    ['input', network.inputShape],
    ...network.layers.map((layer): [string, readonly number[]] => [layer.name, layer.outputShape]),
  ])
  const read = new Set(network.layers.filter(hasBias).flatMap(({ inputs }) => inputs))
  const sums = new Map(
    [...read].map((name) => [name, new Float64Array((shapeOf.get(name) as readonly number[]).at(-1) as number)]),
  )
  let count = 0
  eachChunk(network, images, kernels, ({ activationOf }, _, here) => {
    count += here
    for (const [name, sum] of sums) {
      const { values, shape } = activationOf.get(name) as { values: Float32Array; shape: readonly number[] }
      const n = here * sizeOf(shape)
      for (let i = 0; i < n; ) for (let c = 0; c < sum.length; c++) sum[c] += values[i++]
    }
  })
  if (count === 0) throw new RangeError('images must hold one image at least, got none')
  for (const [name, sum] of sums) {
    const rows = (count * sizeOf(shapeOf.get(name) as readonly number[])) / sum.length
    for (let c = 0; c < sum.length; c++) sum[c] /= rows
  }
  return sums
}

const hasBias = ({ parameters }: NamedLayer) => parameters.length > 1
