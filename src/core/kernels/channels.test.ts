import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simdForTests } from '../../engine/testing/kernel-bytes.ts'
import { createRandom } from '../random.ts'
import { referenceKernels } from './reference.ts'
import type { ChannelKernels, FakeQuantKernels, Kernels } from './types.ts'

const simd = simdForTests(20_000)
const areas = Array.from({ length: 7 }, () => ({ floats: simd.allocate(1000), doubles: simd.allocateDoubles(40) }))
const GUARD = 777

type Numbers = Float32Array | Float64Array
type Names = keyof (ChannelKernels & FakeQuantKernels)
/** 'v' one number a place, 'c' one a channel, 'd' one a channel in float64, 's' a scale, 'l' and 'h' the lowest and the highest code; the first is what is written. */
const CALLS: Readonly<Record<Names, string>> = {
  sumByChannel: 'dv',
  squaresByChannel: 'dvd',
  productsByChannel: 'dvv',
  scaleByChannel: 'vvcc',
  addNormGradient: 'vvvccc',
  clipByChannel: 'vvc',
  addClipGradient: 'vvvc',
  accumulate: 'vv',
  fakeQuantize: 'vvslh',
  straightThrough: 'vvvslh',
  learnedScale: 'vdvvslh',
}
const SPECIAL = [0, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e-45, 3e38]

function drawn(kind: string, rows: number, channels: number, seed: number): Numbers {
  const random = createRandom(seed)
  const n = kind === 'v' ? rows * channels : channels
  // Half of them powers of two, so that some values lie on ties.
  if (kind === 's') return Float32Array.from({ length: n }, () => (random.uint32() & 1 ? 0.5 : 0.05 + random.uniform()))
  if (kind === 'l') return Float32Array.from({ length: n }, () => -random.below(4))
  if (kind === 'h') return Float32Array.from({ length: n }, () => 1 + random.below(4))
  const one = () => {
    if (kind !== 'v') return random.gaussian()
    const kept = random.below(20)
    if (kept === 0) return SPECIAL[random.below(SPECIAL.length)]
    return kept < 4 ? (random.below(21) - 10) / 4 : random.gaussian()
  }
  return kind === 'd' ? Float64Array.from({ length: n }, one) : Float32Array.from({ length: n }, one)
}
/** Bits, those of a NaN left to the machine. */
const bits = (values: Numbers) =>
  Array.from(values, (x) => (Number.isNaN(x) ? 'NaN' : Object.is(x, -0) ? '-0' : String(x))).join()

describe.each(Object.entries(CALLS))('%s', (name, kinds) => {
  const call = (set: Kernels, given: Numbers[]) => (set[name as Names] as (...given: Numbers[]) => void)(...given)

  it('gives the same bits in both sets, and writes nowhere else', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.integer({ min: 1, max: 13 }), fc.nat(9999), (rows, channels, seed) => {
        const given = [...kinds].map((kind, i) => drawn(kind, rows, channels, seed * 7 + i))
        const placed = given.map((values, i) => {
          const area = values instanceof Float64Array ? areas[i].doubles : areas[i].floats
          area.fill(GUARD)
          area.set(values)
          return area.subarray(0, values.length)
        })
        call(referenceKernels, given)
        call(simd, placed)
        for (const [i, values] of given.entries()) {
          expect(bits(placed[i])).toBe(bits(values))
          expect((values instanceof Float64Array ? areas[i].doubles : areas[i].floats)[values.length]).toBe(GUARD)
        }
      }),
      { seed: 6, numRuns: 200 },
    )
  })

  it('refuses arrays that do not fit', () => {
    const given = [...kinds].map((kind, i) => drawn(kind, 3, 5, i))
    const shorter = given.map((values, i) => (i === given.length - 1 ? values.subarray(1) : values))
    expect(() => call(referenceKernels, shorter)).toThrow(RangeError)
    expect(() => call(simd, given)).toThrow(TypeError)
  })
})

it('sums and maps are what they say', () => {
  const values = Float32Array.of(1, 10, 2, 20, 3, 30)
  const sum = Float64Array.of(100, 0)
  referenceKernels.sumByChannel(sum, values)
  expect([...sum]).toEqual([106, 60])
  const squares = new Float64Array(2)
  referenceKernels.squaresByChannel(squares, values, Float64Array.of(2, 20))
  expect([...squares]).toEqual([2, 200])
  const clipped = new Float32Array(4)
  referenceKernels.clipByChannel(clipped, Float32Array.of(-1, 9, 2, Number.NaN), Float32Array.of(1, 6))
  expect([...clipped]).toEqual([0, 6, 1, Number.NaN])
  const gradient = new Float32Array(4)
  referenceKernels.addClipGradient(
    gradient,
    Float32Array.of(5, 5, 5, 5),
    Float32Array.of(-1, 3, 2, 6),
    Float32Array.of(1, 6),
  )
  expect([...gradient]).toEqual([0, 5, 0, 0])
})
