import { mustBeCount, mustFitGemm } from './sizes.ts'
import type { Kernels } from './types.ts'

/** What a fresh instance of `kernels.wasm` exports. Addresses are in bytes. */
export interface KernelInstance {
  readonly memory: { readonly buffer: ArrayBufferLike; grow(pages: number): number }
  /** first byte that the compiled code leaves free */
  readonly arenaStart: { readonly value: number }
  gemm(c: number, a: number, b: number, rows: number, inner: number, columns: number): void
}

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

  function mustLiveHere(name: string, array: Float32Array): void {
    if (array.buffer !== buffer || !(array instanceof Float32Array))
      throw new TypeError(`${name} must be a Float32Array from this kernel set's allocate, got an array from elsewhere`)
  }

  return {
    name: 'simd',
    allocate(n) {
      mustBeCount('n', n)
      if (taken + n > floats)
        throw new RangeError(
          `the arena has room for ${floats} floats and ${taken} of them are taken: ${n} more were asked for`,
        )
      const array = new Float32Array(buffer, start + taken * FLOAT_BYTES, n)
      taken += floatsTaken(n)
      return array
    },
    gemm(c, a, b, rows, inner, columns) {
      mustLiveHere('c', c)
      mustLiveHere('a', a)
      mustLiveHere('b', b)
      mustFitGemm(c, a, b, rows, inner, columns)
      instance.gemm(c.byteOffset, a.byteOffset, b.byteOffset, rows, inner, columns)
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
