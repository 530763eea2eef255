import type { IntegerTensor, ProductStep } from '../../nn/integer/integer-network.ts'
import type { WeightGroups } from '../../nn/integer/quantize-weights.ts'
import { fileShape, toFileOrder } from '../../nn/weight-order.ts'
import type { AffineParams } from '../../quant/affine/affine-params.ts'
import { checkedScale } from '../../quant/affine/quantize.ts'
import type { GraphBuilder } from './graph-builder.ts'

/** Weights in int8 and bias in int32, each with its DequantizeLinear. Gives the names of their reals. */
export function weightNodes(graph: GraphBuilder, step: ProductStep, input: IntegerTensor): string[] {
  const [layer] = step.layers
  const scales = Float32Array.from(step.weightParams, checkedScale)
  const scaleOfInput = checkedScale(input.params)
  const biasScales = scales.map((scale) => scaleOfInput * scale)
  if (biasScales.includes(0)) throw new RangeError(`${layer}: the scale of the bias must be above 0 in float32, got 0`)
  return [
    step.groups ? groupedWeight(graph, step, step.groups, input, scales) : plainWeight(graph, step, input, scales),
    constantNodes(graph, `${layer}.bias`, [scales.length], step.bias, biasScales, new Int32Array(scales.length)),
  ]
}

function plainWeight(graph: GraphBuilder, step: ProductStep, input: IntegerTensor, scales: Float32Array): string {
  const [layer] = step.layers
  const { shape, values } = inFileOrder(step, input, step.weights)
  const zeroPoints = Int8Array.from(step.weightParams, (params) => int8ZeroPoint(layer, params))
  return constantNodes(graph, `${layer}.weight`, shape, Int8Array.from(values), scales, zeroPoints)
}

/** Codes times the factors of their groups, exact, times the scale: the operator itself has no scale for each group. */
function groupedWeight(
  graph: GraphBuilder,
  step: ProductStep,
  { factors }: WeightGroups,
  input: IntegerTensor,
  scales: Float32Array,
): string {
  const name = `${step.layers[0]}.weight`
  const { shape, values } = inFileOrder(step, input, step.weights)
  const codes = constantNodes(graph, name, shape, Int8Array.from(values), Float32Array.of(1), Int8Array.of(0))
  const factor = graph.constant(`${name}/factors`, shape, inFileOrder(step, input, factors).values)
  const scale = graph.constant(`${name}/group_scale`, [scales.length, ...shape.slice(1).map(() => 1)], scales)
  const whole = graph.node('Mul', `${name}/whole`, [codes, factor], `${name}/whole`)
  return graph.node('Mul', `${name}/scaled`, [whole, scale], `${name}/scaled`)
}

/** One scale, or one for each output channel, which is the first axis. */
function constantNodes(
  graph: GraphBuilder,
  name: string,
  shape: readonly number[],
  codes: Int8Array | Int32Array,
  scales: Float32Array,
  zeroPoints: Int8Array | Int32Array,
): string {
  const isOne = scales.every((scale, o) => scale === scales[0] && zeroPoints[o] === zeroPoints[0])
  const count = isOne ? 1 : scales.length
  const sizes = isOne ? [] : [count]
  const inputs = [
    graph.constant(`${name}/codes`, shape, codes),
    graph.constant(`${name}/scale`, sizes, scales.slice(0, count)),
    graph.constant(`${name}/zero_point`, sizes, zeroPoints.slice(0, count)),
  ]
  return graph.node('DequantizeLinear', `${name}/dequantize`, inputs, name, isOne ? {} : { axis: 0 })
}

function int8ZeroPoint(layer: string, { zeroPoint }: AffineParams): number {
  if (!(Number.isInteger(zeroPoint) && zeroPoint >= -128 && zeroPoint <= 127))
    throw new RangeError(`${layer}: zero-points of weights must be whole numbers of 8 bits, got ${zeroPoint}`)
  return zeroPoint
}

/** Numbers of the weights as ONNX has them, which is as files have: [O, C, k, k], depthwise [C, 1, k, k], dense [O, I]. */
function inFileOrder(step: ProductStep, { shape }: IntegerTensor, values: Int8Array | Uint8Array) {
  const { kind, kernel } = step
  const outputs = step.bias.length
  const inputs = values.length / outputs
  const channels = shape.at(-1) as number
  // A dense layer that reads an image is a convolution as large as the image: ONNX flattens channel by channel, the core pixel by pixel.
  const [order, memory] =
    kind === 'depthwise'
      ? ['depthwise', [kernel, kernel, outputs]]
      : ['conv', kind === 'conv' ? [kernel, kernel, channels, outputs] : [inputs / channels, 1, channels, outputs]]
  const inFile = toFileOrder(order, memory, Float32Array.from(values))
  return { values: inFile, shape: kind === 'dense' ? [outputs, inputs] : fileShape(order, memory) }
}
