import {
  type Histogram,
  histogramOf,
  integerWeights,
  type Network,
  type ProductStep,
  peakActivations,
  quantizeWeights,
  saveNetwork,
  sqnrDb,
  weightScale,
} from '../../../core/index.ts'
import { FLOAT_BITS } from '../convert-setting.ts'
import type { ConvertedLayer, ConvertFrame } from '../frames.ts'
import type { Calibrated } from './calibrate.ts'
import type { Answering } from './convert.ts'
import type { Bits } from './scheme.ts'

const BINS = 64
const FLOAT_BYTES = 4

/** What conversion made of the network, to be shown. `bytes` is 0 where it has no file: then codes, weights that stay float, and biases are counted. */
export function convertedFrame(
  { network }: Calibrated,
  { weights, activations }: Bits,
  answering: Answering,
  asked: Network,
  bytes: number,
): ConvertFrame {
  const layers = network.layers
    .filter(({ parameters }) => parameters.length > 0)
    .map((layer): ConvertedLayer => {
      const { name, spec, parameters } = layer
      const bits = weights.get(name) ?? FLOAT_BITS
      const before = parameters[0].values
      const after = decoded(name, spec.kind, parameters[0], bits, answering, asked)
      return {
        name,
        bits,
        sqnrDb: sqnrDb(before, after),
        ...onOneAxis(before, after),
        bytes: Math.ceil((before.length * (bits >= FLOAT_BITS ? 8 * FLOAT_BYTES : bits)) / 8),
      }
    })
  const peak = peakActivations(network)
  const activationBits = [...activations.values()]
  const inIntegers = answering.kind === 'integer'
  return {
    rounding: null,
    converted: {
      kind: answering.kind,
      layers,
      activationBits,
      bytes: bytes > 0 ? bytes : layers.reduce((sum, layer) => sum + layer.bytes, biasBytes(network)),
      floatBytes: saveNetwork(network).length,
      activationBytes: inIntegers ? peak : peak * FLOAT_BYTES,
      floatActivationBytes: peak * FLOAT_BYTES,
    },
  }
}

/** of what stands beside the weights */
const biasBytes = ({ layers }: Network): number =>
  layers.reduce((sum, { parameters: [, bias] }) => sum + (bias?.values.length ?? 0) * FLOAT_BYTES, 0)

/** The weights that the codes of a layer stand for. */
function decoded(
  name: string,
  kind: string,
  weight: { readonly values: Float32Array; readonly shape: readonly number[] },
  bits: number,
  answering: Answering,
  asked: Network,
): Float32Array {
  if (bits >= FLOAT_BITS) return weight.values
  if (answering.kind === 'float')
    return asked.layers.find((layer) => layer.name === name)?.parameters[0].values ?? weight.values
  if (answering.kind === 'dynamic') {
    const quantized = quantizeWeights(kind, weight, answering.weights)
    const { codes, params } = quantized
    return Float32Array.from(
      codes,
      (code, i) => (code - params[i % params.length].zeroPoint) * weightScale(quantized, i),
    )
  }
  const step = answering.integers.steps.find(({ layers }) => layers[0] === name) as ProductStep
  const scales = step.weightParams.map(({ scale }) => Math.fround(scale))
  return Float32Array.from(integerWeights(step), (whole, i) => whole * scales[i % scales.length])
}

/** Both over the bins of the first. */
function onOneAxis(before: Float32Array, after: Float32Array): { before: Histogram; after: Histogram } {
  const first = histogramOf(before, BINS)
  const { edges } = first
  const bins = first.counts.length
  const width = edges[1] - edges[0]
  const counts = new Float64Array(bins)
  for (const value of after) counts[Math.min(bins - 1, Math.max(0, Math.floor((value - edges[0]) / width)))]++
  return { before: first, after: { edges, counts } }
}
