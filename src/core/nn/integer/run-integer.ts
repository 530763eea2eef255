import { referenceKernels } from '../../kernels/reference.ts'
import type { Kernels } from '../../kernels/types.ts'
import { dequantize } from '../../quant/affine/quantize.ts'
import { sizeOf } from '../layer.ts'
import { bindIntegers } from './bind-integers.ts'
import type { IntegerNetwork, IntegerTensor } from './integer-network.ts'
import { readCodes, type TensorMemory, writeReals } from './tensor-memory.ts'

/** examples at a time, at most */
const AT_ONCE = 32

/** Codes of a tensor, for all images. */
export interface KeptCodes {
  readonly layer: string
  /** [N, C, H, W] or [N, C] */
  readonly shape: readonly number[]
  readonly data: Int32Array
}

/**
 * Runs an integer network over [N, 1, H, W] images: pixels are quantized, from then on all is integers (int32 sums of products of
 * codes less their zero-points), and the last codes are dequantized to logits [N, classes]. `keep` names tensors whose codes are
 * wanted. The integers are the same in every set of kernels. RangeError for images that are no whole ones, or a tensor that is
 * none of the network's.
 */
export function runInteger(
  network: IntegerNetwork,
  images: Float32Array,
  { keep = [] }: { readonly keep?: readonly string[] } = {},
  kernels: Kernels = referenceKernels,
): { logits: Float32Array; codes: KeptCodes[] } {
  const tensorOf = new Map(network.tensors.map((tensor) => [tensor.name, tensor]))
  for (const name of keep)
    if (!tensorOf.has(name))
      throw new RangeError(`keep must name tensors (${[...tensorOf.keys()].join(', ')}), got ${name}`)
  const size = sizeOf((tensorOf.get('input') as IntegerTensor).shape)
  const count = images.length / size
  if (!Number.isInteger(count))
    throw new RangeError(`images must hold whole examples of ${size} numbers, got ${images.length}`)
  const { batch, memoryOf, run } = bindIntegers(network, Math.min(AT_ONCE, Math.max(1, count)), kernels)
  const memory = (name: string) => memoryOf.get(name) as TensorMemory
  const output = memory(network.output)
  const classes = sizeOf(output.tensor.shape)
  const logits = new Float32Array(count * classes)
  const codes = keep.map((layer): KeptCodes => {
    const shape = channelsFirst(memory(layer).tensor.shape)
    return { layer, shape: [count, ...shape], data: new Int32Array(count * sizeOf(shape)) }
  })
  for (let first = 0; first < count; first += batch) {
    const here = Math.min(batch, count - first)
    writeReals(memory('input'), images.subarray(first * size, (first + here) * size))
    run(here)
    logits.set(dequantize(readCodes(output, here), output.tensor.params), first * classes)
    for (const { layer, data } of codes) keepCodes(data, memory(layer), first, here)
  }
  return { logits, codes }
}

const channelsFirst = (shape: readonly number[]) => (shape.length === 3 ? [shape[2], shape[0], shape[1]] : shape)

/** From [N, H, W, C] to [N, C, H, W]. */
function keepCodes(to: Int32Array, memory: TensorMemory, first: number, count: number): void {
  const { pixels } = memory
  const channels = memory.tensor.shape[memory.tensor.shape.length - 1]
  const codes = readCodes(memory, count)
  let at = first * pixels * channels
  for (let n = 0; n < count; n++)
    for (let c = 0; c < channels; c++)
      for (let p = 0; p < pixels; p++) to[at++] = codes[(n * pixels + p) * channels + c]
}
