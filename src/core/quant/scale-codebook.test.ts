import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../random.ts'
import { reference } from '../testing/reference.ts'
import { type CodebookName, codebook } from './codebook.ts'
import { type DensityName, densitySource } from './density/density-source.ts'
import { distortion } from './distortion.ts'
import { nearestLevelQuantizer, type Quantizer } from './quantizer.ts'
import { sampleSource } from './sample-source.ts'
import { scaleCodebook } from './scale-codebook.ts'
import type { Source } from './source.ts'

const ALL: CodebookName[] = ['nf4', 'fp4-e2m1', 'fp6-e2m3', 'fp6-e3m2', 'fp8-e4m3', 'fp8-e5m2', 'int4', 'int8']
const mse = (quantizer: Quantizer, source: Source) => distortion(quantizer, source).mse
const gaussian = densitySource('gaussian', { mean: 0, std: 1 })

/** The least MSE of many scales about the one found and over the whole range, by plain trying. */
function leastByTrying(book: Quantizer, source: Source, about: number, count: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i <= count; i++) {
    for (const scale of [about * 2 ** ((8 * i) / count - 4), about * (1 + 0.2 * (i / count - 0.5))])
      least = Math.min(least, mse(scaleCodebook(book, source, scale), source))
  }
  return least
}

describe('scaleCodebook by a number', () => {
  it('stretches levels and thresholds, those set by hand too', () => {
    const book = { levels: Float64Array.of(-1, 0, 2), thresholds: Float64Array.of(-0.5, 1.25) }
    expect(scaleCodebook(book, gaussian, 2)).toEqual({
      levels: Float64Array.of(-2, 0, 4),
      thresholds: Float64Array.of(-1, 2.5),
    })
    expect([...book.levels]).toEqual([-1, 0, 2])
  })

  it('keeps levels apart at the smallest scale', () => {
    const { levels } = scaleCodebook(codebook('fp8-e4m3'), gaussian, 5e-324)
    for (let k = 1; k < levels.length; k++) expect(levels[k]).toBeGreaterThan(levels[k - 1])
  })
})

describe('scaleCodebook by absmax', () => {
  it.each(ALL)('%s: sends the largest |level| to the largest |x|', (name) => {
    fc.assert(
      fc.property(fc.array(fc.float({ noNaN: true, min: -9, max: 5 }), { minLength: 1, maxLength: 20 }), (values) => {
        const absmax = Math.max(...values.map(Math.abs))
        fc.pre(absmax > 1e-30)
        const { levels } = scaleCodebook(codebook(name), sampleSource(values), 'absmax')
        expect(Math.abs(Math.max(...levels.map(Math.abs)) / absmax - 1)).toBeLessThan(1e-15)
      }),
      { seed: 34, numRuns: 50 },
    )
  })

  it('takes the ends of a density, and needs them', () => {
    const source = densitySource('uniform', { min: -3, max: 1 })
    expect([...scaleCodebook(codebook('nf4'), source, 'absmax').levels].slice(-1)).toEqual([3])
    expect(() => scaleCodebook(codebook('nf4'), gaussian, 'absmax')).toThrow(
      "source must have finite ends for scale 'absmax', got -Infinity … Infinity",
    )
    expect(() => scaleCodebook(codebook('nf4'), densitySource('exponential', { rate: 1 }), 'absmax')).toThrow(
      RangeError,
    )
  })
})

describe('scaleCodebook by mse', () => {
  interface StepCase {
    kind: string
    pdf: 'gaussian' | 'laplace' | 'uniform'
    params: { mean?: number }
    L: number
    levels: number
    step: number
    mse: number
  }
  const steps = reference<{ cases: StepCase[] }>('01_lloyd_max_pdf').cases.filter(
    ({ kind, params }) => kind === 'optimal_uniform' && !params.mean,
  )
  it('finds the optimal step of Max’s uniform quantizers', () => {
    expect(steps.length).toBeGreaterThan(5)
    for (const { pdf, params, L, step, mse: least } of steps) {
      const source = densitySource(pdf as DensityName, params as never)
      const book = nearestLevelQuantizer(Float64Array.from({ length: L }, (_, i) => i - (L - 1) / 2))
      const { levels } = scaleCodebook(book, source, 'mse')
      expect(Math.abs(levels[1] - levels[0] - step)).toBeLessThan(1e-6)
      expect(Math.abs(mse(nearestLevelQuantizer(levels), source) / least - 1)).toBeLessThan(1e-8)
    }
  })

  it.each(ALL)('%s: no other scale is better on a density', (name) => {
    for (const source of [
      gaussian,
      densitySource('uniform', { min: -0.3, max: 1 }),
      densitySource('exponential', { rate: 20 }),
    ]) {
      const found = scaleCodebook(codebook(name), source, 'mse')
      const least = leastByTrying(codebook(name), source, found.levels.at(-1)! / codebook(name).levels.at(-1)!, 60)
      expect(mse(found, source)).toBeLessThanOrEqual(least * (1 + 1e-9))
    }
  })

  it.each(ALL)('%s: no other scale is better on a sample, however small', (name) => {
    const random = createRandom(5)
    for (const n of [1, 2, 3, 5, 40, 700]) {
      const source = sampleSource(Float32Array.from({ length: n }, () => random.gaussian() ** 3))
      const found = scaleCodebook(codebook(name), source, 'mse')
      const about = found.levels.at(-1)! / codebook(name).levels.at(-1)!
      const least = leastByTrying(codebook(name), source, about, n < 10 ? 1500 : 100)
      expect(mse(found, source)).toBeLessThanOrEqual(least + 1e-14 * source.variance)
      expect(mse(found, source)).toBeLessThanOrEqual(mse(scaleCodebook(codebook(name), source, 'absmax'), source))
    }
  })

  it('is never worse than absmax, not by a last digit', () => {
    const values = fc.array(fc.float({ noNaN: true, min: -9, max: 9 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(values, fc.constantFrom(...ALL), (sample, name) => {
        const source = sampleSource(sample)
        const [best, plain] = (['mse', 'absmax'] as const).map((how) => scaleCodebook(codebook(name), source, how))
        expect(mse(best, source)).toBeLessThanOrEqual(mse(plain, source))
      }),
      { seed: 36, numRuns: 300 },
    )
  })

  it('is all but the best on a sample too large to be solved exactly, and never worse than absmax', () => {
    const random = createRandom(6)
    const source = sampleSource(Float32Array.from({ length: 30_000 }, () => random.gaussian()))
    for (const name of ['int8', 'fp8-e4m3', 'fp4-e2m1'] as const) {
      const found = scaleCodebook(codebook(name), source, 'mse')
      const about = found.levels.at(-1)! / codebook(name).levels.at(-1)!
      expect(mse(found, source)).toBeLessThanOrEqual(leastByTrying(codebook(name), source, about, 100) * (1 + 1e-6))
      expect(mse(found, source)).toBeLessThanOrEqual(mse(scaleCodebook(codebook(name), source, 'absmax'), source))
    }
  })

  it('follows its source: twice the values, twice the levels', () => {
    const values = Float32Array.from({ length: 300 }, (_, i) => ((i * 37) % 101) - 40)
    const once = scaleCodebook(codebook('int4'), sampleSource(values), 'mse').levels
    const twice = scaleCodebook(codebook('int4'), sampleSource(values.map((x) => 2 * x)), 'mse').levels
    expect([...twice]).toEqual([...once].map((level) => 2 * level))
  })
})

describe('scaleCodebook', () => {
  it('leaves the codebook as it is where all is 0', () => {
    for (const how of ['absmax', 'mse'] as const)
      expect(scaleCodebook(codebook('int4'), sampleSource([0, 0]), how)).toEqual(codebook('int4'))
  })

  it('falls back to absmax at the ends of what a double holds', () => {
    for (const x of [1e-318, 1e305])
      for (const name of ['fp8-e5m2', 'int4'] as const)
        expect(scaleCodebook(codebook(name), sampleSource([x, -x / 2]), 'mse').levels.every(Number.isFinite)).toBe(true)
  })

  it('stays above 0 where the quotient of the smallest doubles vanishes', () => {
    const source = sampleSource([0, 5e-324])
    for (const scale of ['absmax', 'mse'] as const) {
      const { levels } = scaleCodebook(codebook('int4'), source, scale)
      for (let k = 1; k < levels.length; k++) expect(levels[k]).toBeGreaterThan(levels[k - 1])
    }
  })

  it('says what is wrong with its arguments', () => {
    for (const scale of [0, -1, Number.NaN, Infinity])
      expect(() => scaleCodebook(codebook('nf4'), gaussian, scale)).toThrow('scale must be a finite number above 0')
    expect(() => scaleCodebook(codebook('nf4'), gaussian, 'std' as never)).toThrow(
      "scale must be 'absmax', 'mse' or a number, got std",
    )
    const nothing = nearestLevelQuantizer(Float64Array.of(0))
    expect(() => scaleCodebook(nothing, gaussian, 'mse')).toThrow('codebook must have a level other than 0')
  })
})
