import { describe, expect, it } from 'vitest'
import { densitySource, distortion, optimalQuantizer, sampleSource } from '../../../core/index.ts'
import { defaultsOf } from '../../../engine/params.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import { type BinningSettings, binningContract, type LloydFrame } from '../contract.ts'
import { lloyd } from './lloyd.ts'
import { type Numbers, numbersOf } from './numbers.ts'
import { offeredDensity } from './offered-density.ts'
import { uniform } from './uniform.ts'

const defaults = defaultsOf(binningContract.settings)
const settings = (given: Partial<BinningSettings>): BinningSettings => ({ ...defaults, ...given })
const frames = (numbers: Numbers, given: Partial<BinningSettings> = {}) =>
  runJob(lloyd(settings(given), numbers)).frames
const sample = numbersOf(
  sampleSource(offeredDensity('laplace', { mean: 0, variance: 1, n: 3000, seed: 1 }).sample()),
  'sample',
)
const bells = numbersOf(
  sampleSource(offeredDensity('gaussian-mixture', { distance: 8, share: 0.3, width: 0.6, n: 2000, seed: 2 }).sample()),
  'sample',
)
const density = numbersOf(densitySource('gaussian', { mean: 0, std: 1 }), 'density')
const last = (list: readonly LloydFrame[]) => list[list.length - 1]

describe('Lloyd’s job', () => {
  it.each<[string, Numbers, Partial<BinningSettings>]>([
    ['a sample from equal steps', sample, { levels: 16, start: 'uniform' }],
    ['a sample from the step of least error', sample, { levels: 8, start: 'uniform', range: 'mse' }],
    ['a sample from quantiles', sample, { levels: 8, start: 'quantile' }],
    ['a sample from random values', bells, { levels: 8, start: 'random', startSeed: 5 }],
    ['a density from equal steps', density, { levels: 8, start: 'uniform' }],
    ['a density from quantiles', density, { levels: 4, start: 'quantile' }],
  ])('never raises the error: %s', (_, numbers, given) => {
    const list = frames(numbers, given)
    for (const [i, frame] of list.slice(1).entries())
      expect(frame.mse).toBeLessThanOrEqual(list[i].mse * (1 + 1e-12) + 1e-18)
    expect(last(list).converged).toBe(true)
    expect(list.slice(0, -1).every(({ converged }) => !converged)).toBe(true)
    expect(last(list).mse).toBeLessThan(list[0].mse)
    const best = distortion(optimalQuantizer(numbers.source, given.levels as number), numbers.source)
    expect(last(list).mse).toBeGreaterThanOrEqual(best.mse * (1 - 1e-9))
  })

  it('shows the textbook’s start before the first step: the uniform quantizer of the page', () => {
    const [start, first, second, third] = frames(sample, { levels: 8, start: 'uniform' })
    const [beside] = runJob(uniform(settings({ levels: 8 }), sample)).frames
    expect(start).toMatchObject({ half: 'start', iteration: 0, converged: false })
    expect([start.levels, start.thresholds, start.mse]).toEqual([beside.levels, beside.thresholds, beside.mse])
    expect([first, second, third].map(({ half, iteration }) => [half, iteration])).toEqual([
      ['centroids', 1],
      ['thresholds', 1],
      ['centroids', 2],
    ])
    expect(first.thresholds).toEqual(start.thresholds)
    expect(second.levels).toEqual(first.levels)
  })

  it('ends where each level is the mean of its cell and each threshold half way', () => {
    const end = last(frames(sample, { levels: 8 }))
    end.thresholds.forEach((threshold, k) => {
      expect(threshold).toBeCloseTo(0.5 * (end.levels[k] + end.levels[k + 1]), 7)
    })
    end.levels.forEach((level, k) => {
      const a = k === 0 ? Number.NEGATIVE_INFINITY : end.thresholds[k - 1]
      const b = k === end.thresholds.length ? Number.POSITIVE_INFINITY : end.thresholds[k]
      const { source } = sample
      expect(level).toBeCloseTo(source.origin + source.firstMoment(a, b) / source.mass(a, b), 7)
    })
  })

  it('goes another way from another seed, and the same way from the same', () => {
    const from = (startSeed: number) => frames(bells, { levels: 8, start: 'random', startSeed })
    expect(from(1)).toEqual(from(1))
    expect(from(1)[0].levels).not.toEqual(from(2)[0].levels)
  })

  it('traces its error, in few points however long it goes on, the last always among them', () => {
    const list = frames(density, { levels: 16, start: 'quantile' })
    expect(list.length).toBeGreaterThan(300)
    for (const [i, { trace, mse }] of list.entries()) {
      expect(trace.step.length).toBe(trace.mse.length)
      expect(trace.step.length).toBeLessThanOrEqual(241)
      expect([trace.step[0], trace.step.at(-1), trace.mse.at(-1)]).toEqual([0, i, expect.closeTo(mse, 12)])
    }
    const { trace } = last(list)
    trace.step.forEach((step, i) => {
      expect(trace.mse[i]).toBeCloseTo(list[step].mse, 12)
    })
  })

  it('counts the cells that no value falls into', () => {
    const far = numbersOf(sampleSource([0, 0.1, 0.2, 10]), 'sample')
    const [start] = frames(far, { levels: 8, start: 'uniform' })
    expect(start.emptyCells).toBe(6)
    expect(start.emptyCells).toBe(start.cellProbabilities.filter((p) => p === 0).length)
  })

  it.each<BinningSettings['start']>(['uniform', 'quantile', 'random'])(
    'ends on values that are all equal, from %s',
    (start) => {
      for (const range of ['min-max', 'mse'] as const) {
        const equal = numbersOf(sampleSource([3, 3, 3]), 'sample')
        const end = last(frames(equal, { levels: 4, start, range }))
        expect(end.converged).toBe(true)
        expect(end.mse).toBeLessThan(1e-12)
      }
    },
  )

  it('goes on from a quantizer that was placed by hand, while it has as many levels as are asked for', () => {
    const hand = { startLevels: [-2, 0.1, 0.2, 3], startThresholds: [-1, 0.15, 1] }
    const [start, first] = frames(sample, { levels: 4, start: 'own', ...hand })
    expect([[...start.levels], [...start.thresholds], start.half]).toEqual([...Object.values(hand), 'start'])
    expect(first.half).toBe('centroids')
    const [other] = frames(sample, { levels: 8, start: 'own', ...hand })
    const [textbook] = frames(sample, { levels: 8, start: 'uniform' })
    expect(other).toEqual(textbook)
    const [crossed] = frames(sample, { levels: 2, start: 'own', startLevels: [1, 0], startThresholds: [0] })
    expect(crossed.levels).toEqual(frames(sample, { levels: 2 })[0].levels)
  })

  it('starts from the cube root of a density, and says that a sample has none', () => {
    const [first] = frames(density, { levels: 16, start: 'cube-root-density' })
    const best = distortion(optimalQuantizer(density.source, 16), density.source)
    expect(first.mse).toBeLessThan(1.1 * best.mse)
    expect(() => frames(sample, { start: 'cube-root-density' })).toThrow(
      expect.objectContaining({ code: 'needs-density' }),
    )
  })
})
