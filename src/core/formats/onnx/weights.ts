import type { IntegerTensor, ProductStep } from '../../nn/integer/integer-network.ts'
import { fileShape, toFileOrder } from '../../nn/weight-order.ts'
import type { AffineParams } from '../../quant/affine/affine-params.ts'
import { checkedScale } from '../../quant/affine/quantize.ts'
import type { GraphBuilder } from './graph-builder.ts'

/** Weights in int8 and bias in int32, each with its DequantizeLinear. Gives the names of their reals. */
export function weightNodes(graph: GraphBuilder, step: ProductStep, input: IntegerTensor): string[] {
  const [layer] = step.layers
  const { shape, codes } = inFileOrder(step, input)
  const scales = Float32Array.from(step.weightParams, checkedScale)
  const zeroPoints = Int8Array.from(step.weightParams, (params) => int8ZeroPoint(layer, params))
  const scaleOfInput = checkedScale(input.params)
  const biasScales = scales.map((scale) => scaleOfInput * scale)
  if (biasScales.includes(0)) throw new RangeError(`${layer}: the scale of the bias must be above 0 in float32, got 0`)
  return [
    constantNodes(graph, `${layer}.weight`, shape, codes, scales, zeroPoints),
    constantNodes(graph, `${layer}.bias`, [scales.length], step.bias, biasScales, new Int32Array(scales.length)),
  ]
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

/** Codes as ONNX has them, which is as files have: [O, C, k, k], depthwise [C, 1, k, k], dense [O, I]. */
function inFileOrder({ kind, kernel, weights, bias: { length: outputs } }: ProductStep, { shape }: IntegerTensor) {
  const inputs = weights.length / outputs
  const channels = shape.at(-1) as number
  // A dense layer that reads an image is a convolution as large as the image: ONNX flattens channel by channel, the core pixel by pixel.
  const [order, memory] =
    kind === 'depthwise'
      ? ['depthwise', [kernel, kernel, outputs]]
      : ['conv', kind === 'conv' ? [kernel, kernel, channels, outputs] : [inputs / channels, 1, channels, outputs]]
  const codes = Int8Array.from(toFileOrder(order, memory, Float32Array.from(weights)))
  return { codes, shape: kind === 'dense' ? [outputs, inputs] : fileShape(order, memory) }
}
