import { mustBeCount, mustFitGemm } from './sizes.ts'
import type { Kernels } from './types.ts'

const { fround } = Math

/**
 * The kernels in plain TypeScript: what the SIMD set is tested against, and what computes where a browser has no WebAssembly
 * SIMD. Its arrays are ordinary ones and may come from anywhere.
 */
export const referenceKernels: Kernels = {
  name: 'reference',
  allocate(n) {
    mustBeCount('n', n)
    return new Float32Array(n)
  },
  gemm(c, a, b, rows, inner, columns) {
    for (const [name, array] of [
      ['c', c],
      ['a', a],
      ['b', b],
    ] as const)
      if (!(array instanceof Float32Array)) throw new TypeError(`${name} must be a Float32Array`)
    mustFitGemm(c, a, b, rows, inner, columns)
    const evenRows = rows - (rows % 2)
    const evenColumns = columns - (columns % 4)
    for (let i = 0; i < evenRows; i += 2)
      for (let j = 0; j < evenColumns; j += 4) tile2x4(c, a, b, i, j, inner, columns)
    for (let i = 0; i < rows; i++)
      for (let j = i < evenRows ? evenColumns : 0; j < columns; j++) single(c, a, b, i, j, inner, columns)
  },
}

type Place = [c: Float32Array, a: Float32Array, b: Float32Array, i: number, j: number, inner: number, columns: number]

function single(...[c, a, b, i, j, inner, columns]: Place): void {
  let sum = c[i * columns + j]
  for (let k = 0; k < inner; k++) sum = fround(sum + fround(a[i * inner + k] * b[k * columns + j]))
  c[i * columns + j] = sum
}

/** `single` for 2 rows and 4 columns at once, in registers: each number that is read serves several sums. */
function tile2x4(...[c, a, b, i, j, inner, columns]: Place): void {
  const c0 = i * columns + j
  const c1 = c0 + columns
  let [s00, s01, s02, s03] = [c[c0], c[c0 + 1], c[c0 + 2], c[c0 + 3]]
  let [s10, s11, s12, s13] = [c[c1], c[c1 + 1], c[c1 + 2], c[c1 + 3]]
  for (let k = 0, a0 = i * inner, a1 = a0 + inner, at = j; k < inner; k++, at += columns) {
    const x = a[a0 + k]
    const y = a[a1 + k]
    const b0 = b[at]
    const b1 = b[at + 1]
    const b2 = b[at + 2]
    const b3 = b[at + 3]
    s00 = fround(s00 + fround(x * b0))
    s01 = fround(s01 + fround(x * b1))
    s02 = fround(s02 + fround(x * b2))
    s03 = fround(s03 + fround(x * b3))
    s10 = fround(s10 + fround(y * b0))
    s11 = fround(s11 + fround(y * b1))
    s12 = fround(s12 + fround(y * b2))
    s13 = fround(s13 + fround(y * b3))
  }
  c[c0] = s00
  c[c0 + 1] = s01
  c[c0 + 2] = s02
  c[c0 + 3] = s03
  c[c1] = s10
  c[c1 + 1] = s11
  c[c1 + 2] = s12
  c[c1 + 3] = s13
}
