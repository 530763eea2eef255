import { describe, expect, it } from 'vitest'
import { densitySource, distortion, sampleSource, uniformQuantizer } from '../../../core/index.ts'
import { defaultsOf } from '../../../engine/params.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import { type BinningSettings, binningContract, type UniformFrame } from '../contract.ts'
import { type Numbers, numbersOf } from './numbers.ts'
import { uniform } from './uniform.ts'

const defaults = defaultsOf(binningContract.settings)
function frameOf(numbers: Numbers, settings: Partial<BinningSettings> = {}): UniformFrame {
  const { frames } = runJob(uniform({ ...defaults, ...settings }, numbers))
  expect(frames).toHaveLength(1)
  return frames[0]
}
const density = (...given: Parameters<typeof densitySource>) => numbersOf(densitySource(...given), 'density')
const sample = (...values: number[]) => numbersOf(sampleSource(values), 'sample')

describe('the uniform quantizer of the page', () => {
  it('goes from four standard deviations below the mean to four above, where a density has no ends', () => {
    const frame = frameOf(density('gaussian', { mean: 1, std: 2 }), { levels: 8 })
    expect(frame).toMatchObject({ rangeFrom: 'four-sigma', min: -7, max: 9, step: 2 })
    expect([...frame.levels]).toEqual([-6, -4, -2, 0, 2, 4, 6, 8])
    expect([...frame.thresholds]).toEqual([-5, -3, -1, 1, 3, 5, 7])
  })

  it('keeps the end that a density has', () => {
    const frame = frameOf(density('exponential', { rate: 1 }), { levels: 4 })
    expect(frame).toMatchObject({ rangeFrom: 'four-sigma', min: 0, max: 5, step: 1.25 })
  })

  it('goes from the least to the greatest value of a sample', () => {
    const frame = frameOf(sample(-3, 0, 0.5, 5), { levels: 4 })
    expect(frame).toMatchObject({ rangeFrom: 'min-max', min: -3, max: 5, step: 2 })
    expect([...frame.levels]).toEqual([-2, 0, 2, 4])
    expect(frame.cellProbabilities).toEqual(Float64Array.of(0.25, 0.5, 0, 0.25))
    expect(frame.mse).toBeCloseTo((1 + 0 + 0.25 + 1) / 4, 12)
    expect(frame.entropyBits).toBeCloseTo(1.5, 12)
  })

  it('has a step of least error about the mean, where that is asked for: no other step does better', () => {
    const skewed = sample(...Array.from({ length: 99 }, (_, i) => i ** 3))
    for (const numbers of [density('laplace', { mean: 0, variance: 1 }), skewed]) {
      for (const levels of [2, 4, 16]) {
        const best = frameOf(numbers, { levels, range: 'mse' })
        expect(best.rangeFrom).toBe('mse')
        expect(best.max - best.min).toBeCloseTo(best.step * levels, 9)
        for (let k = 1; k < levels; k++) expect(best.levels[k] - best.levels[k - 1]).toBeCloseTo(best.step, 8)
        for (const factor of [0.1, 0.5, 0.9, 0.999, 1.001, 1.1, 2, 5]) {
          const reach = (factor * (best.max - best.min)) / 2
          const { mean } = numbers.source
          const other = uniformQuantizer({ min: mean - reach, max: mean + reach, levels })
          expect(distortion(other, numbers.source).mse).toBeGreaterThan(best.mse)
        }
      }
    }
  })

  it.each<BinningSettings['range']>(['min-max', 'mse'])('loses nothing of values that are all equal (%s)', (range) => {
    for (const value of [0, 5, -5, 1e-12, 1e12, 1e17, -1e150]) {
      for (const levels of [2, 256]) {
        const frame = frameOf(sample(value, value, value), { levels, range })
        expect(frame).toMatchObject({ mse: 0, entropyBits: 0, rangeFrom: range })
        expect(frame.levels.every((level, k) => k === 0 || level > frame.levels[k - 1])).toBe(true)
        expect([frame.min < value, frame.levels[0], frame.cellProbabilities[0]]).toEqual([true, value, 1])
        expect((frame.step * levels) / (frame.max - frame.min)).toBeCloseTo(1, 9)
      }
    }
  })

  it('keeps its levels apart on values that are as good as equal', () => {
    for (const range of ['min-max', 'mse'] as const) {
      for (const values of [
        [1e16, 1e16 + 2],
        [1, 1 + Number.EPSILON],
        [0, 5e-324],
      ]) {
        const { levels } = frameOf(sample(...values), { levels: 256, range })
        expect(levels.every((level, k) => k === 0 || level > levels[k - 1])).toBe(true)
      }
    }
  })

  it('has its levels at the left edge where the floor formula puts them: exactly one bit worse on a flat density', () => {
    const flat = density('uniform', { min: -1, max: 1 })
    const [middle, left] = (['midpoint', 'left-edge'] as const).map((reconstruction) =>
      frameOf(flat, { levels: 16, reconstruction }),
    )
    expect([...left.levels]).toEqual([...middle.levels].map((level) => level - middle.step / 2))
    expect(left.thresholds).toEqual(middle.thresholds)
    expect(middle.sqnrDb - left.sqnrDb).toBeCloseTo(10 * Math.log10(4), 9)
    expect(left.midpointSqnrDb).toBe(middle.sqnrDb)
    expect([middle.largestError, left.largestError]).toEqual([middle.step / 2, middle.step])
  })

  it('goes from quantile to quantile, the same share cut at both ends', () => {
    const numbers = sample(...Array.from({ length: 1000 }, (_, i) => i), 1e6)
    const frame = frameOf(numbers, { range: 'percentile', percentile: 99 })
    expect(frame).toMatchObject({ rangeFrom: 'percentile', min: 5, max: 995 })
    expect(frame.mse).toBeGreaterThan(1e8)
    const bell = frameOf(density('gaussian', { mean: 0, std: 1 }), { range: 'percentile', percentile: 95 })
    expect(bell.max).toBeCloseTo(1.959963984540054, 9)
    expect(frameOf(density('gaussian', { mean: 0, std: 1 }), { range: 'percentile', percentile: 100 }).max).toBe(4)
    // nearly all values equal: the quantiles are one value
    const mostly = frameOf(sample(...new Array(99).fill(0), 5), { range: 'percentile', percentile: 90 })
    expect(mostly.levels[0]).toBe(0)
  })

  it('tells the share of each cell in the error', () => {
    const frame = frameOf(density('laplace', { mean: 0, variance: 1 }), { levels: 8 })
    expect(frame.cellErrors.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
    expect(frame.cellErrors.length).toBe(8)
  })
})
