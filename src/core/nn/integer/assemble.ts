import { INPUT, isBeforeRelu } from '../../calibrate/quantized-tensors.ts'
import type { AffineParams } from '../../quant/affine/affine-params.ts'
import { quantizeMultiplier } from '../../quant/fixed-point.ts'
import { roundHalfEven } from '../../quant/rounding.ts'
import { sizeOf } from '../layer.ts'
import type { LayerSpec, NamedLayer, Network } from '../network.ts'
import type { ReluSpec } from '../relu.ts'
import {
  type CodedProduct,
  INT32_MAX,
  type IntegerNetwork,
  type IntegerStep,
  type IntegerTensor,
  type Requantization,
  type Requantizer,
} from './integer-network.ts'

/** of the common grid on which a residual addition meets */
const ADD_SHIFT = 1048576

/** Steps from a graph, the scales of its tensors, and the codes of its weights: where they come from, a network or a file, is the caller's. */
export function integerNetwork(
  network: Network,
  tensors: readonly IntegerTensor[],
  codedOf: (layer: NamedLayer) => CodedProduct,
  requantization: Requantization,
): IntegerNetwork {
  const paramsOf = new Map(tensors.map(({ name, params }) => [name, params]))
  const steps = network.layers
    .filter((layer) => !(layer.spec.kind === 'relu' && isFused(layer, network)))
    .map((layer) => stepOf(layer, network, paramsOf, codedOf))
  return { tensors, steps, requantization, output: steps.at(-1)?.output ?? INPUT }
}

export const layerNamed = ({ layers }: Network, name: string): NamedLayer =>
  layers.find((layer) => layer.name === name) as NamedLayer

/** Is the ReLU one step with what it reads? */
function isFused(relu: NamedLayer, network: Network): boolean {
  const before = network.layers.find(({ name }) => name === relu.inputs[0])
  return before !== undefined && isBeforeRelu(before, network.layers)
}

function stepOf(
  layer: NamedLayer,
  network: Network,
  paramsOf: ReadonlyMap<string, AffineParams>,
  codedOf: (layer: NamedLayer) => CodedProduct,
): IntegerStep {
  const relu = isBeforeRelu(layer, network.layers)
    ? network.layers.find(({ inputs }) => inputs.includes(layer.name))
    : undefined
  const output = relu?.name ?? layer.name
  const target = paramsOf.get(output) as AffineParams
  const channels = layer.outputShape.at(-1) as number
  const bounds = boundsOf(target, channels, (relu ?? layer).spec)
  const common = { output, layers: relu ? [layer.name, relu.name] : [layer.name] }
  const scaleOf = (name: string) => Math.fround((paramsOf.get(name) as AffineParams).scale)
  /** sums of this scale, the same in each channel */
  const from = (scale: number) => requantizer(new Float64Array(channels).fill(scale), target, bounds, layer.name)
  const [input] = layer.inputs
  const { spec } = layer
  switch (spec.kind) {
    case 'conv':
    case 'depthwise':
    case 'dense': {
      const coded = codedOf(layer)
      const scales = Float64Array.from(coded.weightParams, ({ scale }) => scaleOf(input) * Math.fround(scale))
      const { kernel, stride } = spec.kind === 'dense' ? { kernel: 1, stride: 1 } : spec
      return {
        ...common,
        ...{ kind: spec.kind, input, kernel, stride },
        ...coded,
        requantizer: requantizer(scales, target, bounds, layer.name),
      }
    }
    case 'add': {
      const factors = layer.inputs.map((name) => addFactor(scaleOf(name), target, layer.name))
      return { ...common, kind: 'add', inputs: layer.inputs, factors, requantizer: from(target.scale) }
    }
    case 'global-average-pool': {
      const { inputShape } = network
      const shape = input === INPUT ? inputShape : layerNamed(network, input).outputShape
      const pixels = sizeOf(shape) / channels
      return { ...common, kind: 'global-average-pool', input, requantizer: from(scaleOf(input) / pixels) }
    }
    case 'relu':
      return { ...common, kind: 'relu', input, requantizer: from(scaleOf(input)) }
    default:
      throw new RangeError(`${layer.name}: kind must be that of a layer with integers, got ${spec.kind}`)
  }
}

function addFactor(scale: number, target: AffineParams, name: string): number {
  const factor = roundHalfEven((scale / Math.fround(target.scale)) * ADD_SHIFT)
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
  scales: Float64Array,
  target: AffineParams,
  bounds: { lowest: Int32Array; highest: Int32Array },
  name: string,
): Requantizer {
  const factors = scales.map((scale) => scale / Math.fround(target.scale))
  try {
    return { factors, multipliers: Array.from(factors, quantizeMultiplier), zeroPoint: target.zeroPoint, ...bounds }
  } catch (thrown) {
    throw new RangeError(`${name}: ${thrown instanceof Error ? thrown.message : thrown}`)
  }
}
