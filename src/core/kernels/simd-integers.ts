import { type ConvShape, outputSize } from './conv-shape.ts'
import {
  type IntegerKernels,
  mustFitIntegerAdd,
  mustFitIntegerConv,
  mustFitIntegerPool,
  type ProductMemory,
  type RequantizerMemory,
} from './integer-kernels.ts'
import { referenceIntegers } from './reference-integers.ts'

/** What the compiled kernels export for integers. Addresses are in bytes. */
export interface CompiledIntegers {
  integerConv(
    ...given: [...ProductAddresses, ...ImageSizes, outputs: number, ...WindowSizes, ...RequantizerAddresses]
  ): void
  integerDepthwise(...given: [...ProductAddresses, ...ImageSizes, ...WindowSizes, ...RequantizerAddresses]): void
  integerAdd(
    ...given: [
      output: number,
      a: number,
      b: number,
      rows: number,
      channels: number,
      factorA: number,
      factorB: number,
      lowest: number,
      highest: number,
    ]
  ): void
  integerPool(
    ...given: [
      output: number,
      outputBytes: number,
      input: number,
      sums: number,
      batch: number,
      pixels: number,
      channels: number,
      ...RequantizerAddresses,
    ]
  ): void
}
type ProductAddresses = [output: number, outputBytes: number, input: number, weight: number, bias: number, sums: number]
type ImageSizes = [batch: number, height: number, width: number, channels: number]
type WindowSizes = [kernel: number, stride: number, outHeight: number, outWidth: number]
type RequantizerAddresses = [
  rounding: number,
  factors: number,
  mantissas: number,
  shifts: number,
  lowest: number,
  highest: number,
]

/** An array of a kernel set. */
export type KernelArray = Float32Array | Float64Array | Int16Array | Int32Array

/** as `assembly/requantize.ts` numbers them */
const ROUNDING = { once: 0, float: 1, onceWide: 2, twice: 3, none: 4 }

/** The compiled kernels with their arguments checked; `mustAllLiveHere` throws for an array from elsewhere. */
export function simdIntegers(
  compiled: CompiledIntegers,
  mustAllLiveHere: (arrays: Readonly<Record<string, KernelArray>>) => void,
): Omit<IntegerKernels, 'allocateCodes' | 'allocateIntegers'> {
  const productAddresses = (
    output: KernelArray,
    input: KernelArray,
    { weight, bias, sums }: ProductMemory,
  ): ProductAddresses => {
    mustAllLiveHere({ output, input, weight, bias, sums })
    return [
      output.byteOffset,
      output.BYTES_PER_ELEMENT,
      input.byteOffset,
      weight.byteOffset,
      bias.byteOffset,
      sums.byteOffset,
    ]
  }
  const requantizerAddresses = (requantizer: RequantizerMemory | null): RequantizerAddresses => {
    if (!requantizer) return [ROUNDING.none, 0, 0, 0, 0, 0]
    const { factors, mantissas, shifts, lowest, highest } = requantizer
    mustAllLiveHere({ factors, mantissas, shifts, lowest, highest })
    return [
      roundingOf(requantizer),
      factors.byteOffset,
      mantissas.byteOffset,
      shifts.byteOffset,
      lowest.byteOffset,
      highest.byteOffset,
    ]
  }
  return {
    integerConv(output, input, product, shape) {
      mustFitIntegerConv(output, input, product, shape, false)
      compiled.integerConv(
        ...productAddresses(output, input, product),
        ...imageSizes(shape),
        shape.outputs,
        ...windowSizes(shape),
        ...requantizerAddresses(product.requantizer),
      )
    },
    integerDepthwise(output, input, product, shape) {
      mustFitIntegerConv(output, input, product, shape, true)
      compiled.integerDepthwise(
        ...productAddresses(output, input, product),
        ...imageSizes(shape),
        ...windowSizes(shape),
        ...requantizerAddresses(product.requantizer),
      )
    },
    integerAdd(output, inputs, factors, { lowest, highest }) {
      mustFitIntegerAdd(output, inputs, factors, { lowest, highest })
      mustAllLiveHere({ output, lowest, highest, ...Object.fromEntries(inputs.entries()) })
      // Two branches is what networks have; more are summed one by one.
      if (inputs.length !== 2) return referenceIntegers.integerAdd(output, inputs, factors, { lowest, highest })
      const [a, b] = inputs
      const [factorA, factorB] = factors
      const channels = lowest.length
      compiled.integerAdd(
        ...([output.byteOffset, a.byteOffset, b.byteOffset, output.length / channels, channels] as const),
        ...([factorA, factorB, lowest.byteOffset, highest.byteOffset] as const),
      )
    },
    integerPool(output, input, { sums, requantizer }, shape) {
      mustFitIntegerPool(output, input, { sums, requantizer }, shape)
      mustAllLiveHere({ output, input, sums })
      const { batch, pixels, channels } = shape
      compiled.integerPool(
        ...([output.byteOffset, output.BYTES_PER_ELEMENT, input.byteOffset, sums.byteOffset] as const),
        ...([batch, pixels, channels] as const),
        ...requantizerAddresses(requantizer),
      )
    },
  }
}

function roundingOf({ requantization, exactInDoubles }: RequantizerMemory): number {
  if (requantization === 'float') return ROUNDING.float
  if (requantization === 'double') return ROUNDING.twice
  return exactInDoubles ? ROUNDING.once : ROUNDING.onceWide
}

const imageSizes = ({ batch, height, width, channels }: ConvShape): ImageSizes => [batch, height, width, channels]
const windowSizes = ({ kernel, stride, height, width }: ConvShape): WindowSizes => [
  kernel,
  stride,
  outputSize(height, stride),
  outputSize(width, stride),
]
