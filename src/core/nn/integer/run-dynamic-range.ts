import { affineParams } from '../../quant/affine/affine-params.ts'
import { quantize } from '../../quant/affine/quantize.ts'
import { mustBeFolded } from '../fold.ts'
import { sizeOf } from '../layer.ts'
import type { NamedLayer, Network } from '../network.ts'
import type { IntegerTensor, ProductStep } from './integer-network.ts'
import { quantizeWeights, type WeightScheme } from './quantize-weights.ts'
import { accumulate } from './run-integer.ts'

/**
 * Dynamic-range quantization: weights are integers, activations float; before each layer with weights its input is quantized by its own least and
 * greatest value, image by image (ONNX's DynamicQuantizeLinear: unsigned, affine, the range widened to 0), products are summed in int32, and
 * the sum is float again: sum · scale_x · scale_w + bias. No calibration is needed. [N, classes] logits of [N, 1, H, W] images.
 * RangeError for batch normalization that is not folded, bits outside 2 … 8, or images that are no whole ones.
 */
export function runDynamicRange(
  network: Network,
  images: Float32Array,
  { weights, activationBits = 8 }: { readonly weights: WeightScheme; readonly activationBits?: number },
): Float32Array {
  mustBeFolded(network)
  if (!(Number.isInteger(activationBits) && activationBits >= 2 && activationBits <= 8))
    throw new RangeError(`activationBits must be a whole number from 2 to 8, got ${activationBits}`)
  const size = sizeOf(network.inputShape)
  const count = images.length / size
  if (!Number.isInteger(count))
    throw new RangeError(`images must hold whole examples of ${size} numbers, got ${images.length}`)
  const shapeOf = new Map<string, readonly number[]>([['input', network.inputShape]])
  for (const { name, outputShape } of network.layers) shapeOf.set(name, outputShape)
  const stepOf = new Map(
    network.layers
      .filter(({ parameters }) => parameters.length > 0)
      .map((layer) => [layer.name, stepFor(layer, weights)]),
  )
  const classes = sizeOf(network.outputShape)
  const logits = new Float32Array(count * classes)
  for (let n = 0; n < count; n++) {
    const valuesOf = new Map([['input', images.subarray(n * size, (n + 1) * size)]])
    for (const layer of network.layers) {
      const step = stepOf.get(layer.name)
      const inputs = layer.inputs.map((name) => valuesOf.get(name) as Float32Array)
      const shape = shapeOf.get(layer.inputs[0]) as readonly number[]
      valuesOf.set(layer.name, step ? product(layer, step, inputs[0], shape, activationBits) : inFloat(layer, inputs))
    }
    logits.set(valuesOf.get(network.layers.at(-1)?.name ?? 'input') as Float32Array, n * classes)
  }
  return logits
}

function stepFor(layer: NamedLayer, scheme: WeightScheme): ProductStep {
  const { spec, parameters } = layer
  const channels = layer.outputShape.at(-1) as number
  const { codes, params } = quantizeWeights(parameters[0].values, channels, scheme)
  const sized = spec.kind === 'conv' || spec.kind === 'depthwise'
  return {
    kind: spec.kind as ProductStep['kind'],
    output: layer.name,
    layers: [layer.name],
    input: layer.inputs[0],
    kernel: sized ? spec.kernel : 1,
    stride: sized ? spec.stride : 1,
    weights: codes,
    weightParams: params,
    bias: new Int32Array(channels),
    // The sum is not requantized: it becomes a real number.
    requantizer: {
      factors: new Float64Array(0),
      multipliers: [],
      zeroPoint: 0,
      lowest: new Int32Array(0),
      highest: new Int32Array(0),
    },
  }
}

function product(
  { parameters: [, bias] }: NamedLayer,
  step: ProductStep,
  values: Float32Array,
  shape: readonly number[],
  bits: number,
): Float32Array {
  let [min, max] = [0, 0]
  for (const x of values) {
    min = Math.min(min, x)
    max = Math.max(max, x)
  }
  const params = affineParams({ min, max }, { bits, signed: false, symmetric: false })
  const tensor: IntegerTensor = { name: step.input, shape, params }
  const sums = accumulate(step, new Map([[step.input, quantize(values, params)]]), new Map([[step.input, tensor]]))
  const scale = Math.fround(params.scale)
  const channels = step.weightParams.length
  return Float32Array.from(
    sums,
    (sum, i) => sum * scale * Math.fround(step.weightParams[i % channels].scale) + (bias?.values[i % channels] ?? 0),
  )
}

/** What has no weights stays float. */
function inFloat({ spec, outputShape }: NamedLayer, [first, ...others]: readonly Float32Array[]): Float32Array {
  const channels = outputShape.at(-1) as number
  switch (spec.kind) {
    case 'relu': {
      const { cap = Number.POSITIVE_INFINITY } = spec
      return first.map((x, i) => Math.min(typeof cap === 'number' ? cap : cap[i % channels], Math.max(0, x)))
    }
    case 'add':
      return first.map((x, i) => others.reduce((sum, values) => sum + values[i], x))
    default: {
      const mean = new Float64Array(channels)
      for (let i = 0; i < first.length; i++) mean[i % channels] += first[i]
      return Float32Array.from(mean, (sum) => (sum * channels) / first.length)
    }
  }
}
