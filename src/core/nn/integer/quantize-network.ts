import type { Range } from '../../calibrate/observer.ts'
import { INPUT, quantizedTensors } from '../../calibrate/quantized-tensors.ts'
import { type AffineParams, type AffineScheme, affineParams } from '../../quant/affine/affine-params.ts'
import { roundHalfEven } from '../../quant/rounding.ts'
import type { NamedLayer, Network } from '../network.ts'
import { integerNetwork, layerNamed } from './assemble.ts'
import {
  type CodedProduct,
  INT32_MAX,
  type IntegerNetwork,
  type IntegerTensor,
  type Requantization,
} from './integer-network.ts'
import { integerWeights } from './integer-weights.ts'
import { type QuantizedWeights, quantizeWeights, type WeightScheme } from './quantize-weights.ts'

/** How a network becomes integers. */
export interface NetworkScheme {
  readonly weights: WeightScheme
  readonly activations: ActivationScheme
  /** what is otherwise, by the name of a layer (its weights) or of a tensor (its activations) */
  readonly layers?: Readonly<
    Record<
      string,
      {
        /** `codes`: how each weight is rounded, as `adaRound` learned it, in memory's order */
        readonly weights?: Partial<WeightScheme> & { readonly codes?: Int8Array }
        readonly activations?: Partial<ActivationScheme>
      }
    >
  >
  /** default 'single' */
  readonly requantization?: Requantization
}
/** Activations have one scale a tensor: one a channel would not leave the sum. */
export interface ActivationScheme {
  /** 2 … 8 */
  readonly bits: number
  /** default false */
  readonly symmetric?: boolean
  /** default false */
  readonly signed?: boolean
  readonly convention?: AffineScheme['convention']
}

/** How the weights of a layer become integers. */
export function weightSchemeOf(
  { weights, layers }: Pick<NetworkScheme, 'weights' | 'layers'>,
  layer: string,
): WeightScheme {
  return { ...weights, ...layers?.[layer]?.weights }
}

/** The scheme of `affineParams` that a tensor's activations have: what an observer is asked with. */
export function activationScheme(scheme: NetworkScheme, tensor: string): AffineScheme {
  const {
    bits,
    symmetric = false,
    signed = false,
    convention,
  } = { ...scheme.activations, ...scheme.layers?.[tensor]?.activations }
  if (!(Number.isInteger(bits) && bits >= 2 && bits <= 8))
    throw new RangeError(`${tensor}: bits of activations must be a whole number from 2 to 8, got ${bits}`)
  return { bits, symmetric, signed, convention }
}

/**
 * The network in integers. `ranges` has a clipping range for each tensor that `quantizedTensors` names. Biases are int32 of scale
 * scale_in · scale_weight, halves to even, held so that no sum leaves int32. RangeError for a network whose normalization is not folded, a
 * range that is missing or leaves no levels, bits outside 2 … 8, or a factor too large for int32 arithmetic.
 */
export function quantizeNetwork(
  network: Network,
  ranges: Readonly<Record<string, Range>>,
  scheme: NetworkScheme,
): IntegerNetwork {
  const paramsOf = new Map(
    quantizedTensors(network).map((name) => {
      if (!Object.hasOwn(ranges, name) || !ranges[name]) throw new RangeError(`ranges must have one for ${name}`)
      return [name, affineParams(ranges[name], activationScheme(scheme, name))]
    }),
  )
  const weightsOf = ({ name, spec, parameters: [weight] }: NamedLayer): QuantizedWeights => {
    const quantized = quantizeWeights(spec.kind, weight, weightSchemeOf(scheme, name))
    return { ...quantized, codes: scheme.layers?.[name]?.weights?.codes ?? quantized.codes }
  }
  return integersOf(network, paramsOf, weightsOf, scheme.requantization)
}

/**
 * The network in integers whose scales and codes are known already: `paramsOf` has those of each tensor that `quantizedTensors` names.
 * Errors as in `quantizeNetwork`.
 */
export function integersOf(
  network: Network,
  paramsOf: ReadonlyMap<string, AffineParams>,
  weightsOf: (layer: NamedLayer) => QuantizedWeights,
  requantization: Requantization = 'single',
): IntegerNetwork {
  const tensors = quantizedTensors(network).map((name): IntegerTensor => {
    const shape = name === INPUT ? network.inputShape : layerNamed(network, name).outputShape
    return { name, shape, params: paramsOf.get(name) as AffineParams }
  })
  const coded = (layer: NamedLayer) =>
    codedProduct(layer, weightsOf(layer), paramsOf.get(layer.inputs[0]) as AffineParams)
  return integerNetwork(network, tensors, coded, requantization)
}

function codedProduct(
  layer: NamedLayer,
  { codes, params, groups }: QuantizedWeights,
  input: AffineParams,
): CodedProduct {
  const [, bias] = layer.parameters
  const coded = { weights: codes, weightParams: params, groups }
  const reach = reachOf(coded, input, layer.name)
  const scales = params.map(({ scale }) => Math.fround(input.scale) * Math.fround(scale))
  const codeOf = (scale: number, o: number) => biasCode((bias?.values[o] ?? 0) / scale, INT32_MAX - reach[o])
  return { ...coded, bias: Int32Array.from(scales, codeOf) }
}

/** Held where the products beside it could bring the sum out of int32. */
function biasCode(real: number, room: number): number {
  return Math.min(room, Math.max(-room, roundHalfEven(real)))
}

/** [O] how far from 0 the products alone can bring a sum. RangeError where int32 does not hold it. */
function reachOf(
  product: Omit<CodedProduct, 'bias'>,
  { qmin, qmax, zeroPoint }: AffineParams,
  name: string,
): Float64Array {
  const farthest = Math.max(qmax - zeroPoint, zeroPoint - qmin)
  const reach = new Float64Array(product.weightParams.length)
  for (const [i, weight] of integerWeights(product).entries()) reach[i % reach.length] += farthest * Math.abs(weight)
  for (const [o, sum] of reach.entries())
    if (sum > INT32_MAX)
      throw new RangeError(`${name}: sums of output channel ${o} must fit in int32, but may reach ${sum}`)
  return reach
}
