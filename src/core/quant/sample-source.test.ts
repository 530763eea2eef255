import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleSource } from './sample-source.ts'

const value = fc.oneof(fc.integer({ min: -4, max: 4 }), fc.double({ noNaN: true, min: -5, max: 5 }))
const end = fc.oneof(value, fc.constantFrom(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NaN))
/** Ends in any order, and each of them asked for as intervals between neighbours: a sweep where they ascend. */
const ends = fc.oneof(
  fc.array(end, { minLength: 2, maxLength: 8 }),
  fc.array(value, { maxLength: 8 }).map((inner) => [-Infinity, ...inner.sort((a, b) => a - b), Infinity]),
)

describe('sampleSource', () => {
  it('answers the same whatever was asked before: it only searches where the last answers were', () => {
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 60 }),
        fc.array(ends, { minLength: 1, maxLength: 6 }),
        (values, sweeps) => {
          const source = sampleSource(values)
          for (const sweep of sweeps)
            for (let k = 1; k < sweep.length; k++) {
              const [a, b] = [sweep[k - 1], sweep[k]]
              const within = values.filter((x) => x >= a && x < b)
              const fresh = sampleSource(values)
              expect(source.mass(a, b)).toBe(within.length / values.length)
              expect(source.firstMoment(a, b)).toBe(fresh.firstMoment(a, b))
              expect(source.secondMoment(a, b)).toBe(fresh.secondMoment(a, b))
              expect(source.squaredError(a, b, 0.3)).toBe(fresh.squaredError(a, b, 0.3))
            }
        },
      ),
      { seed: 31, numRuns: 500 },
    )
  })

  it('finds places that are far from those of the last sweep', () => {
    const values = Float32Array.from({ length: 5000 }, (_, i) => i)
    const source = sampleSource(values)
    for (const x of [2, 4990, 0, 5000, 2500, 2501, 2497, -1, 4999])
      expect([source.mass(-Infinity, x), source.mass(x, Infinity)]).toEqual(
        [x, 5000 - x].map((count) => Math.min(5000, Math.max(0, count)) / 5000),
      )
  })

  it('has no error at all where every value of an interval is the level', () => {
    const values = [0.1, 0.1, 0.1, 0.7, 1e6 + 0.3, 1e6 + 0.3]
    const source = sampleSource(values)
    for (const level of [0.1, 0.7, 1e6 + 0.3]) expect(source.squaredError(level, level + 0.5, level)).toBe(0)
    expect(source.squaredError(0.1, 0.5, 0.3)).toBeCloseTo((3 * 0.04) / 6, 16)
  })

  it('takes the moments about its origin', () => {
    const values = [1, 2, 4, 4.5]
    const source = sampleSource(values)
    const sum = (power: number) =>
      values.filter((x) => x >= 2 && x < 4.5).reduce((total, x) => total + (x - source.origin) ** power, 0)
    expect(source.firstMoment(2, 4.5)).toBeCloseTo(sum(1) / 4, 14)
    expect(source.secondMoment(2, 4.5)).toBeCloseTo(sum(2) / 4, 14)
    expect(source.squaredError(2, 4.5, 3)).toBeCloseTo((1 + 1) / 4, 14)
  })

  it('refuses what is not finite in float32 samples and others, of any length, and says where', () => {
    for (const length of [3, 3000])
      for (const strange of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
        for (const filler of [0.5, 0.1]) {
          const values = new Array<number>(length).fill(filler)
          values[2] = strange
          const message = `values must be finite numbers, got ${strange} at 2`
          expect(() => sampleSource(values)).toThrow(message)
          expect(() => sampleSource(Float32Array.from(values))).toThrow(message)
        }
    const negative = new Float32Array(3000)
    new Uint32Array(negative.buffer)[7] = 0xffc00000
    expect(() => sampleSource(negative)).toThrow('got NaN at 7')
  })

  it('keeps numbers that float32 does not hold, however large', () => {
    const source = sampleSource([0.1, 1e300, -1e300])
    expect([...(source.sorted ?? [])]).toEqual([-1e300, 0.1, 1e300])
    expect(sampleSource(Float32Array.of(2, 1)).sorted).toEqual(Float32Array.of(1, 2))
  })

  it('leaves the values as they are', () => {
    for (const n of [3, 3000]) {
      const values = Float32Array.from({ length: n }, (_, i) => n - i)
      const before = values.slice()
      expect(sampleSource(values).sorted).toEqual(before.toReversed())
      expect(values).toEqual(before)
    }
  })
})
