import type { ConvShape } from './conv-shape.ts'

/**
 * The few functions in which training and inference spend their time. There are two sets of them: `referenceKernels`, plain
 * TypeScript, and `simdKernels`, compiled from `assembly/`. Both give the same bits; only the payload of a NaN may differ.
 */
export interface Kernels {
  readonly name: 'reference' | 'simd'

  /**
   * [n] zeros for this set to compute on. The SIMD set hands out views of one arena, sized before the run and never grown in
   * it (`arenaFloats` says how large), and takes no array from elsewhere. RangeError for an n that is no count, or for which
   * the arena has no room left.
   */
  allocate(n: number): Float32Array

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
}
