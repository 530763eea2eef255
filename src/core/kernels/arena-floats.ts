import { referenceKernels } from './reference.ts'
import { floatsTaken } from './simd.ts'
import type { Kernels } from './types.ts'

/**
 * How many floats of an arena `build` allocates: it is run once on a set that counts, so that the size can never disagree
 * with what is really asked for. Ask it of one layer or of a whole trainer. What is built is thrown away.
 */
export function arenaFloats(build: (kernels: Kernels) => void): number {
  let floats = 0
  build({
    ...referenceKernels,
    allocate(n) {
      floats += floatsTaken(n)
      return referenceKernels.allocate(n)
    },
    allocateDoubles(n) {
      floats += floatsTaken(2 * n)
      return referenceKernels.allocateDoubles(n)
    },
  })
  return floats
}
