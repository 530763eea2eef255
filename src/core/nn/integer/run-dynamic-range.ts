import { referenceKernels } from '../../kernels/reference.ts'
import type { Kernels } from '../../kernels/types.ts'
import { type AffineParams, affineParams } from '../../quant/affine/affine-params.ts'
import { mustBeFolded } from '../fold.ts'
import { sizeOf } from '../layer.ts'
import type { NamedLayer, Network } from '../network.ts'
import { examplesIn } from '../run-float.ts'
import { bindProduct } from './bind-product.ts'
import type { ProductStep } from './integer-network.ts'
import { quantizeWeights, type WeightScheme } from './quantize-weights.ts'
import { allocateTensor, evenChannels, writeReals } from './tensor-memory.ts'

/**
 * Dynamic-range quantization: weights are integers, activations float; before each layer with weights its input is quantized by its own least and
 * greatest value, image by image (ONNX's DynamicQuantizeLinear: unsigned, affine, the range widened to 0), products are summed in int32, and
 * the sum is float again: sum · scale_x · scale_w + bias. No calibration is needed. [N, classes] logits of [N, 1, H, W] images.
 * Sums are the same in every set of kernels. RangeError for batch normalization that is not folded, bits outside 2 … 8, or images that are
 * no whole ones.
 */
export function runDynamicRange(
  network: Network,
  images: Float32Array,
  options: DynamicRangeOptions,
  kernels: Kernels = referenceKernels,
): Float32Array {
  const answer = bindDynamicRange(network, options, kernels)
  const size = sizeOf(network.inputShape)
  const count = examplesIn(network, images)
  const classes = sizeOf(network.outputShape)
  const logits = new Float32Array(count * classes)
  for (let n = 0; n < count; n++) logits.set(answer(images.subarray(n * size, (n + 1) * size)), n * classes)
  return logits
}

export interface DynamicRangeOptions {
  readonly weights: WeightScheme
  /** default 8 */
  readonly activationBits?: number
}

/** The same for one image at a time, with all that it needs allocated now. */
export function bindDynamicRange(
  network: Network,
  { weights, activationBits = 8 }: DynamicRangeOptions,
  kernels: Kernels = referenceKernels,
): (image: Float32Array) => Float32Array {
  mustBeFolded(network)
  if (!(Number.isInteger(activationBits) && activationBits >= 2 && activationBits <= 8))
    throw new RangeError(`activationBits must be a whole number from 2 to 8, got ${activationBits}`)
  const shapeOf = new Map<string, readonly number[]>([['input', network.inputShape]])
  for (const { name, outputShape } of network.layers) shapeOf.set(name, outputShape)
  const productOf = new Map(
    network.layers
      .filter(({ parameters }) => parameters.length > 0)
      .map((layer) => {
        const shape = shapeOf.get(layer.inputs[0]) as readonly number[]
        return [layer.name, bindLayer(layer, shape, weights, activationBits, kernels)]
      }),
  )
  return (image) => {
    const valuesOf = new Map([['input', image]])
    for (const layer of network.layers) {
      const product = productOf.get(layer.name)
      const inputs = layer.inputs.map((name) => valuesOf.get(name) as Float32Array)
      valuesOf.set(layer.name, product ? product(inputs[0]) : inFloat(layer, inputs))
    }
    return valuesOf.get(network.layers.at(-1)?.name ?? 'input') as Float32Array
  }
}

function stepFor(layer: NamedLayer, scheme: WeightScheme): ProductStep {
  const { spec, parameters } = layer
  const channels = layer.outputShape.at(-1) as number
  const { codes, params, groups } = quantizeWeights(spec.kind, parameters[0], scheme)
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
    groups,
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

/** A layer for one image: its input is quantized, its sums become reals. */
function bindLayer(
  layer: NamedLayer,
  shape: readonly number[],
  scheme: WeightScheme,
  bits: number,
  kernels: Kernels,
): (values: Float32Array) => Float32Array {
  const step = stepFor(layer, scheme)
  const nothing = { scale: 1, zeroPoint: 0, qmin: 0, qmax: 0 }
  const memory = allocateTensor({ name: step.input, shape, params: nothing }, 1, kernels)
  const run = bindProduct(step, memory, 1, null, kernels)
  const channels = step.weightParams.length
  const inMemory = evenChannels(channels)
  const sums = kernels.allocateIntegers((sizeOf(layer.outputShape) / channels) * inMemory)
  const bias = layer.parameters[1]?.values
  const weightScales = step.weightParams.map(({ scale }) => Math.fround(scale))
  return (values) => {
    const params = dynamicParams(values, bits)
    writeReals({ ...memory, tensor: { ...memory.tensor, params } }, values)
    run(sums, 1)
    const scale = Math.fround(params.scale)
    const given = new Float32Array(sizeOf(layer.outputShape))
    for (let i = 0, at = 0; i < given.length; at += inMemory)
      for (let c = 0; c < channels; c++) given[i++] = sums[at + c] * scale * weightScales[c] + (bias?.[c] ?? 0)
    return given
  }
}

/** Of the least and the greatest value, as ONNX's DynamicQuantizeLinear has it. */
export function dynamicParams(values: Float32Array, bits: number): AffineParams {
  let [min, max] = [0, 0]
  for (const x of values) {
    min = Math.min(min, x)
    max = Math.max(max, x)
  }
  return affineParams({ min, max }, { bits, signed: false, symmetric: false })
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
