import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDyadicHistogram, type Histogram } from './dyadic-histogram.ts'

const whole = (values: ArrayLike<number>, bins?: number) => {
  const histogram = createDyadicHistogram({ bins })
  histogram.observe(values)
  return histogram
}

/** The definition: the least power of two from 2⁻¹⁴⁹ with which the bins fit, then every value counted by itself. */
function definition(values: readonly number[], bins: number): Histogram {
  const low = Math.min(0, ...values)
  const high = Math.max(...values)
  for (let exponent = -149; ; exponent++) {
    const width = 2 ** exponent
    const from = Math.floor(low / width)
    const to = high < 0 ? 0 : Math.floor(high / width) + 1
    if (to - from > bins) continue
    const edges = Float64Array.from({ length: to - from + 1 }, (_, i) => (from + i) * width)
    const counts = new Float64Array(to - from)
    for (const x of values) counts[edges.findLastIndex((edge) => edge <= x)]++
    return { edges, counts }
  }
}

/** Float32 numbers of one size or of mixed sizes, zeros of both signs and subnormals among them. */
const floats = fc.oneof(
  fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 60 }),
  fc.array(fc.float({ noNaN: true, min: -4, max: 9 }), { minLength: 1, maxLength: 60 }),
  fc.array(fc.float({ noNaN: true, min: 0, max: 1 }), { minLength: 1, maxLength: 60 }),
  fc.array(
    fc
      .tuple(fc.integer({ min: -8, max: 8 }), fc.integer({ min: -149, max: 120 }))
      .map(([m, e]) => Math.fround(m * 2 ** e)),
    { minLength: 1, maxLength: 60 },
  ),
)
const binCounts = fc.constantFrom(2, 3, 7, 16, 64, 2048)

describe('createDyadicHistogram', () => {
  it('does not depend on cuts and order, and is its definition, bit for bit', () => {
    fc.assert(
      fc.property(floats, binCounts, fc.array(fc.nat(60)), fc.infiniteStream(fc.nat()), (values, bins, cuts, keys) => {
        const wanted = definition(values, bins)
        expect(whole(Float32Array.from(values), bins).histogram()).toEqual(wanted)

        const shuffled = values
          .map((x) => ({ x, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ x }) => x)
        const parts = createDyadicHistogram({ bins })
        let from = 0
        for (const cut of [...cuts.sort((a, b) => a - b), values.length]) {
          parts.observe(Float32Array.from(shuffled.slice(from, cut)))
          // Reading changes nothing.
          parts.histogram()
          from = Math.max(from, cut)
        }
        expect(parts.histogram()).toEqual(wanted)
        expect(parts.seen()).toEqual(whole(values, bins).seen())
      }),
      { seed: 32, numRuns: 600 },
    )
  })

  it('has edges that are multiples of a power of two, 0 among them, and no more bins than asked for', () => {
    fc.assert(
      fc.property(floats, binCounts, (values, bins) => {
        const { edges, counts } = whole(values, bins).histogram()
        expect(counts.length).toBeLessThanOrEqual(bins)
        expect(edges.length).toBe(counts.length + 1)
        expect([...edges].some((edge) => Object.is(edge, 0))).toBe(true)
        const width = edges[1] - edges[0]
        expect(Math.log2(width)).toBe(Math.round(Math.log2(width)))
        for (const edge of edges) expect(Number.isInteger(edge / width)).toBe(true)
        expect(counts.reduce((a, b) => a + b, 0)).toBe(values.length)
        // No finer bins would do, but for the least width.
        const [low, high] = [Math.min(0, ...values), Math.max(...values)]
        const finer = (high < 0 ? 0 : Math.floor((2 * high) / width) + 1) - Math.floor((2 * low) / width)
        if (width > 2 ** -149) expect(finer).toBeGreaterThan(bins)
      }),
      { seed: 33, numRuns: 400 },
    )
  })

  it('at every moment counts what it has seen so far', () => {
    const histogram = createDyadicHistogram({ bins: 8 })
    const seen: number[] = []
    for (const x of [0, 2 ** -149, -(2 ** -140), 0.3, 0.3, -1, 1e-3, 7.9, 8, -1e30, 3e38]) {
      seen.push(Math.fround(x))
      histogram.observe(Float32Array.of(x))
      expect(histogram.histogram()).toEqual(definition(seen, 8))
    }
  })

  it('fills one side only for data of one sign, so that its bins are as fine', () => {
    const { edges, counts } = whole([0, 0.5, 1.99], 4).histogram()
    expect([...edges]).toEqual([0, 0.5, 1, 1.5, 2])
    expect([...counts]).toEqual([1, 1, 0, 1])
    expect([...whole([-2, -0.5], 4).histogram().edges]).toEqual([-2, -1.5, -1, -0.5, 0])
    expect([...whole([2], 4).histogram().edges]).toEqual([0, 1, 2, 3])
  })

  it('takes nothing, zeros, one value, the largest and the smallest', () => {
    expect(createDyadicHistogram().histogram()).toEqual({ edges: Float64Array.of(0), counts: new Float64Array(0) })
    expect(whole([0, -0, 0]).histogram()).toEqual({
      edges: Float64Array.of(0, 2 ** -149),
      counts: Float64Array.of(3),
    })
    expect(whole([-0, 0]).seen()).toEqual(whole([0, -0]).seen())
    expect(whole([-(2 ** -149)]).histogram()).toEqual({
      edges: Float64Array.of(-(2 ** -149), 0),
      counts: Float64Array.of(1),
    })
    const largest = Math.fround(3.4028234663852886e38)
    const { edges, counts } = whole(Float32Array.of(largest, -largest, 2 ** -149)).histogram()
    expect([edges[0], edges[2048], edges[1024], counts.length]).toEqual([-(2 ** 128), 2 ** 128, 0, 2048])
    expect([counts[0], counts[1024], counts[2047]]).toEqual([1, 1, 1])
  })

  it('counts NaN and infinities apart and bins none of them', () => {
    const histogram = createDyadicHistogram()
    histogram.observe(Float32Array.of(Number.NaN, Infinity))
    expect(histogram.histogram().counts.length).toBe(0)
    expect(histogram.seen()).toMatchObject({ finite: 0, min: Infinity, max: -Infinity })
    histogram.observe(Float32Array.of(1, Number.NaN, -Infinity, -2, Infinity))
    expect(histogram.seen()).toEqual({
      finite: 2,
      nan: 2,
      positiveInfinity: 2,
      negativeInfinity: 1,
      min: -2,
      max: 1,
    })
    expect(histogram.histogram().counts.reduce((a, b) => a + b, 0)).toBe(2)
  })

  it('hands out copies', () => {
    const histogram = whole([1, 2, 3])
    histogram.histogram().counts.fill(9)
    expect(histogram.histogram().counts.reduce((a, b) => a + b, 0)).toBe(3)
  })

  it('refuses fewer than two bins', () => {
    expect(() => createDyadicHistogram({ bins: 1 })).toThrow('bins must be a whole number from 2 to 65536, got 1')
    expect(() => createDyadicHistogram({ bins: 2.5 })).toThrow(RangeError)
  })
})
