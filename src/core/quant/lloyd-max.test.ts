import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../random.ts'
import { densitySource } from './density/density-source.ts'
import { distortion } from './distortion.ts'
import { type LloydOptions, type LloydStep, lloydMax } from './lloyd-max.ts'
import { optimalQuantizer } from './optimal/optimal-quantizer.ts'
import type { Quantizer } from './quantizer.ts'
import { sampleSource } from './sample-source.ts'
import type { Source } from './source.ts'

function run(source: Source, options: LloydOptions): LloydStep[] {
  return [...lloydMax(source, options)]
}

function expectLawful(steps: LloydStep[], source: Source): void {
  let before = Number.POSITIVE_INFINITY
  steps.forEach((step, i) => {
    expect(step.half).toBe(i % 2 === 0 ? 'centroids' : 'thresholds')
    expect(step.iteration).toBe(1 + Math.floor(i / 2))
    expect(step.mse).toBeLessThanOrEqual(before)
    before = step.mse
    const { levels, thresholds } = step.quantizer
    for (let k = 1; k < levels.length; k++) expect(levels[k]).toBeGreaterThan(levels[k - 1])
    for (let k = 1; k < thresholds.length; k++) expect(thresholds[k]).toBeGreaterThanOrEqual(thresholds[k - 1])
    const told = distortion(step.quantizer, source).mse
    expect(Math.abs(step.mse - told)).toBeLessThanOrEqual(1e-9 * told + 1e-14 * source.variance)
  })
}

const value = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ noNaN: true, min: -100, max: 100 }))

describe('lloydMax', () => {
  it('never raises the MSE from one half-step to the next, on any sample from any start', () => {
    const init = fc.constantFrom('uniform', 'quantile', 'random' as const)
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 12 }),
        init,
        fc.nat(99),
        (data, levels, init, seed) => {
          const source = sampleSource(data)
          expectLawful(run(source, { levels, init, random: createRandom(seed), maxIterations: 40 }), source)
        },
      ),
      { seed: 9, numRuns: 400 },
    )
  })

  it('never raises it on densities either', () => {
    const sources = [
      densitySource('laplace', { mean: 0.3, variance: 2 }),
      densitySource('gaussian-mixture', { weights: [0.5, 0.5], means: [-2, 2], stds: [0.6, 0.6] }),
      densitySource('gamma', { shape: 0.5, scale: 1 }),
    ]
    for (const source of sources)
      for (const init of ['uniform', 'quantile', 'cube-root-density', 'random'] as const)
        for (const levels of [1, 3, 8])
          expectLawful(run(source, { levels, init, random: createRandom(levels), maxIterations: 60 }), source)
  })

  it('ends at a fixed point and says so', () => {
    const source = densitySource('gaussian', { mean: 0, std: 1 })
    const steps = run(source, { levels: 4 })
    const last = steps.at(-1) as LloydStep
    expect(last).toMatchObject({ converged: true, half: 'thresholds' })
    expect(last.mse).toBeCloseTo(0.117481847829, 10)
    expect(last.quantizer.levels[3]).toBeCloseTo(1.5104176087, 8)
    const again = run(source, { levels: 4, init: last.quantizer })
    expect(again.length).toBe(2)
  })

  it('returns its last step', () => {
    const steps = lloydMax(sampleSource([1, 2, 3, 10]), { levels: 2 })
    let last: LloydStep | null = null
    for (;;) {
      const { value, done } = steps.next()
      if (done) {
        expect(value).toBe(last)
        break
      }
      last = value
    }
  })

  it('keeps the level of an empty cell, and moves one that was put outside its cell into it', () => {
    const source = sampleSource([0, 0, 10, 10])
    const empty: Quantizer = { levels: Float64Array.of(0, 5, 10), thresholds: Float64Array.of(3, 7) }
    expect([...run(source, { levels: 3, init: empty })[0].quantizer.levels]).toEqual([0, 5, 10])
    const outside: Quantizer = { levels: Float64Array.of(-9, 8, 9), thresholds: Float64Array.of(3, 7) }
    expect([...run(source, { levels: 3, init: outside })[0].quantizer.levels]).toEqual([0, 7, 10])
  })

  it('copes with duplicates, one value, and more levels than values', () => {
    for (const data of [
      [3],
      [3, 3, 3],
      [1, 1, 2],
      [-1e30, 1e30],
      [0, 5e-324],
      [1e-300, 2e-300],
      new Array(100).fill(7),
    ]) {
      for (const levels of [1, 2, 5, 16]) {
        for (const init of ['uniform', 'quantile', 'random'] as const) {
          const source = sampleSource(data)
          const steps = run(source, { levels, init, random: createRandom(1), maxIterations: 50 })
          const { quantizer } = steps.at(-1) as LloydStep
          expect(quantizer.levels.length).toBe(levels)
          expect([...quantizer.levels].every(Number.isFinite)).toBe(true)
        }
      }
    }
  })

  it('stays in a saddle it starts in: odd K on a symmetric bimodal density', () => {
    const source = densitySource('gaussian-mixture', { weights: [0.5, 0.5], means: [-2, 2], stds: [0.6, 0.6] })
    const last = run(source, { levels: 3, init: 'uniform' }).at(-1) as LloydStep
    expect(last.converged).toBe(true)
    expect(Math.abs(last.quantizer.levels[1])).toBeLessThan(1e-6)
  })

  it('creeps from an asymmetric start on Laplace, where the error falls by ever less, and says that it has not arrived', () => {
    const source = densitySource('laplace', { mean: 0, variance: 1 })
    const init: Quantizer = { levels: Float64Array.of(1, 2, 3, 4), thresholds: Float64Array.of(1.5, 2.5, 3.5) }
    const last = run(source, { levels: 4, init }).at(-1) as LloydStep
    expect(last).toMatchObject({ iteration: 10_000, converged: false })
    expect(last.mse).toBeCloseTo(distortion(optimalQuantizer(source, 4), source).mse, 8)
    expect(Math.abs(last.quantizer.levels[0] + last.quantizer.levels[3])).toBeGreaterThan(1e-4)
  })

  it('says what is wrong with its arguments', () => {
    const source = sampleSource([1, 2, 3])
    // before the first step is asked for
    expect(() => lloydMax(source, { levels: 0 })).toThrow(RangeError)
    expect(() => lloydMax(source, { levels: 2, init: 'random' })).toThrow(TypeError)
    expect(() => run(source, { levels: 0 })).toThrow('levels must be a whole number from 1 to 65536, got 0')
    expect(() => run(source, { levels: 2.5 })).toThrow(RangeError)
    expect(() => run(source, { levels: 2, init: 'random' })).toThrow("random must be given for init 'random'")
    expect(() => run(source, { levels: 2, init: 'cube-root-density' })).toThrow(TypeError)
    expect(() => run(source, { levels: 2, init: 'middle' as never })).toThrow(TypeError)
    expect(() => run(source, { levels: 2, maxIterations: 0 })).toThrow('maxIterations')
    expect(() => run(source, { levels: 2, tolerance: Number.NaN })).toThrow('tolerance')
    const falling: Quantizer = { levels: Float64Array.of(2, 1), thresholds: Float64Array.of(1.5) }
    expect(() => run(source, { levels: 2, init: falling })).toThrow('strictly ascending')
  })
})
