import { INPUT } from '../../calibrate/quantized-tensors.ts'
import type { IntegerTensor } from '../../nn/integer/integer-network.ts'
import { checkedScale, realOf } from '../../quant/affine/quantize.ts'
import { codeType } from './code-type.ts'
import type { GraphBuilder } from './graph-builder.ts'

/** What codes are held between. */
export interface Bounds {
  /** [C], as `highest` */
  readonly lowest: Int32Array
  readonly highest: Int32Array
  /** the name of the layer, where the lower bound is a ReLU's: the zero-point */
  readonly relu?: string
  /** how bounds lie beside reals where each channel has its own: [C] or [C, 1, 1] */
  readonly shape: readonly number[]
}

/** From reals to codes named `to`: bounded, then QuantizeLinear. RangeError for codes of more than 8 bits. */
export function quantizeNodes(
  graph: GraphBuilder,
  tensor: IntegerTensor,
  from: string,
  bounds: Bounds,
  to: string,
): string {
  const { name, params } = tensor
  const type = codeType(name, params)
  const scale = graph.constant(`${name}/scale`, [], Float32Array.of(checkedScale(params)))
  const zeroPoint = graph.constant(`${name}/zero_point`, [], type.arrayOf([params.zeroPoint]))
  return graph.node(
    'QuantizeLinear',
    `${name}/quantize`,
    [boundNodes(graph, tensor, from, bounds), scale, zeroPoint],
    to,
  )
}

export const codesName = ({ name }: IntegerTensor) => `${name}/codes`

/** The reals that the codes of the tensor stand for: they have its name, but for the input, whose name is the images'. Made when first read. */
export function dequantized(graph: GraphBuilder, tensor: IntegerTensor): string {
  const { name } = tensor
  const reals =
    graph.realsOf.get(name) ??
    dequantizeNode(graph, tensor, codesName(tensor), name === INPUT ? `${name}/dequantized` : name)
  graph.realsOf.set(name, reals)
  return reals
}

/** From codes of the tensor to reals named `to`. */
export function dequantizeNode(graph: GraphBuilder, { name }: IntegerTensor, codes: string, to: string): string {
  return graph.node('DequantizeLinear', `${to}/dequantize`, [codes, `${name}/scale`, `${name}/zero_point`], to)
}

/**
 * QuantizeLinear saturates at the ends of its 8 bits. Narrower bounds are set on the reals before it, which is exact: the real of a code
 * is k · scale rounded to float32, its quotient by the scale lies within 2⁻²³ · |k| of k and rounds to k again, and rounding keeps
 * order. So reals that are clipped and then quantized give the codes that are quantized and then clipped.
 */
function boundNodes(graph: GraphBuilder, tensor: IntegerTensor, from: string, bounds: Bounds): string {
  const { name } = tensor
  const { relu, shape } = bounds
  const type = codeType(name, tensor.params)
  const lowest =
    relu !== undefined || bounds.lowest.some((code) => code > type.lowest) ? realsOf(tensor, bounds.lowest) : null
  const highest = bounds.highest.some((code) => code < type.highest) ? realsOf(tensor, bounds.highest) : null
  const bound = (kind: 'lowest' | 'highest', reals: Float32Array) =>
    isOne(reals)
      ? graph.constant(`${name}/${kind}`, [], reals.slice(0, 1))
      : graph.constant(`${name}/${kind}`, shape, reals)

  if (lowest && highest && isOne(lowest) && isOne(highest)) {
    const inputs = [from, bound('lowest', lowest), bound('highest', highest)]
    return graph.node('Clip', relu ?? `${name}/clip`, inputs, `${name}/clipped`)
  }
  let bounded = from
  if (relu !== undefined) bounded = graph.node('Relu', relu, [from], `${name}/relu`)
  else if (lowest) bounded = graph.node('Max', `${name}/max`, [from, bound('lowest', lowest)], `${name}/at_least`)
  if (!highest) return bounded
  return graph.node('Min', `${name}/min`, [bounded, bound('highest', highest)], `${name}/at_most`)
}

const isOne = (reals: Float32Array) => reals.every((real) => real === reals[0])

function realsOf({ name, params }: IntegerTensor, codes: Int32Array): Float32Array {
  const scale = checkedScale(params)
  return Float32Array.from(codes, (code) => {
    const real = realOf(code, scale, params.zeroPoint)
    if (!Number.isFinite(real))
      throw new RangeError(`${name}: code ${code} must stand for a float32 number, got ${real}`)
    return real
  })
}
