import { INPUT } from '../../calibrate/quantized-tensors.ts'
import type { IntegerNetwork, IntegerTensor } from '../../nn/integer/integer-network.ts'
import { codesName, dequantized, quantizeNodes } from './activations.ts'
import { codeType } from './code-type.ts'
import { GraphBuilder } from './graph-builder.ts'
import { encodeModel, type OnnxValue } from './model.ts'
import { stepNodes } from './steps.ts'

/** the first that has a scale for each channel */
const OPSET = 13
/** of ONNX 1.8, which brought opset 13 */
const IR_VERSION = 7

/**
 * The network as an ONNX model in QDQ form (opset 13, IR version 7): float images [N, C, H, W] come in, float [N, classes] go out, and each
 * tensor between is quantized by QuantizeLinear and given back by DequantizeLinear, so that a runtime may compute in integers or in
 * float. Weights are int8 and biases int32 with a scale for each output channel where they differ; activations are uint8, or int8
 * where codes may be negative. Fewer bits than 8 are held by Relu, Clip, Min and Max on the reals before QuantizeLinear, which gives
 * exactly the same codes. With unsigned activations of 8 bits ONNX Runtime 1.30 makes integer operators of all layers of the two
 * networks of the course; where such bounds stand, or activations are signed, it leaves layers in float.
 *
 * Nodes are named after layers; what a layer gives after quantization has the layer's name, its codes `name/codes`. `keep` names
 * tensors whose codes are outputs of the graph, too. Rounding is ONNX's, half to even of a float32 quotient: `requantization: 'float'`
 * of `runInteger` but for sums so near a tie that the order of float operations decides. An addition is one of reals, with ties to
 * even, where `runInteger` has a grid of 2⁻²⁰ and sends ties up.
 *
 * RangeError for codes that 8 bits do not hold, names that collide, a tensor to keep that is none of the network's, or scales that
 * float32 does not hold.
 */
export function toOnnx(network: IntegerNetwork, { keep = [] }: { readonly keep?: readonly string[] } = {}): Uint8Array {
  const tensorOf = new Map(network.tensors.map((tensor) => [tensor.name, tensor]))
  for (const name of keep)
    if (!tensorOf.has(name))
      throw new RangeError(`keep must name tensors (${[...tensorOf.keys()].join(', ')}), got ${name}`)
  const graph = new GraphBuilder()
  const input = tensorOf.get(INPUT) as IntegerTensor
  const { qmin, qmax } = input.params
  const ends = { lowest: Int32Array.of(qmin), highest: Int32Array.of(qmax), shape: [] }
  quantizeNodes(graph, input, graph.value(INPUT), ends, codesName(input))
  for (const step of network.steps) stepNodes(graph, step, tensorOf)
  const output = tensorOf.get(network.output) as IntegerTensor
  const outputs: OnnxValue[] = [
    { name: dequantized(graph, output), element: 'Float32Array', shape: sizesOf(output) },
    ...[...new Set(keep)].map((name) => {
      const tensor = tensorOf.get(name) as IntegerTensor
      return { name: codesName(tensor), element: codeType(name, tensor.params).element, shape: sizesOf(tensor) }
    }),
  ]
  return encodeModel({
    producer: 'Fewer Bits',
    irVersion: IR_VERSION,
    opset: OPSET,
    name: 'quantized',
    nodes: graph.nodes,
    initializers: graph.initializers,
    inputs: [{ name: INPUT, element: 'Float32Array', shape: sizesOf(input) }],
    outputs,
  })
}

/** [N, C, H, W] or [N, C] of a tensor with shape [H, W, C] or [C]. */
function sizesOf({ shape }: IntegerTensor): (number | string)[] {
  return ['N', ...(shape.length === 3 ? [shape[2], shape[0], shape[1]] : shape)]
}
