import { type ConvShape, mustBeConvShape, outputSize } from './conv-shape.ts'
import { mustBeCount, mustHold } from './sizes.ts'

/** How a sum becomes a code: rounded once, halves up (TFLite's single rounding), twice (classic gemmlowp), or by a float32 factor, halves to even, as ONNX's operators have it. */
export type Requantization = 'single' | 'double' | 'float'

/** From sums, int32, of C channels to codes of the output, less its zero-point. C is even. */
export interface RequantizerMemory {
  readonly requantization: Requantization
  /** [C] what a sum is multiplied by: for 'float' a float32 number, else mantissa/2³¹ · 2^shift */
  readonly factors: Float64Array
  readonly mantissas: Int32Array
  readonly shifts: Int32Array
  /** [C] codes less the zero-point are held between; none beyond ±255 */
  readonly lowest: Int32Array
  readonly highest: Int32Array
  /**
   * 'single' only: float64 gives the bits of the 64-bit product, as it does where each factor is 0 or 2⁻¹³ … 1. A sum below 2²² has a
   * product of 53 bits at most, exact, and so is the half that is added; a greater sum is beyond 255, and no rounding brings it back.
   */
  readonly exactInDoubles: boolean
}

/** Whether these factors make `exactInDoubles` true. */
export function areExactInDoubles(factors: Float64Array): boolean {
  return factors.every((factor) => factor === 0 || (factor >= 1 / 8192 && factor <= 1))
}

/** What a product step reads besides codes. */
export interface ProductMemory {
  /** codes less their zero-points: convolution [k, k, C/2, O, 2], pairs of neighbouring channels; depthwise [k, k, C] */
  readonly weight: Int16Array
  /** [O] what each sum begins with */
  readonly bias: Int32Array
  /** room for the sums of one place of a batch, or of one row of the output: [max(N, W'), O] */
  readonly sums: Int32Array
  /** null where the sums themselves are wanted: then the output is int32 */
  readonly requantizer: RequantizerMemory | null
}

/** Codes, or sums where there is no requantizer. */
export type IntegerOutput = Int16Array | Int32Array

/**
 * Layers in integers. Activations are codes less their zero-point, int16 [N, H, W, C], C even (a channel of zeros is added where it is not):
 * real 0, and so all padding, is 0. Sums are int32 and wrap. Both sets give the same integers. RangeError where arrays are too short
 * for the shape, or channels odd; TypeError for an array that is not the set's, or an output that is not of the requantizer's kind.
 */
export interface IntegerKernels {
  /** [n] zeros, as `allocate` gives */
  allocateCodes(n: number): Int16Array
  allocateIntegers(n: number): Int32Array
  /** output [N, H', W', O] = requantized(bias + Σ input · weight) */
  integerConv(output: IntegerOutput, input: Int16Array, product: ProductMemory, shape: ConvShape): void
  /** as `integerConv`, each channel by itself: O = C */
  integerDepthwise(output: IntegerOutput, input: Int16Array, product: ProductMemory, shape: ConvShape): void
  /** output [rows, C] = ⌊(Σ inputs[i] · factors[i])/2²⁰ + ½⌋, held; the factors are whole numbers below 2³¹ */
  integerAdd(
    output: Int16Array,
    inputs: readonly Int16Array[],
    factors: readonly number[],
    bounds: Pick<RequantizerMemory, 'lowest' | 'highest'>,
  ): void
  /** output [batch, C] = requantized(Σ input [batch, pixels, C] over the pixels) */
  integerPool(
    output: IntegerOutput,
    input: Int16Array,
    product: Pick<ProductMemory, 'sums' | 'requantizer'>,
    shape: PoolShape,
  ): void
}

export interface PoolShape {
  readonly batch: number
  readonly pixels: number
  readonly channels: number
}

function mustBeEven(name: string, count: number): void {
  if (count % 2 !== 0) throw new RangeError(`${name} must be even, got ${count}`)
}

function mustFitRequantizer(requantizer: RequantizerMemory | null, output: IntegerOutput, channels: number): void {
  if (output instanceof Int32Array !== (requantizer === null))
    throw new TypeError('output must be int32 where there is no requantizer, and int16 where there is one')
  if (!requantizer) return
  for (const name of ['factors', 'mantissas', 'shifts', 'lowest', 'highest'] as const)
    mustHold(name, requantizer[name], channels, 'outputs')
}

/** RangeError or TypeError unless the arrays are what the shape says. */
export function mustFitIntegerConv(
  output: IntegerOutput,
  input: Int16Array,
  { weight, bias, sums, requantizer }: ProductMemory,
  shape: ConvShape,
  depthwise: boolean,
): void {
  mustBeConvShape(shape, depthwise)
  const { batch, height, width, channels, outputs, kernel, stride } = shape
  mustBeEven('channels', channels)
  mustBeEven('outputs', outputs)
  const [outHeight, outWidth] = [outputSize(height, stride), outputSize(width, stride)]
  mustHold('input', input, batch * height * width * channels, 'batch · height · width · channels')
  mustHold('output', output, batch * outHeight * outWidth * outputs, 'batch · outHeight · outWidth · outputs')
  mustHold('weight', weight, kernel * kernel * channels * (depthwise ? 1 : outputs), 'kernel² · channels · outputs')
  mustHold('bias', bias, outputs, 'outputs')
  mustHold('sums', sums, Math.max(batch, outWidth) * outputs, 'max(batch, outWidth) · outputs')
  mustFitRequantizer(requantizer, output, outputs)
}

export function mustFitIntegerAdd(
  output: Int16Array,
  inputs: readonly Int16Array[],
  factors: readonly number[],
  { lowest, highest }: Pick<RequantizerMemory, 'lowest' | 'highest'>,
): void {
  if (factors.length !== inputs.length)
    throw new RangeError(`factors must be as many as inputs (${inputs.length}), got ${factors.length}`)
  mustBeEven('channels', lowest.length)
  if (lowest.length === 0 || output.length % lowest.length !== 0)
    throw new RangeError(`output must hold whole rows of ${lowest.length} channels, got ${output.length} codes`)
  for (const input of inputs) mustHold('inputs', input, output.length, 'the length of the output')
  mustHold('highest', highest, lowest.length, 'the length of lowest')
}

export function mustFitIntegerPool(
  output: IntegerOutput,
  input: Int16Array,
  { sums, requantizer }: Pick<ProductMemory, 'sums' | 'requantizer'>,
  { batch, pixels, channels }: PoolShape,
): void {
  for (const [name, count] of Object.entries({ batch, pixels, channels })) mustBeCount(name, count)
  mustBeEven('channels', channels)
  mustHold('input', input, batch * pixels * channels, 'batch · pixels · channels')
  mustHold('output', output, batch * channels, 'batch · channels')
  mustHold('sums', sums, channels, 'channels')
  mustFitRequantizer(requantizer, output, channels)
}
