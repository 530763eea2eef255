import { type ConvShape, mustFitConv, outputSize } from './conv-shape.ts'
import { mustBeCount, mustFitGemm } from './sizes.ts'
import type { Kernels } from './types.ts'

/** What a fresh instance of `kernels.wasm` exports. Addresses are in bytes. */
export interface KernelInstance {
  readonly memory: { readonly buffer: ArrayBufferLike; grow(pages: number): number }
  /** first byte that the compiled code leaves free */
  readonly arenaStart: { readonly value: number }
  gemm(c: number, a: number, b: number, rows: number, inner: number, columns: number): void
  convForward: CompiledConv
  convInputGradient: CompiledConv
  convWeightGradient: CompiledConv
  depthwiseForward: CompiledDepthwise
  depthwiseInputGradient: CompiledDepthwise
  depthwiseWeightGradient: CompiledDepthwise
}
type Addresses = [number, number, number]
type ImageSizes = [batch: number, height: number, width: number, channels: number]
type WindowSizes = [kernel: number, stride: number, outHeight: number, outWidth: number]
type CompiledConv = (...given: [...Addresses, ...ImageSizes, outputs: number, ...WindowSizes]) => void
type CompiledDepthwise = (...given: [...Addresses, ...ImageSizes, ...WindowSizes]) => void

const FLOAT_BYTES = 4
const PAGE_BYTES = 65536
/** arrays begin at multiples of so many floats, so that no load of a vector straddles a cache line */
const ALIGNMENT = 4

/** Floats of the arena that an array of n takes. */
export function floatsTaken(n: number): number {
  return Math.ceil(n / ALIGNMENT) * ALIGNMENT
}

/**
 * The kernels compiled from `assembly/`, with an arena of so many float32 numbers (see `arenaFloats`). An array that is not
 * in the arena is refused with a TypeError rather than copied: a copy at each call would cost more than the call. The
 * instance must be fresh and serve this set alone. RangeError where memory has no room for the arena.
 */
export function simdKernels(instance: KernelInstance, floats: number): Kernels {
  mustBeCount('floats', floats)
  const { memory } = instance
  const alignedBytes = ALIGNMENT * FLOAT_BYTES
  const start = Math.ceil(instance.arenaStart.value / alignedBytes) * alignedBytes
  const end = start + floats * FLOAT_BYTES
  const missing = end - memory.buffer.byteLength
  if (missing > 0) growBy(memory, Math.ceil(missing / PAGE_BYTES), floats)
  const { buffer } = memory
  let taken = 0

  function mustLiveHere(name: string, array: Float32Array): void {
    if (array.buffer !== buffer || !(array instanceof Float32Array))
      throw new TypeError(`${name} must be a Float32Array from this kernel set's allocate, got an array from elsewhere`)
  }

  function mustAllLiveHere(arrays: Readonly<Record<string, Float32Array>>): void {
    for (const [name, array] of Object.entries(arrays)) mustLiveHere(name, array)
  }
  /** Checked and in the order of the compiled functions: first what is written, then what is read. */
  function conv(
    compiled: CompiledConv,
    first: Float32Array,
    second: Float32Array,
    third: Float32Array,
    shape: ConvShape,
  ) {
    const { batch, height, width, channels, outputs, kernel, stride } = shape
    const [outHeight, outWidth] = [outputSize(height, stride), outputSize(width, stride)]
    const addresses: Addresses = [first.byteOffset, second.byteOffset, third.byteOffset]
    compiled(...addresses, batch, height, width, channels, outputs, kernel, stride, outHeight, outWidth)
  }
  function depthwise(
    compiled: CompiledDepthwise,
    first: Float32Array,
    second: Float32Array,
    third: Float32Array,
    shape: ConvShape,
  ) {
    const { batch, height, width, channels, kernel, stride } = shape
    const [outHeight, outWidth] = [outputSize(height, stride), outputSize(width, stride)]
    const addresses: Addresses = [first.byteOffset, second.byteOffset, third.byteOffset]
    compiled(...addresses, batch, height, width, channels, kernel, stride, outHeight, outWidth)
  }

  return {
    name: 'simd',
    allocate(n) {
      mustBeCount('n', n)
      if (taken + n > floats)
        throw new RangeError(
          `the arena has room for ${floats} floats and ${taken} of them are taken: ${n} more were asked for`,
        )
      const array = new Float32Array(buffer, start + taken * FLOAT_BYTES, n)
      taken += floatsTaken(n)
      return array
    },
    gemm(c, a, b, rows, inner, columns) {
      mustLiveHere('c', c)
      mustLiveHere('a', a)
      mustLiveHere('b', b)
      mustFitGemm(c, a, b, rows, inner, columns)
      instance.gemm(c.byteOffset, a.byteOffset, b.byteOffset, rows, inner, columns)
    },
    conv(output, input, weight, shape) {
      mustAllLiveHere({ output, input, weight })
      mustFitConv(shape, { output, input, weight }, false)
      conv(instance.convForward, output, input, weight, shape)
    },
    convInputGradient(inputGradient, outputGradient, turned, shape) {
      mustAllLiveHere({ inputGradient, outputGradient, turned })
      mustFitConv(shape, { output: outputGradient, input: inputGradient, weight: turned }, false)
      conv(instance.convInputGradient, inputGradient, outputGradient, turned, shape)
    },
    convWeightGradient(weightGradient, outputGradient, input, shape) {
      mustAllLiveHere({ weightGradient, outputGradient, input })
      mustFitConv(shape, { output: outputGradient, input, weight: weightGradient }, false)
      conv(instance.convWeightGradient, weightGradient, outputGradient, input, shape)
    },
    depthwise(output, input, weight, shape) {
      mustAllLiveHere({ output, input, weight })
      mustFitConv(shape, { output, input, weight }, true)
      depthwise(instance.depthwiseForward, output, input, weight, shape)
    },
    depthwiseInputGradient(inputGradient, outputGradient, weight, shape) {
      mustAllLiveHere({ inputGradient, outputGradient, weight })
      mustFitConv(shape, { output: outputGradient, input: inputGradient, weight }, true)
      depthwise(instance.depthwiseInputGradient, inputGradient, outputGradient, weight, shape)
    },
    depthwiseWeightGradient(weightGradient, outputGradient, input, shape) {
      mustAllLiveHere({ weightGradient, outputGradient, input })
      mustFitConv(shape, { output: outputGradient, input, weight: weightGradient }, true)
      depthwise(instance.depthwiseWeightGradient, weightGradient, outputGradient, input, shape)
    },
  }
}

function growBy(memory: KernelInstance['memory'], pages: number, floats: number): void {
  try {
    memory.grow(pages)
  } catch {
    throw new RangeError(`memory has no room for an arena of ${floats} floats`)
  }
}
