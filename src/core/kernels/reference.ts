import { referenceChannels } from './reference-channels.ts'
import { referenceConv, referenceDepthwise } from './reference-conv.ts'
import { referenceFakeQuant } from './reference-fake-quant.ts'
import { gemmInRows } from './reference-gemm.ts'
import { referenceIntegers } from './reference-integers.ts'
import { mustBeCount, mustFitGemm } from './sizes.ts'
import type { Kernels } from './types.ts'

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
  allocateDoubles(n) {
    mustBeCount('n', n)
    return new Float64Array(n)
  },
  gemm(c, a, b, rows, inner, columns) {
    for (const [name, array] of [
      ['c', c],
      ['a', a],
      ['b', b],
    ] as const)
      if (!(array instanceof Float32Array)) throw new TypeError(`${name} must be a Float32Array`)
    mustFitGemm(c, a, b, rows, inner, columns)
    gemmInRows(
      { values: c, at: 0, row: columns },
      { values: a, at: 0, row: inner },
      { values: b, at: 0, row: columns },
      rows,
      inner,
      columns,
    )
  },
  ...referenceChannels,
  ...referenceConv,
  ...referenceDepthwise,
  ...referenceFakeQuant,
  ...referenceIntegers,
}
