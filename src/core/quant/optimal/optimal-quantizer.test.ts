import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../random.ts'
import { reference } from '../../testing/reference.ts'
import { type DensityName, densitySource } from '../density/density-source.ts'
import { distortion } from '../distortion.ts'
import { lloydMax } from '../lloyd-max.ts'
import { optimalUniformQuantizer } from '../optimal-uniform.ts'
import { sampleSource } from '../sample-source.ts'
import { optimalQuantizer } from './optimal-quantizer.ts'

interface DensityCase {
  id: string
  kind: string
  pdf: string
  params: object
  L: number
  levels: number[]
  boundaries: number[]
  mse: number
  sqnr_db: number
  entropy_bits: number
  step: number
}
const densityCases = reference<{ cases: DensityCase[] }>('01_lloyd_max_pdf').cases
/** The reference writes gaussian_mixture. */
const make = (name: string, params: object) => densitySource(name.replace('_', '-') as DensityName, params as never)
const relative = (value: number, wanted: number) => Math.abs(value - wanted) / Math.abs(wanted)
const mirrored = (values: ArrayLike<number>, about: number) => Array.from(values, (x) => 2 * about - x).reverse()
const furthest = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((most, x, i) => Math.max(most, Math.abs(x - b[i])), a.length === b.length ? 0 : Infinity)

describe('optimalQuantizer on densities', () => {
  it.each(densityCases.filter(({ kind }) => kind === 'lloyd_max'))(
    '$id is the table’s',
    ({ pdf, params, L, ...wanted }) => {
      const source = make(pdf, params)
      const found = optimalQuantizer(source, L)
      const { mse, sqnrDb, entropyBits } = distortion(found, source)
      const off = Math.min(
        furthest(found.levels, wanted.levels),
        furthest(mirrored(found.levels, source.mean), wanted.levels),
      )
      expect(off).toBeLessThan(1e-6)
      expect(relative(mse, wanted.mse)).toBeLessThan(1e-8)
      expect(sqnrDb).toBeCloseTo(wanted.sqnr_db, 6)
      expect(entropyBits).toBeCloseTo(wanted.entropy_bits, 6)
      if (L > 1) expect(furthest(found.thresholds, wanted.boundaries)).toBeLessThan(off > 1e-6 ? Infinity : 1e-6)
    },
  )

  it.each(densityCases.filter(({ kind }) => kind === 'optimal_uniform'))(
    '$id has Max’s step',
    ({ pdf, params, L, ...wanted }) => {
      const source = make(pdf, params)
      const found = optimalUniformQuantizer(source, L)
      expect(Math.abs(found.levels[1] - found.levels[0] - wanted.step)).toBeLessThan(1e-6)
      expect(relative(distortion(found, source).mse, wanted.mse)).toBeLessThan(1e-8)
    },
  )

  const all: [DensityName, object][] = [
    ['gaussian', { mean: 1.5, std: 0.2 }],
    ['laplace', { mean: -3, variance: 4 }],
    ['uniform', { min: 0, max: 10 }],
    ['exponential', { rate: 3 }],
    ['rayleigh', { sigma: 2 }],
    ['half-gaussian', { sigma: 1 }],
    ['gamma', { shape: 0.5, scale: 1 }],
    ['gamma', { shape: 4, scale: 0.5 }],
    ['logistic', { mean: 0, scale: 1 }],
    ['student-t', { degrees: 3, scale: 1 }],
    ['gaussian-mixture', { weights: [0.2, 0.5, 0.3], means: [-3, 0, 4], stds: [0.5, 1, 0.3] }],
  ]
  it.each(all)('%s %o is stationary at every K tried, and no start of Lloyd’s beats it', (name, params) => {
    const source = make(name, params)
    const sigma = Math.sqrt(source.variance)
    for (const K of [1, 2, 3, 5, 17, 64, 100, 255, 256]) {
      const found = optimalQuantizer(source, K)
      expect(found.levels.length).toBe(K)
      for (let k = 0; k < K; k++) {
        const a = k === 0 ? Number.NEGATIVE_INFINITY : found.thresholds[k - 1]
        const b = k === K - 1 ? Number.POSITIVE_INFINITY : found.thresholds[k]
        const mean = source.origin + source.firstMoment(a, b) / source.mass(a, b)
        expect(Math.abs(mean - found.levels[k]) / sigma, `K = ${K}, level ${k}`).toBeLessThan(1e-7)
      }
      if (K > 17) continue
      const { mse } = distortion(found, source)
      for (const init of ['uniform', 'quantile', 'random'] as const) {
        let last = 0
        for (const step of lloydMax(source, { levels: K, init, random: createRandom(K), maxIterations: 60 }))
          last = step.mse
        expect(last).toBeGreaterThanOrEqual(mse * (1 - 1e-9))
      }
    }
  })
})

interface SampleCase {
  id: string
  scale: number
  data_times_scale: number[]
  distinct: number
  results: { k: number; sse: number; centroids: number[]; unique_partition: boolean }[]
}

describe('optimalQuantizer on samples', () => {
  it('takes as many levels as there may be, in memory that there is', () => {
    const random = createRandom(77)
    const source = sampleSource(Float32Array.from({ length: 120_000 }, () => random.gaussian()))
    for (const K of [5_000, 40_000]) {
      const found = optimalQuantizer(source, K)
      expect(found.levels.length).toBe(K)
      expect(found.proved).toBe(false)
      for (let k = 1; k < K; k++) expect(found.levels[k]).toBeGreaterThan(found.levels[k - 1])
      // more levels than a fourth of the values: each has only a few left to serve
      expect(distortion(found, source).mse).toBeLessThan((source.variance * 3) / (K * K))
    }
    const mixture = densitySource('gaussian-mixture', { weights: [0.5, 0.5], means: [-2, 2], stds: [0.5, 1] })
    expect(optimalQuantizer(mixture, 4096).levels.length).toBe(4096)
  })

  it.each(reference<{ cases: SampleCase[] }>('02_kmeans1d').cases)('$id is the exact optimum', (wanted) => {
    const data = wanted.data_times_scale.map((x) => x / wanted.scale)
    const source = sampleSource(data)
    for (const { k, sse, centroids, unique_partition } of wanted.results) {
      const found = optimalQuantizer(source, k)
      const range = source.max - source.min
      const bound = Math.max(1e-9 * sse, 1e-12 * data.length * range * range)
      expect(Math.abs(distortion(found, source).mse * data.length - sse), `k = ${k}`).toBeLessThanOrEqual(bound)
      expect(found.proved).toBe(true)
      if (unique_partition && k < wanted.distinct) expect(furthest(found.levels, centroids)).toBeLessThan(1e-9)
      if (k >= wanted.distinct) expect(found.levels.length).toBe(wanted.distinct)
    }
  })

  it('is never worse than any partition that can be tried', () => {
    const value = fc.integer({ min: -20, max: 20 })
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 9 }), fc.integer({ min: 1, max: 4 }), (data, K) => {
        const source = sampleSource(data)
        const { mse } = distortion(optimalQuantizer(source, K), source)
        expect(mse * data.length).toBeCloseTo(
          leastByTrying(
            [...data].sort((a, b) => a - b),
            K,
          ),
          9,
        )
      }),
      { seed: 8, numRuns: 300 },
    )
  })

  it('comes within 1e−4 of the optimum on a large sample', () => {
    const random = createRandom(5)
    const small = Float32Array.from({ length: 20_000 }, () => random.gaussian())
    // Every value three times: the same optimum, but more values than are solved exactly by count of values.
    const spread = Float32Array.from({ length: 60_000 }, (_, i) => small[Math.floor(i / 3)] + (i % 3) * 1e-6)
    const exact = distortion(optimalQuantizer(sampleSource(small), 16), sampleSource(small)).mse
    const source = sampleSource(spread)
    const found = optimalQuantizer(source, 16)
    expect(found.proved).toBe(false)
    expect(relative(distortion(found, source).mse, exact)).toBeLessThan(1.1e-4)
  })
})

function leastByTrying(sorted: number[], K: number): number {
  if (sorted.length === 0) return 0
  if (K === 1) {
    const mean = sorted.reduce((a, b) => a + b, 0) / sorted.length
    return sorted.reduce((sum, x) => sum + (x - mean) ** 2, 0)
  }
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i <= sorted.length; i++)
    least = Math.min(least, leastByTrying(sorted.slice(0, i), K - 1) + leastByTrying(sorted.slice(i), 1))
  return least
}
