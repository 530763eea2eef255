import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simdForTests } from '../../engine/testing/kernel-bytes.ts'
import { arenaFloats } from './arena-floats.ts'
import { referenceKernels } from './reference.ts'
import type { Kernels } from './types.ts'

const simd = simdForTests(100_000)
const SETS: [string, (floats: number) => Kernels][] = [
  ['reference', () => referenceKernels],
  ['simd', simdForTests],
]

/** The definition, one number after the other. */
function plainGemm(c: Float32Array, a: Float32Array, b: Float32Array, rows: number, inner: number, columns: number) {
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++)
      for (let k = 0; k < inner; k++) {
        const product = Math.fround(a[i * inner + k] * b[k * columns + j])
        c[i * columns + j] = Math.fround(c[i * columns + j] + product)
      }
}

/** Bits of each number; those of a NaN are left to the machine. */
function bitsOf(values: Float32Array): Uint32Array {
  const bits = new Uint32Array(Float32Array.from(values).buffer)
  return bits.map((one, i) => (Number.isNaN(values[i]) ? 0x7fc00000 : one))
}

const number = fc.oneof(
  { weight: 20, arbitrary: fc.float({ noNaN: true, min: -2, max: 2 }) },
  { weight: 2, arbitrary: fc.float() },
  { weight: 3, arbitrary: fc.constantFrom(0, -0, Number.NaN, Number.POSITIVE_INFINITY, -1e-45, 3e38, -3e38) },
)
const size = fc.integer({ min: 0, max: 40 })
const shape = fc.record({ rows: size, inner: size, columns: size })
/** Sizes, and numbers to be dealt out to c, a and b in turn; repeated where more are needed. */
const problem = fc.record({ shape, dealt: fc.array(number, { minLength: 1, maxLength: 300 }) })

function deal({ shape: { rows, inner, columns }, dealt }: typeof problem extends fc.Arbitrary<infer P> ? P : never) {
  let next = 0
  const take = (n: number) => Float32Array.from({ length: n }, () => dealt[(next += 7) % dealt.length])
  return { c: take(rows * columns), a: take(rows * inner), b: take(inner * columns), rows, inner, columns }
}

/** One more after each end, to see that nothing is written beside C. */
const GUARD = 12345

describe('gemm', () => {
  const areas = [41 * 41, 41 * 41, 41 * 41].map((n) => simd.allocate(n))

  it('of the reference is the definition, bit for bit', () => {
    fc.assert(
      fc.property(problem, (given) => {
        const { c, a, b, rows, inner, columns } = deal(given)
        const wanted = c.slice()
        plainGemm(wanted, a, b, rows, inner, columns)
        referenceKernels.gemm(c, a, b, rows, inner, columns)
        expect(bitsOf(c)).toEqual(bitsOf(wanted))
      }),
      { seed: 21, numRuns: 400 },
    )
  })

  it('of the SIMD set gives the bits of the reference, and writes nowhere else', () => {
    fc.assert(
      fc.property(problem, fc.nat(3), (given, offset) => {
        const { c, a, b, rows, inner, columns } = deal(given)
        const placed = [c, a, b].map((values, i) => {
          const area = areas[i].subarray(offset)
          area.fill(GUARD)
          area.set(values)
          return area
        })
        referenceKernels.gemm(c, a, b, rows, inner, columns)
        simd.gemm(placed[0], placed[1], placed[2], rows, inner, columns)
        expect(bitsOf(placed[0].subarray(0, c.length))).toEqual(bitsOf(c))
        placed.forEach((area, i) => {
          expect(area[[c, a, b][i].length]).toBe(GUARD)
        })
        expect(bitsOf(placed[1].subarray(0, a.length))).toEqual(bitsOf(a))
        expect(bitsOf(placed[2].subarray(0, b.length))).toEqual(bitsOf(b))
      }),
      { seed: 22, numRuns: 500 },
    )
  })

  it('agrees on every way in which tiles can leave a rest', () => {
    for (let rows = 1; rows <= 9; rows++)
      for (let columns = 1; columns <= 17; columns++) {
        const inner = 1 + ((rows * columns) % 5)
        const dealt = Array.from({ length: 101 }, (_, i) => Math.fround(((i * 37) % 101) / 7 - 6))
        const { c, a, b } = deal({ shape: { rows, inner, columns }, dealt })
        const placed = [c, a, b].map((values, i) => {
          areas[i].set(values)
          return areas[i]
        })
        referenceKernels.gemm(c, a, b, rows, inner, columns)
        simd.gemm(placed[0], placed[1], placed[2], rows, inner, columns)
        expect(placed[0].slice(0, c.length)).toEqual(c)
      }
  })

  it('rounds the product before it adds: no fused multiply-add', () => {
    const x = 1 + 2 ** -12
    expect(Math.fround(x * x)).not.toBe(x * x)
    for (const [, make] of SETS) {
      const kernels = make(12)
      const [c, a, b] = [1, 1, 1].map((n) => kernels.allocate(n))
      a[0] = b[0] = x
      c[0] = -x * x
      kernels.gemm(c, a, b, 1, 1, 1)
      expect(c[0]).toBe(0)
    }
  })

  it.each(SETS)('of the %s set says what does not fit', (_, make) => {
    const kernels = make(100)
    const [c, a, b] = [6, 8, 12].map((n) => kernels.allocate(n))
    expect(() => kernels.gemm(c, a, b, 2, 4, 4)).toThrow('c must hold rows · columns = 8 numbers at least, got 6')
    expect(() => kernels.gemm(c, a, b, 2, 5, 3)).toThrow('a must hold rows · inner = 10 numbers at least, got 8')
    expect(() => kernels.gemm(c, a, b, 1, 8, 2)).toThrow('b must hold inner · columns = 16 numbers at least, got 12')
    expect(() => kernels.gemm(c, a, b, 2.5, 4, 3)).toThrow('rows must be a whole number from 0, got 2.5')
    expect(() => kernels.gemm(c, a, b, 2, -4, 3)).toThrow(RangeError)
    expect(() => kernels.gemm(c, a, b, 2, 4, Number.NaN)).toThrow(RangeError)
    const double = new Float64Array(6) as unknown as Float32Array
    expect(() => kernels.gemm(double, a, b, 2, 4, 3)).toThrow(TypeError)
    expect(c).toEqual(new Float32Array(6))
  })
})

describe('the arena', () => {
  it('may end where memory ends: nothing beyond an array is read', () => {
    const { byteOffset } = simdForTests(0).allocate(0)
    const PAGE = 65536
    for (const [rows, columns] of [
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 8],
      [5, 11],
    ]) {
      const kernels = simdForTests((PAGE - byteOffset) / 4)
      const whole = kernels.allocate((PAGE - byteOffset) / 4)
      expect(whole.byteOffset + whole.byteLength).toBe(whole.buffer.byteLength)
      for (const last of ['b', 'c']) {
        whole.fill(1)
        const end = whole.subarray(whole.length - (last === 'b' ? 2 : rows) * columns)
        const [c, b] = last === 'b' ? [whole, end] : [end, whole]
        kernels.gemm(c, whole.subarray(1000), b, rows, 2, columns)
        expect(c.subarray(0, rows * columns).every((x) => x === 3)).toBe(true)
      }
    }
  })

  it('refuses arrays that are not in it', () => {
    const kernels = simdForTests(100)
    const [c, a, b] = [4, 4, 4].map((n) => kernels.allocate(n))
    for (const foreign of [new Float32Array(4), simdForTests(4).allocate(4)]) {
      expect(() => kernels.gemm(foreign, a, b, 2, 2, 2)).toThrow("c must be an array from this kernel set's allocate")
      expect(() => kernels.gemm(c, foreign, b, 2, 2, 2)).toThrow(TypeError)
      expect(() => kernels.gemm(c, a, foreign, 2, 2, 2)).toThrow(TypeError)
    }
  })

  it('says how much was asked for when it is too small, and never grows', () => {
    const kernels = simdForTests(10)
    const first = kernels.allocate(7)
    expect(() => kernels.allocate(3)).toThrow('room for 10 floats and 8 of them are taken: 3 more were asked for')
    const second = kernels.allocate(2)
    expect(second.buffer).toBe(first.buffer)
    expect(first.length).toBe(7)
    expect(() => simdForTests(2 ** 40)).toThrow(RangeError)
    expect(() => simdForTests(1.5)).toThrow('floats must be a whole number from 0, got 1.5')
  })

  it.each(SETS)('of the %s set hands out zeros that do not overlap', (_, make) => {
    const kernels = make(40_000)
    const arrays = [1, 0, 5, 30_000, 4].map((n) => kernels.allocate(n))
    arrays.forEach((array, i) => {
      expect(array.every((x) => x === 0)).toBe(true)
      array.fill(i + 1)
    })
    arrays.forEach((array, i) => {
      expect(array.every((x) => x === i + 1)).toBe(true)
    })
    expect(() => kernels.allocate(-1)).toThrow('n must be a whole number from 0, got -1')
    expect(() => kernels.allocate(0.5)).toThrow(RangeError)
  })

  it('has exactly the room that arenaFloats counts', () => {
    const sizes = fc.array(fc.nat(50), { maxLength: 12 })
    fc.assert(
      fc.property(sizes, (all) => {
        const build = (kernels: Kernels) => all.map((n) => kernels.allocate(n))
        const floats = arenaFloats(build)
        expect(build(simdForTests(floats)).map((array) => array.length)).toEqual(all)
        if (floats > 0) expect(() => build(simdForTests(floats - 4))).toThrow(RangeError)
      }),
      { seed: 23, numRuns: 60 },
    )
  })
})
