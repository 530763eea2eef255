import type { Range } from '../../calibrate/observer.ts'
import { INPUT, isBeforeRelu, quantizedTensors } from '../../calibrate/quantized-tensors.ts'
import { type AffineParams, type AffineScheme, affineParams } from '../../quant/affine/affine-params.ts'
import { quantizeMultiplier } from '../../quant/fixed-point.ts'
import { roundHalfEven } from '../../quant/rounding.ts'
import { sizeOf } from '../layer.ts'
import type { LayerSpec, NamedLayer, Network } from '../network.ts'
import type { ReluSpec } from '../relu.ts'
import type {
  AddStep,
  IntegerNetwork,
  IntegerStep,
  IntegerTensor,
  ProductStep,
  Requantization,
  Requantizer,
  SumStep,
} from './integer-network.ts'
import { integerWeights } from './integer-weights.ts'
import { quantizeWeights, type WeightScheme } from './quantize-weights.ts'

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

/** of the common grid on which a residual addition meets */
const ADD_SHIFT = 1048576
const INT32_MAX = 2147483647

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
 * scale_in · scale_weight, halves to even, held so that no sum leaves int32. RangeError for a network whose normalization is not folded, a range that is missing or
 * leaves no levels, bits outside 2 … 8, or a factor too large for int32 arithmetic.
 */
export function quantizeNetwork(
  network: Network,
  ranges: Readonly<Record<string, Range>>,
  scheme: NetworkScheme,
): IntegerNetwork {
  const tensors = quantizedTensors(network).map((name): IntegerTensor => {
    if (!Object.hasOwn(ranges, name) || !ranges[name]) throw new RangeError(`ranges must have one for ${name}`)
    const shape = name === INPUT ? network.inputShape : layerNamed(network, name).outputShape
    return { name, shape, params: affineParams(ranges[name], activationScheme(scheme, name)) }
  })
  const paramsOf = new Map(tensors.map(({ name, params }) => [name, params]))
  const steps = network.layers
    .filter((layer) => !(layer.spec.kind === 'relu' && isFused(layer, network)))
    .map((layer) => stepOf(layer, network, paramsOf, scheme))
  const output = steps.at(-1)?.output ?? INPUT
  return { tensors, steps, requantization: scheme.requantization ?? 'single', output }
}

const layerNamed = ({ layers }: Network, name: string) => layers.find((layer) => layer.name === name) as NamedLayer

/** Is the ReLU one step with what it reads? */
function isFused(relu: NamedLayer, network: Network): boolean {
  const before = network.layers.find(({ name }) => name === relu.inputs[0])
  return before !== undefined && isBeforeRelu(before, network.layers)
}

function stepOf(
  layer: NamedLayer,
  network: Network,
  paramsOf: ReadonlyMap<string, AffineParams>,
  scheme: NetworkScheme,
): IntegerStep {
  const relu = isBeforeRelu(layer, network.layers)
    ? network.layers.find(({ inputs }) => inputs.includes(layer.name))
    : undefined
  const output = relu?.name ?? layer.name
  const target = paramsOf.get(output) as AffineParams
  const channels = layer.outputShape.at(-1) as number
  const bounds = boundsOf(target, channels, (relu ?? layer).spec)
  const common = { output, layers: relu ? [layer.name, relu.name] : [layer.name] }
  const from = (name: string) => paramsOf.get(name) as AffineParams
  const [input] = layer.inputs
  const { spec } = layer
  switch (spec.kind) {
    case 'conv':
    case 'depthwise':
    case 'dense': {
      const [weight, bias] = layer.parameters
      const { codes, params, groups } = quantizeWeights(spec.kind, weight, weightSchemeOf(scheme, layer.name))
      const scales = params.map(({ scale }) => Math.fround(from(input).scale) * Math.fround(scale))
      const coded = { weights: scheme.layers?.[layer.name]?.weights?.codes ?? codes, weightParams: params, groups }
      const reach = reachOf(coded, from(input), layer.name)
      return {
        ...common,
        kind: spec.kind,
        input,
        kernel: spec.kind === 'dense' ? 1 : spec.kernel,
        stride: spec.kind === 'dense' ? 1 : spec.stride,
        ...coded,
        bias: Int32Array.from(scales, (scale, o) => biasCode((bias?.values[o] ?? 0) / scale, INT32_MAX - reach[o])),
        requantizer: requantizer(scales, target, bounds, layer.name),
      } satisfies ProductStep
    }
    case 'add':
      return {
        ...common,
        kind: 'add',
        inputs: layer.inputs,
        factors: layer.inputs.map((name) => addFactor(from(name), target, layer.name)),
        requantizer: requantizer(
          Array.from({ length: channels }, () => target.scale),
          target,
          bounds,
          layer.name,
        ),
      } satisfies AddStep
    case 'global-average-pool': {
      const pixels = sizeOf(layerShape(network, input)) / channels
      const scale = Math.fround(from(input).scale) / pixels
      return {
        ...common,
        kind: 'global-average-pool',
        input,
        requantizer: requantizer(
          Array.from({ length: channels }, () => scale),
          target,
          bounds,
          layer.name,
        ),
      } satisfies SumStep
    }
    case 'relu': {
      const scale = Math.fround(from(input).scale)
      return {
        ...common,
        kind: 'relu',
        input,
        requantizer: requantizer(
          Array.from({ length: channels }, () => scale),
          target,
          bounds,
          layer.name,
        ),
      } satisfies SumStep
    }
    default:
      throw new RangeError(`${layer.name}: kind must be that of a layer with integers, got ${spec.kind}`)
  }
}

const layerShape = (network: Network, name: string) =>
  name === INPUT ? network.inputShape : layerNamed(network, name).outputShape

/** Held where the products beside it could bring the sum out of int32. */
function biasCode(real: number, room: number): number {
  return Math.min(room, Math.max(-room, roundHalfEven(real)))
}

/** [O] how far from 0 the products alone can bring a sum. RangeError where int32 does not hold it. */
function reachOf(
  product: Pick<ProductStep, 'weights' | 'weightParams' | 'groups'>,
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

function addFactor(from: AffineParams, target: AffineParams, name: string): number {
  const factor = roundHalfEven((Math.fround(from.scale) / Math.fround(target.scale)) * ADD_SHIFT)
  if (!(factor <= INT32_MAX)) throw new RangeError(`${name}: the output's range is too small beside its input's`)
  return factor
}

/** [C] lowest and highest code: all of them, or from the zero-point to the cap where a ReLU follows, the same in both arithmetics. */
function boundsOf(
  { qmin, qmax, zeroPoint, scale }: AffineParams,
  channels: number,
  spec: LayerSpec,
): { lowest: Int32Array; highest: Int32Array } {
  const isRelu = spec.kind === 'relu'
  const { cap = Number.POSITIVE_INFINITY } = spec as ReluSpec
  const capOf = (c: number) => (typeof cap === 'number' ? cap : cap[c])
  return {
    lowest: new Int32Array(channels).fill(isRelu ? Math.max(qmin, zeroPoint) : qmin),
    highest: Int32Array.from({ length: channels }, (_, c) =>
      isRelu ? Math.min(qmax, zeroPoint + Math.min(INT32_MAX / 2, roundHalfEven(capOf(c) / Math.fround(scale)))) : qmax,
    ),
  }
}

function requantizer(
  scales: readonly number[],
  target: AffineParams,
  bounds: { lowest: Int32Array; highest: Int32Array },
  name: string,
): Requantizer {
  const factors = Float64Array.from(scales, (scale) => scale / Math.fround(target.scale))
  try {
    return { factors, multipliers: Array.from(factors, quantizeMultiplier), zeroPoint: target.zeroPoint, ...bounds }
  } catch (thrown) {
    throw new RangeError(`${name}: ${thrown instanceof Error ? thrown.message : thrown}`)
  }
}
