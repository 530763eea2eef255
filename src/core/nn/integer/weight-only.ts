import { referenceKernels } from '../../kernels/reference.ts'
import type { Kernels } from '../../kernels/types.ts'
import { affineParams } from '../../quant/affine/affine-params.ts'
import { dequantize, quantize } from '../../quant/affine/quantize.ts'
import { type CodebookName, codebook } from '../../quant/codebook.ts'
import { optimalQuantizer } from '../../quant/optimal/optimal-quantizer.ts'
import { decode, encode, type Quantizer } from '../../quant/quantizer.ts'
import { sampleSource } from '../../quant/sample-source.ts'
import { scaleCodebook } from '../../quant/scale-codebook.ts'
import { powerOfTwo } from '../../real/bits.ts'
import { log2 } from '../../real.ts'
import { copyNetwork } from '../copy-network.ts'
import { mustBeFolded } from '../fold.ts'
import type { NamedLayer, Network } from '../network.ts'
import { fromFileOrder, toFileOrder } from '../weight-order.ts'
import { type Granularity, sharedBy } from './granularity.ts'

/** How weights are stored. Activations stay float: the weights are decoded and all is computed in float. */
export type WeightOnlyScheme = { readonly granularity: Granularity } & (
  | { readonly kind: 'integer'; readonly bits: number; readonly symmetric?: boolean }
  /** a fixed codebook, scaled to the greatest weight or to the least MSE */
  | { readonly kind: 'codebook'; readonly codebook: CodebookName; readonly scale?: 'absmax' | 'mse' }
  /** the best levels for the tensor's weights, each divided by the greatest of those it shares a scale with */
  | { readonly kind: 'lloyd-max'; readonly bits: number }
)

export interface WeightOnly {
  /** the network with the weights that the codes stand for */
  readonly network: Network
  /** of codes, scales, levels and biases, as they would be stored */
  readonly bytes: number
  /** mean squared error of the weights of each layer */
  readonly mseOfLayer: Readonly<Record<string, number>>
}

const FLOAT_BYTES = 4

/**
 * Weights by codes, computed in float (weight-only quantization). `layers` says otherwise for a layer by its name; null leaves it float.
 * Scales are float32. RangeError for bits outside 2 … 8, a group that is no whole number from 1, or batch normalization not folded.
 */
export function quantizeWeightsOnly(
  network: Network,
  scheme: WeightOnlyScheme,
  layers: Readonly<Record<string, WeightOnlyScheme | null>> = {},
  kernels: Kernels = referenceKernels,
): WeightOnly {
  mustBeFolded(network)
  const copy = copyNetwork(network, kernels)
  let bytes = 0
  const mseOfLayer: Record<string, number> = {}
  for (const layer of copy.layers) {
    const [weight, ...rest] = layer.parameters
    if (!weight) continue
    bytes += rest.reduce((sum, { values }) => sum + values.length * FLOAT_BYTES, 0)
    const own = Object.hasOwn(layers, layer.name) ? layers[layer.name] : scheme
    if (!own) {
      bytes += weight.values.length * FLOAT_BYTES
      continue
    }
    const stored = storedWeights(layer, own)
    mseOfLayer[layer.name] = meanSquare(weight.values, stored.values)
    weight.values.set(stored.values)
    bytes += stored.bytes
  }
  return { network: copy, bytes, mseOfLayer }
}

/** The weights as they come back, in memory's order. */
function storedWeights(layer: NamedLayer, scheme: WeightOnlyScheme): { values: Float32Array; bytes: number } {
  const { kind } = layer.spec
  const { values, shape } = layer.parameters[0]
  const weights = toFileOrder(kind, shape, values)
  const channels = shape[shape.length - 1]
  const groups = sharedBy(scheme.granularity, weights.length, channels)
  const coded = codedBy(scheme, weights, groups)
  return { values: fromFileOrder(kind, shape, coded.values), bytes: coded.bytes }
}

function codedBy(
  scheme: WeightOnlyScheme,
  weights: Float32Array,
  groups: readonly (readonly [number, number])[],
): { values: Float32Array; bytes: number } {
  const values = new Float32Array(weights.length)
  const parts = groups.map(([from, to]) => weights.subarray(from, to))
  const put = (decoded: (part: Float32Array, i: number) => ArrayLike<number>) => {
    for (const [i, part] of parts.entries()) values.set(decoded(part, i), groups[i][0])
  }
  const bytesFor = (bits: number, extra = 0) =>
    Math.ceil((bits * weights.length) / 8) + groups.length * FLOAT_BYTES + extra
  if (scheme.kind === 'codebook') {
    const levels = codebook(scheme.codebook)
    put((part) => through(scaleCodebook(levels, sampleSource(part), scheme.scale ?? 'absmax'), part))
    return { values, bytes: bytesFor(Math.ceil(log2(levels.levels.length) - 1e-9)) }
  }
  const { bits } = scheme
  if (!(Number.isInteger(bits) && bits >= 2 && bits <= 8))
    throw new RangeError(`bits must be a whole number from 2 to 8, got ${bits}`)
  if (scheme.kind === 'integer') {
    put((part) => {
      const params = affineParams(rangeOf(part), { bits, signed: true, symmetric: scheme.symmetric ?? true })
      return dequantize(quantize(part, params), params)
    })
    // an affine zero-point is one byte more
    return { values, bytes: bytesFor(bits, scheme.symmetric === false ? groups.length : 0) }
  }
  const scales = parts.map((part) => Math.fround(part.reduce((most, w) => Math.max(most, Math.abs(w)), 0) || 1))
  const normal = new Float32Array(weights.length)
  const normalOf = (part: Float32Array, i: number) => part.map((w) => w / scales[i])
  for (const [i, part] of parts.entries()) normal.set(normalOf(part, i), groups[i][0])
  const best = optimalQuantizer(sampleSource(normal), powerOfTwo(bits))
  put((part, i) =>
    through(
      best,
      part.map((w) => w / scales[i]),
    ).map((level) => level * scales[i]),
  )
  return { values, bytes: bytesFor(bits, best.levels.length * FLOAT_BYTES) }
}

const through = (quantizer: Quantizer, values: ArrayLike<number>) => decode(quantizer, encode(quantizer, values))

function rangeOf(values: Float32Array) {
  return {
    min: values.reduce((least, w) => Math.min(least, w), 0),
    max: values.reduce((most, w) => Math.max(most, w), 0),
  }
}

function meanSquare(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) * (a[i] - b[i])
  return sum / a.length
}
