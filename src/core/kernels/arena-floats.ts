import { referenceKernels } from './reference.ts'
import { floatsTaken } from './simd.ts'
import type { KernelArray } from './simd-integers.ts'
import type { Kernels } from './types.ts'

/**
 * How many floats of an arena `build` allocates: it is run once on a set that counts, so that the size can never disagree
 * with what is really asked for. Ask it of one layer or of a whole trainer. What is built is thrown away.
 */
export function arenaFloats(build: (kernels: Kernels) => void): number {
  let floats = 0
  /** an array counted */
  function counted<T extends KernelArray>(array: T): T {
    floats += floatsTaken(array.byteLength / Float32Array.BYTES_PER_ELEMENT)
    return array
  }
  build({
    ...referenceKernels,
    allocate: (n) => counted(referenceKernels.allocate(n)),
    allocateDoubles: (n) => counted(referenceKernels.allocateDoubles(n)),
    allocateCodes: (n) => counted(referenceKernels.allocateCodes(n)),
    allocateIntegers: (n) => counted(referenceKernels.allocateIntegers(n)),
  })
  return floats
}
