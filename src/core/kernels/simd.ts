import { type ConvShape, mustFitConv, outputSize } from './conv-shape.ts'
import { type CompiledFakeQuant, simdFakeQuant } from './simd-fake-quant.ts'
import { type CompiledIntegers, type KernelArray, simdIntegers } from './simd-integers.ts'
import { mustBeCount, mustFitChannels, mustFitGemm } from './sizes.ts'
import type { ChannelKernels, Kernels } from './types.ts'

/** What a fresh instance of `kernels.wasm` exports. Addresses are in bytes. */
export interface KernelInstance extends CompiledFakeQuant, CompiledIntegers {
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
  sumByChannel(sum: number, values: number, rows: number, channels: number): void
  squaresByChannel(sum: number, values: number, mean: number, rows: number, channels: number): void
  productsByChannel(product: number, a: number, b: number, rows: number, channels: number): void
  scaleByChannel(to: number, values: number, factor: number, shift: number, rows: number, channels: number): void
  addNormGradient(
    ...given: [
      sum: number,
      gradient: number,
      values: number,
      factor: number,
      byX: number,
      constant: number,
      rows: number,
      channels: number,
    ]
  ): void
  clipByChannel(to: number, values: number, cap: number, rows: number, channels: number): void
  addClipGradient(sum: number, gradient: number, values: number, cap: number, rows: number, channels: number): void
  accumulate(sum: number, values: number, count: number): void
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

  /** Address of so many numbers, each as wide as so many floats. */
  function take(name: string, n: number, width: number): number {
    mustBeCount(name, n)
    const wanted = n * width
    if (taken + wanted > floats)
      throw new RangeError(
        `the arena has room for ${floats} floats and ${taken} of them are taken: ${wanted} more were asked for`,
      )
    const address = start + taken * FLOAT_BYTES
    taken += floatsTaken(wanted)
    return address
  }

  function mustLiveHere(name: string, array: KernelArray): void {
    if (array.buffer !== buffer)
      throw new TypeError(`${name} must be an array from this kernel set's allocate, got one from elsewhere`)
  }
  function mustAllLiveHere(arrays: Readonly<Record<string, KernelArray>>): void {
    for (const [name, array] of Object.entries(arrays)) mustLiveHere(name, array)
  }
  function mustAllBeFloats(arrays: Readonly<Record<string, Float32Array>>): void {
    mustAllLiveHere(arrays)
    for (const [name, array] of Object.entries(arrays))
      if (!(array instanceof Float32Array)) throw new TypeError(`${name} must be a Float32Array`)
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
    allocate: (n) => new Float32Array(buffer, take('n', n, 1), n),
    allocateDoubles: (n) => new Float64Array(buffer, take('n', n, 2), n),
    allocateCodes: (n) => new Int16Array(buffer, take('n', n, 0.5), n),
    allocateIntegers: (n) => new Int32Array(buffer, take('n', n, 1), n),
    gemm(c, a, b, rows, inner, columns) {
      mustAllBeFloats({ c, a, b })
      mustFitGemm(c, a, b, rows, inner, columns)
      instance.gemm(c.byteOffset, a.byteOffset, b.byteOffset, rows, inner, columns)
    },
    ...channelKernels(instance, mustAllLiveHere),
    ...simdFakeQuant(instance, mustAllLiveHere),
    ...simdIntegers(instance, mustAllLiveHere),
    conv(output, input, weight, shape) {
      mustAllBeFloats({ output, input, weight })
      mustFitConv(shape, { output, input, weight }, false)
      conv(instance.convForward, output, input, weight, shape)
    },
    convInputGradient(inputGradient, outputGradient, turned, shape) {
      mustAllBeFloats({ inputGradient, outputGradient, turned })
      mustFitConv(shape, { output: outputGradient, input: inputGradient, weight: turned }, false)
      conv(instance.convInputGradient, inputGradient, outputGradient, turned, shape)
    },
    convWeightGradient(weightGradient, outputGradient, input, shape) {
      mustAllBeFloats({ weightGradient, outputGradient, input })
      mustFitConv(shape, { output: outputGradient, input, weight: weightGradient }, false)
      conv(instance.convWeightGradient, weightGradient, outputGradient, input, shape)
    },
    depthwise(output, input, weight, shape) {
      mustAllBeFloats({ output, input, weight })
      mustFitConv(shape, { output, input, weight }, true)
      depthwise(instance.depthwiseForward, output, input, weight, shape)
    },
    depthwiseInputGradient(inputGradient, outputGradient, weight, shape) {
      mustAllBeFloats({ inputGradient, outputGradient, weight })
      mustFitConv(shape, { output: outputGradient, input: inputGradient, weight }, true)
      depthwise(instance.depthwiseInputGradient, inputGradient, outputGradient, weight, shape)
    },
    depthwiseWeightGradient(weightGradient, outputGradient, input, shape) {
      mustAllBeFloats({ weightGradient, outputGradient, input })
      mustFitConv(shape, { output: outputGradient, input, weight: weightGradient }, true)
      depthwise(instance.depthwiseWeightGradient, weightGradient, outputGradient, input, shape)
    },
  }
}

/** Checked, and with rows and channels told. */
function channelKernels(
  compiled: KernelInstance,
  mustAllLiveHere: (arrays: Readonly<Record<string, Float32Array | Float64Array>>) => void,
): ChannelKernels {
  type Arrays = Readonly<Record<string, Float32Array | Float64Array>>
  const sizes = (values: Arrays, channels: Arrays): [rows: number, channels: number] => {
    mustAllLiveHere(values)
    mustAllLiveHere(channels)
    mustFitChannels(values, channels)
    const [count, by] = [Object.values(values)[0].length, Object.values(channels)[0].length]
    return [by > 0 ? count / by : 0, by]
  }
  const at = (array: Float32Array | Float64Array) => array.byteOffset
  return {
    sumByChannel: (sum, values) => compiled.sumByChannel(at(sum), at(values), ...sizes({ values }, { sum })),
    squaresByChannel: (sum, values, mean) =>
      compiled.squaresByChannel(at(sum), at(values), at(mean), ...sizes({ values }, { sum, mean })),
    productsByChannel: (product, a, b) =>
      compiled.productsByChannel(at(product), at(a), at(b), ...sizes({ a, b }, { product })),
    scaleByChannel: (to, values, factor, shift) =>
      compiled.scaleByChannel(at(to), at(values), at(factor), at(shift), ...sizes({ to, values }, { factor, shift })),
    addNormGradient: (sum, gradient, values, factor, byX, constant) =>
      compiled.addNormGradient(
        ...([at(sum), at(gradient), at(values), at(factor), at(byX), at(constant)] as const),
        ...sizes({ sum, gradient, values }, { factor, byX, constant }),
      ),
    clipByChannel: (to, values, cap) =>
      compiled.clipByChannel(at(to), at(values), at(cap), ...sizes({ to, values }, { cap })),
    addClipGradient: (sum, gradient, values, cap) =>
      compiled.addClipGradient(
        at(sum),
        at(gradient),
        at(values),
        at(cap),
        ...sizes({ sum, gradient, values }, { cap }),
      ),
    accumulate(sum, values) {
      mustAllLiveHere({ sum, values })
      mustFitChannels({ sum, values }, {})
      compiled.accumulate(at(sum), at(values), sum.length)
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
