import type { FileBytes } from '../formats/bytes-of.ts'
import { bytesOf } from '../formats/bytes-of.ts'
import { FormatError } from '../formats/format-error.ts'
import { decodeSafetensor, readSafetensorsHeader, writeSafetensors } from '../formats/safetensors.ts'
import { referenceKernels } from '../kernels/reference.ts'
import type { Kernels } from '../kernels/types.ts'
import type { Buffer, Parameter } from './layer.ts'
import { createNetwork, type NamedLayer, type Network, type NetworkSpec } from './network.ts'
import { fileShape, fromFileOrder, toFileOrder } from './weight-order.ts'

/** the graph, one JSON string among the metadata */
const GRAPH = 'graph'

/**
 * A network as a .safetensors file: every parameter and running moment under its name, weights in PyTorch's order ([O, C, k, k], a
 * depthwise [C, 1, k, k], a dense [O, I]), and the graph as one JSON string in the metadata. The same network gives the same bytes.
 */
export function saveNetwork(network: Network, metadata: Readonly<Record<string, string>> = {}): Uint8Array {
  const tensors = network.layers.flatMap((layer) =>
    [...layer.parameters, ...layer.buffers].map(({ name, values, shape }) => ({
      name,
      shape: fileShape(layer.spec.kind, shape),
      data: toFileOrder(layer.spec.kind, shape, values),
    })),
  )
  return writeSafetensors(tensors, { ...metadata, [GRAPH]: JSON.stringify(network.spec) })
}

/**
 * Opens what `saveNetwork` wrote. FormatError for a file that is none, one without a graph, a graph with an unknown layer or sizes that do
 * not fit each other, a tensor that is missing, of another shape or type, or holds a number that is not finite.
 */
export function loadNetwork(file: FileBytes, kernels: Kernels = referenceKernels): Network {
  const bytes = bytesOf(file)
  const { tensors, metadata } = readSafetensorsHeader(bytes)
  const network = networkOf(metadata[GRAPH], kernels)
  const entryOfName = new Map(tensors.map((entry) => [entry.name, entry]))
  for (const layer of network.layers)
    for (const part of [...layer.parameters, ...layer.buffers]) {
      const entry = entryOfName.get(part.name)
      if (!entry) throw new FormatError('missing-tensor', `tensor ${part.name} is missing`, 0, { tensor: part.name })
      fill(layer, part, decodeSafetensor(entry, bytes.subarray(entry.begin, entry.end)), entry.begin)
    }
  return network
}

function networkOf(graph: string | undefined, kernels: Kernels): Network {
  if (graph === undefined) throw new FormatError('no-graph', 'the metadata have no graph: this is no network', 8)
  try {
    const spec: NetworkSpec = JSON.parse(graph)
    return createNetwork(spec, kernels)
  } catch (thrown) {
    throw new FormatError('bad-graph', `the graph is none: ${thrown instanceof Error ? thrown.message : thrown}`, 8)
  }
}

function fill(
  layer: NamedLayer,
  { name, shape, values }: Parameter | Buffer,
  tensor: { readonly shape: readonly number[]; readonly data: ArrayLike<number> },
  offset: number,
): void {
  const wanted = fileShape(layer.spec.kind, shape)
  const fault = (code: 'bad-shape' | 'not-finite', message: string, shapes: Record<string, string> = {}) =>
    new FormatError(code, `tensor ${name} ${message}`, offset, { tensor: name, ...shapes })
  if (tensor.shape.join() !== wanted.join())
    throw fault('bad-shape', `must have shape [${wanted}], has [${tensor.shape}]`, {
      wanted: wanted.join(' × '),
      found: tensor.shape.join(' × '),
    })
  for (let i = 0; i < tensor.data.length; i++)
    if (!Number.isFinite(tensor.data[i])) throw fault('not-finite', `holds ${tensor.data[i]} at ${i}`)
  values.set(fromFileOrder(layer.spec.kind, shape, tensor.data))
}
