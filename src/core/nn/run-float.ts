import { referenceKernels } from '../kernels/reference.ts'
import type { Kernels } from '../kernels/types.ts'
import { sizeOf } from './layer.ts'
import { type BindOptions, type BoundNetwork, bindNetwork, type Network } from './network.ts'

/** examples at a time, at most */
export const AT_ONCE = 32

/** What the network says of [N, …] inputs, in order, a chunk at a time; `see` is shown the bound network after each. RangeError for inputs that are no whole examples. */
export function eachChunk(
  network: Network,
  inputs: Float32Array,
  kernels: Kernels,
  see: (bound: BoundNetwork, first: number, count: number) => void,
  between?: BindOptions['between'],
): void {
  const count = examplesIn(network, inputs)
  const bound = bindNetwork(network, Math.min(AT_ONCE, Math.max(1, count)), { training: false, between }, kernels)
  eachChunkOf(bound, network, inputs, see)
}

/** The same with a network that is bound already. */
export function eachChunkOf(
  bound: BoundNetwork,
  network: Network,
  inputs: Float32Array,
  see: (bound: BoundNetwork, first: number, count: number) => void,
): void {
  const size = sizeOf(network.inputShape)
  const count = examplesIn(network, inputs)
  for (let first = 0; first < count; first += bound.batch) {
    const here = Math.min(bound.batch, count - first)
    bound.input.values.set(inputs.subarray(first * size, (first + here) * size))
    bound.forward()
    see(bound, first, here)
  }
}

/** How many examples there are; RangeError for inputs that are no whole ones. */
export function examplesIn({ inputShape }: Network, inputs: Float32Array): number {
  const size = sizeOf(inputShape)
  const count = inputs.length / size
  if (!Number.isInteger(count))
    throw new RangeError(`images must hold whole examples of ${size} numbers, got ${inputs.length} numbers`)
  return count
}

/**
 * [N, classes] logits of [N, 1, H, W] grey images with pixels from 0 to 1, in float32. The sums are those of `kernels`, whatever N is: the same
 * bits one by one and together. RangeError for images that are none.
 */
export function runFloat(network: Network, images: Float32Array, kernels: Kernels = referenceKernels): Float32Array {
  return logitsOf(network, images, kernels)
}

/** [N, classes] of [N, …] inputs. */
export function logitsOf(
  network: Network,
  images: Float32Array,
  kernels: Kernels,
  between?: BindOptions['between'],
): Float32Array {
  const classes = sizeOf(network.outputShape)
  const logits = new Float32Array((images.length / sizeOf(network.inputShape)) * classes)
  eachChunk(
    network,
    images,
    kernels,
    ({ output }, first, count) => logits.set(output.values.subarray(0, count * classes), first * classes),
    between,
  )
  return logits
}
