import { describe, expect, it } from 'vitest'
import { type DensityName, type DensityParams, densitySource } from '../quant/density/density-source.ts'
import { createRandom } from '../random.ts'
import { sampleDensity } from './sample-density.ts'

const N = 40_000
/** Every density, away from its standard form, so that a parameter taken wrongly shows. */
const CASES: { [K in DensityName]: DensityParams[K][] } = {
  gaussian: [{ mean: 2, std: 3 }],
  laplace: [{ mean: -1, variance: 5 }],
  uniform: [{ min: -1, max: 4 }],
  exponential: [{ rate: 3 }],
  rayleigh: [{ sigma: 2 }],
  'half-gaussian': [{ sigma: 2 }],
  gamma: [0.5, 0.8, 1, 2.5, 40].map((shape) => ({ shape, scale: 3 })),
  logistic: [{ mean: 1, scale: 2 }],
  'student-t': [
    { degrees: 2.5, scale: 2 },
    { degrees: 30, scale: 1 },
  ],
  'gaussian-mixture': [{ weights: [1, 5, 2], means: [-4, 0, 3], stds: [0.5, 1, 0.25] }],
}
const cases = Object.entries(CASES).flatMap(([name, list]) =>
  list.map((params) => [name as DensityName, params as never] as const),
)

describe('sampleDensity', () => {
  it.each(cases)('draws from %s %j: no share of the line is off by more than chance', (name, params) => {
    const source = densitySource(name, params)
    const sorted = sampleDensity(name, params, N, createRandom(1)).sort()
    let furthest = 0
    for (let i = 0; i < N; i += 20) {
      const share = source.mass(Number.NEGATIVE_INFINITY, sorted[i])
      furthest = Math.max(furthest, Math.abs(share - i / N))
    }
    // Kolmogorov and Smirnov: chance alone passes 1.95/√n once in a thousand.
    expect(furthest).toBeLessThan(1.95 / Math.sqrt(N) + 1 / N)
    expect(sorted[0]).toBeGreaterThanOrEqual(source.min)
    expect(sorted[N - 1]).toBeLessThanOrEqual(source.max)
  })

  it.each(cases)('draws the same from %s %j by the same seed, number by number', (name, params) => {
    const whole = sampleDensity(name, params, 101, createRandom(7))
    expect(sampleDensity(name, params, 101, createRandom(7))).toEqual(whole)
    expect(sampleDensity(name, params, 101, createRandom(8))).not.toEqual(whole)
    const random = createRandom(7)
    const parts = [...sampleDensity(name, params, 50, random), ...sampleDensity(name, params, 51, random)]
    expect(parts).toEqual([...whole])
  })

  it('gives float32 numbers, as many as are asked for', () => {
    const drawn = sampleDensity('gaussian', { mean: 0, std: 1 }, 3, createRandom(1))
    expect(drawn).toBeInstanceOf(Float32Array)
    expect(drawn.length).toBe(3)
    expect(sampleDensity('gaussian', { mean: 0, std: 1 }, 0, createRandom(1)).length).toBe(0)
  })

  it('says what is wrong', () => {
    const random = createRandom(1)
    for (const n of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => sampleDensity('gaussian', { mean: 0, std: 1 }, n, random)).toThrow(
        new RangeError(`n must be a whole number from 0, got ${n}`),
      )
    expect(() => sampleDensity('gaussian', { mean: 0, std: 0 }, 1, random)).toThrow('std')
    expect(() => sampleDensity('toString' as DensityName, {} as never, 1, random)).toThrow(TypeError)
  })
})
