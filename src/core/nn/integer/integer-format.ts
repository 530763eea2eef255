import { INPUT } from '../../calibrate/quantized-tensors.ts'
import { bytesOf, type FileBytes } from '../../formats/bytes-of.ts'
import { FormatError } from '../../formats/format-error.ts'
import { packBits, unpackBits } from '../../formats/pack-bits.ts'
import {
  decodeSafetensor,
  readSafetensorsHeader,
  type WritableTensor,
  writeSafetensors,
} from '../../formats/safetensors.ts'
import type { AffineParams } from '../../quant/affine/affine-params.ts'
import type { NumberArray } from '../../tensor.ts'
import { createNetwork, type NamedLayer, type Network, type NetworkSpec } from '../network.ts'
import { fileShape, fromFileOrder, toFileOrder } from '../weight-order.ts'
import { integerNetwork, layerNamed } from './assemble.ts'
import { sharedBy } from './granularity.ts'
import type { CodedProduct, IntegerNetwork, IntegerTensor, ProductStep, Requantization } from './integer-network.ts'

/** the graph, and what is not in tensors: one JSON string each among the metadata */
const [GRAPH, QUANTIZATION] = ['graph', 'quantization']

/** What the metadata say. */
interface Quantization {
  readonly requantization: Requantization
  /** scale, zero-point, least and greatest code of each tensor */
  readonly tensors: Readonly<Record<string, readonly [number, number, number, number]>>
  /** bits, least and greatest code, and size of a group, of each layer's weights */
  readonly weights: Readonly<Record<string, readonly [number, number, number, number?]>>
}

/**
 * An integer network as a .safetensors file. Of each layer with weights: `.weight`, codes in PyTorch's order, int8 or, below 8 bits, side by
 * side in bytes; `.weight_scale` [1] or [O]; `.weight_zero_point` where one is not 0; `.weight_group_factors` of groups; `.bias`
 * int32. The graph and the scales of activations are in the metadata. The same network gives the same bytes. `spec` is the graph
 * that the network was made of.
 */
export function saveIntegerNetwork(
  { steps, tensors, requantization }: IntegerNetwork,
  spec: NetworkSpec,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  const products = steps.filter((step) => 'weights' in step)
  const graph = createNetwork(spec)
  const quantization: Quantization = {
    requantization,
    tensors: Object.fromEntries(
      tensors.map(({ name, params: { scale, zeroPoint, qmin, qmax } }) => [name, [scale, zeroPoint, qmin, qmax]]),
    ),
    weights: Object.fromEntries(
      products.map(({ layers, weightParams: [{ qmin, qmax }], groups }) => {
        const described = [bitsOf(qmin, qmax), qmin, qmax] as const
        return [layers[0], groups ? [...described, groups.size] : described]
      }),
    ),
  }
  return writeSafetensors(
    products.flatMap((step) => tensorsOf(step, layerNamed(graph, step.layers[0]))),
    { ...metadata, [GRAPH]: JSON.stringify(spec), [QUANTIZATION]: JSON.stringify(quantization) },
  )
}

/** of a word that holds them, in two's complement or not */
const bitsOf = (qmin: number, qmax: number) => 32 - Math.clz32(qmin < 0 ? 2 * qmax : qmax)

function tensorsOf(step: ProductStep, layer: NamedLayer): WritableTensor[] {
  const { weightParams, groups, bias } = step
  const { shape } = layer.parameters[0]
  const { kind } = layer.spec
  const { qmin, qmax } = weightParams[0]
  const bits = bitsOf(qmin, qmax)
  const codes = Int8Array.from(toFileOrder(kind, shape, Float32Array.from(step.weights)))
  const packed = bits < 8 ? packBits(codes, bits, leastOf(bits)) : codes
  const scales = Float32Array.from(weightParams, ({ scale }) => scale)
  const shared = scales.every((scale) => scale === scales[0])
  const zeroPoints = Int8Array.from(weightParams, ({ zeroPoint }) => zeroPoint)
  const named = (part: string, data: NumberArray, of: readonly number[] = [data.length]) => ({
    name: `${layer.name}.${part}`,
    shape: of,
    data,
  })
  return [
    named('weight', packed, bits < 8 ? undefined : fileShape(kind, shape)),
    named('weight_scale', shared ? scales.slice(0, 1) : scales),
    ...(zeroPoints.some((zero) => zero !== 0) ? [named('weight_zero_point', zeroPoints)] : []),
    ...(groups ? [named('weight_group_factors', factorsOfGroups(groups, kind, shape))] : []),
    named('bias', bias),
  ]
}

/** codes are packed as they differ from the least of their bits */
const leastOf = (bits: number) => -(1 << (bits - 1))

/** One factor a group, in the file's order. */
function factorsOfGroups(
  groups: NonNullable<ProductStep['groups']>,
  kind: string,
  shape: readonly number[],
): Uint8Array {
  const inFile = toFileOrder(kind, shape, Float32Array.from(groups.factors))
  return Uint8Array.from(
    sharedBy({ group: groups.size }, inFile.length, shape[shape.length - 1]),
    ([from]) => inFile[from],
  )
}

/**
 * Opens what `saveIntegerNetwork` wrote. FormatError for a file that is none, metadata that describe no integer network, or a tensor that is
 * missing or of another shape.
 */
export function loadIntegerNetwork(file: FileBytes): { network: IntegerNetwork; spec: NetworkSpec } {
  const bytes = bytesOf(file)
  const { tensors, metadata } = readSafetensorsHeader(bytes)
  const entryOf = new Map(tensors.map((entry) => [entry.name, entry]))
  const read = (name: string): NumberArray | null => {
    const entry = entryOf.get(name)
    return entry ? decodeSafetensor(entry, bytes.subarray(entry.begin, entry.end)).data : null
  }
  const { graph, quantization } = describedBy(metadata)
  const integerTensors = Object.entries(quantization.tensors).map(
    ([name, [scale, zeroPoint, qmin, qmax]]): IntegerTensor => ({
      name,
      shape: name === INPUT ? graph.inputShape : layerNamed(graph, name).outputShape,
      params: { scale, zeroPoint, qmin, qmax },
    }),
  )
  const coded = (layer: NamedLayer) => codedProduct(layer, quantization.weights[layer.name], read)
  const network = integerNetwork(graph, integerTensors, coded, quantization.requantization)
  return { network, spec: graph.spec }
}

function describedBy(metadata: Readonly<Record<string, string>>): { graph: Network; quantization: Quantization } {
  for (const name of [GRAPH, QUANTIZATION])
    if (metadata[name] === undefined)
      throw new FormatError('no-graph', `the metadata have no ${name}: this is no integer network`, 8)
  try {
    const graph = createNetwork(JSON.parse(metadata[GRAPH]) as NetworkSpec)
    const quantization = JSON.parse(metadata[QUANTIZATION]) as Quantization
    const named = [INPUT, ...graph.layers.map(({ name }) => name)]
    for (const [name, params] of Object.entries(quantization.tensors))
      if (!named.includes(name) || params.length !== 4 || !(params[0] > 0) || !params.every(Number.isFinite))
        throw new RangeError(`tensor ${name} has no scale and codes`)
    for (const { name, parameters } of graph.layers)
      if (parameters.length > 0 && !Array.isArray(quantization.weights[name]))
        throw new RangeError(`layer ${name} has no codes`)
    return { graph, quantization }
  } catch (thrown) {
    throw new FormatError('bad-graph', `the graph is none: ${thrown instanceof Error ? thrown.message : thrown}`, 8)
  }
}

function codedProduct(
  layer: NamedLayer,
  [bits, qmin, qmax, group]: Quantization['weights'][string],
  read: (name: string) => NumberArray | null,
): CodedProduct {
  const { shape } = layer.parameters[0]
  const { kind } = layer.spec
  const count = layer.parameters[0].values.length
  const channels = shape[shape.length - 1]
  const part = (name: string, counts: readonly number[]): NumberArray => {
    const data = read(`${layer.name}.${name}`)
    const tensor = `${layer.name}.${name}`
    if (!data) throw new FormatError('missing-tensor', `tensor ${tensor} is missing`, 0, { tensor })
    if (!counts.includes(data.length))
      throw new FormatError(
        'bad-shape',
        `tensor ${tensor} must hold ${counts.join(' or ')} numbers, has ${data.length}`,
        0,
        {
          tensor,
        },
      )
    return data
  }
  const packed = part('weight', [Math.ceil((count * bits) / 8)])
  const codes = bits < 8 ? unpackBits(packed as Uint8Array, count, bits, leastOf(bits)) : packed
  const scales = part('weight_scale', [1, channels])
  const zeroPoints = read(`${layer.name}.weight_zero_point`)
  const weightParams = Array.from({ length: channels }, (_, o): AffineParams => {
    const scale = scales[scales.length === 1 ? 0 : o]
    return { scale, zeroPoint: zeroPoints?.[o] ?? 0, qmin, qmax }
  })
  return {
    weights: Int8Array.from(fromFileOrder(kind, shape, codes)),
    weightParams,
    groups: group === undefined ? null : { size: group, factors: factorsOfWeights(layer, group, part) },
    bias: Int32Array.from(part('bias', [channels])),
  }
}

function factorsOfWeights(
  { spec, parameters }: NamedLayer,
  group: number,
  part: (name: string, counts: readonly number[]) => NumberArray,
): Uint8Array {
  const [{ shape, values }] = parameters
  const parts = sharedBy({ group }, values.length, shape[shape.length - 1])
  const factors = part('weight_group_factors', [parts.length])
  const inFile = new Uint8Array(values.length)
  for (const [g, [from, to]] of parts.entries()) inFile.fill(factors[g], from, to)
  return Uint8Array.from(fromFileOrder(spec.kind, shape, inFile))
}
