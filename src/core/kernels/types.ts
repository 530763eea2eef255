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
}
