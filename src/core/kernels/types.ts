import type { ConvShape } from './conv-shape.ts'
import type { IntegerKernels } from './integer-kernels.ts'

/**
 * The few functions in which training and inference spend their time. There are two sets of them: `referenceKernels`, plain
 * TypeScript, and `simdKernels`, compiled from `assembly/`. Both give the same bits; only the payload of a NaN may differ.
 */
export type Kernels = {
  readonly name: 'reference' | 'simd'

  /**
   * [n] zeros for this set to compute on. The SIMD set hands out views of one arena, sized before the run and never grown in
   * it (`arenaFloats` says how large), and takes no array from elsewhere. RangeError for an n that is no count, or for which
   * the arena has no room left.
   */
  allocate(n: number): Float32Array
  /** the same for sums in float64 */
  allocateDoubles(n: number): Float64Array

  /**
   * C += A · B, row-major: c [rows, columns], a [rows, inner], b [inner, columns]. Each product and each sum is rounded to
   * float32; each number of C has its products added in ascending order of `inner`. C must not overlap A or B.
   * RangeError for a size that is no count or an array that is too short; TypeError for an array that is not the set's.
   * Cost: rows · inner · columns multiplications.
   */
  gemm(c: Float32Array, a: Float32Array, b: Float32Array, rows: number, inner: number, columns: number): void

  /**
   * Adds a convolution to the output: output [N, H', W', O], input [N, H, W, C], weight [k, k, C, O]. Each number has its products
   * added in the order kernel row, kernel column, channel, rounded as in `gemm`, whatever the batch; what would fall on the padding
   * is left out. Errors as in `gemm`. Cost: N · H' · W' · k² · C · O multiplications.
   */
  conv(output: Float32Array, input: Float32Array, weight: Float32Array, shape: ConvShape): void
  /** Adds to the gradient by the input, [N, H, W, C], what that by the output makes of it; `turned` is the weight as [k, O, k, C]. */
  convInputGradient(
    inputGradient: Float32Array,
    outputGradient: Float32Array,
    turned: Float32Array,
    shape: ConvShape,
  ): void
  /** Adds to the gradient by the weight, [k, k, C, O]. */
  convWeightGradient(
    weightGradient: Float32Array,
    outputGradient: Float32Array,
    input: Float32Array,
    shape: ConvShape,
  ): void

  /** As `conv`, each channel by itself: weight [k, k, C], O = C. */
  depthwise(output: Float32Array, input: Float32Array, weight: Float32Array, shape: ConvShape): void
  depthwiseInputGradient(
    inputGradient: Float32Array,
    outputGradient: Float32Array,
    weight: Float32Array,
    shape: ConvShape,
  ): void
  depthwiseWeightGradient(
    weightGradient: Float32Array,
    outputGradient: Float32Array,
    input: Float32Array,
    shape: ConvShape,
  ): void
} & ChannelKernels &
  FakeQuantKernels &
  IntegerKernels

/**
 * What is done number by number on values [rows, C]: C, the channels, is the length of the arrays that have one number a channel. Sums are
 * float64 and take the rows in order; maps are float32, each operation rounded. RangeError where arrays do not fit.
 */
export interface ChannelKernels {
  /** sum[c] += Σ values[r, c] */
  sumByChannel(sum: Float64Array, values: Float32Array): void
  /** sum[c] += Σ (values[r, c] − mean[c])² */
  squaresByChannel(sum: Float64Array, values: Float32Array, mean: Float64Array): void
  /** product[c] += Σ a[r, c] · b[r, c] */
  productsByChannel(product: Float64Array, a: Float32Array, b: Float32Array): void
  /** to[r, c] = values[r, c] · factor[c] + shift[c] */
  scaleByChannel(to: Float32Array, values: Float32Array, factor: Float32Array, shift: Float32Array): void
  /** sum[r, c] += (factor[c] · gradient[r, c] − byX[c] · values[r, c]) + constant[c] */
  addNormGradient(
    sum: Float32Array,
    gradient: Float32Array,
    values: Float32Array,
    factor: Float32Array,
    byX: Float32Array,
    constant: Float32Array,
  ): void
  /** to[r, c] = values[r, c] held between 0 and cap[c]; a NaN stays one */
  clipByChannel(to: Float32Array, values: Float32Array, cap: Float32Array): void
  /** sum[r, c] += gradient[r, c] where values[r, c] is not held */
  addClipGradient(sum: Float32Array, gradient: Float32Array, values: Float32Array, cap: Float32Array): void
  /** sum[i] += values[i] */
  accumulate(sum: Float32Array, values: Float32Array): void
}

/**
 * Quantized and dequantized at once, forward and backward, on values [rows, C] with a scale, above 0, for each of C channels, and codes less the
 * zero-point held between low and high, whole numbers; of length 1 they hold for all values. Quotients are float32, halves go to even. A NaN
 * stays one, so that a blown-up network shows. RangeError where arrays do not fit.
 */
export interface FakeQuantKernels {
  /** to[r, c] = scale[c] · clamp(round(values[r, c] / scale[c]), low[c], high[c]) */
  fakeQuantize(to: Float32Array, values: Float32Array, scale: Float32Array, low: Float32Array, high: Float32Array): void
  /** to[r, c] = gradient[r, c] where the rounded code lies within low … high, else 0: the straight-through estimator */
  straightThrough(
    to: Float32Array,
    gradient: Float32Array,
    values: Float32Array,
    scale: Float32Array,
    low: Float32Array,
    high: Float32Array,
  ): void
  /**
   * With q = values[r, c] / scale[c]: to[r, c] = gradient[r, c] where low[c] < q < high[c], else 0, and byScale[c] = Σ gradient · (round(q) − q
   * there, low[c] or high[c] outside) (LSQ, Esser et al. 2020, equations 3 and 5). In float64, in the order of the rows; of one channel as
   * four sums, each of every fourth value, added as (0 + 1) + (2 + 3).
   */
  learnedScale(
    to: Float32Array,
    byScale: Float64Array,
    gradient: Float32Array,
    values: Float32Array,
    scale: Float32Array,
    low: Float32Array,
    high: Float32Array,
  ): void
}
