import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DensityName, densitySource } from './density-source.ts'
import { piecewiseLinearSource } from './piecewise-linear.ts'

/** Mass, first and second moment of intervals about a level, with 50 digits: `scripts/reference/density.py`. */
const truth: { name: DensityName; params: object; rows: (number | string)[][] }[] = JSON.parse(
  readFileSync(new URL('../../testing/reference/density.reference.json', import.meta.url), 'utf8'),
)
const make = (name: DensityName, params: object) => densitySource(name, params as never)
const relative = (value: number, wanted: number) => Math.abs(value - wanted) / Math.abs(wanted)

describe.each(truth)('$name $params', ({ name, params, rows }) => {
  const source = make(name, params)

  it('integrates every interval to 12 digits', () => {
    for (const row of rows) {
      const [a, b, level, mass, first, second] = row.map(Number)
      const where = `[${a}, ${b})`
      if (mass === 0) {
        expect(source.mass(a, b), where).toBe(0)
        continue
      }
      expect(relative(source.mass(a, b), mass), `mass ${where}`).toBeLessThan(1e-12)
      expect(relative(source.squaredError(a, b, level), second), `squared error ${where}`).toBeLessThan(1e-12)
      const shift = level - source.origin
      const about = source.firstMoment(a, b) - shift * source.mass(a, b)
      const size = Math.sqrt(second * mass) + Math.abs(shift) * mass
      expect(Math.abs(about - first) / size, `first moment ${where}`).toBeLessThan(1e-12)
    }
  })

  it('has the mean and variance it says', () => {
    const [a, b] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    expect(source.mass(a, b)).toBeCloseTo(1, 12)
    expect(Math.abs(source.firstMoment(a, b))).toBeLessThan(1e-12 * Math.sqrt(source.variance))
    expect(relative(source.squaredError(a, b, source.mean), source.variance)).toBeLessThan(1e-11)
  })

  it('inverts its distribution function', () => {
    for (const p of [1e-12, 1e-6, 0.001, 0.1, 0.5, 0.9, 0.999, 1 - 1e-9]) {
      const x = source.quantile(p)
      const back = p <= 0.5 ? source.mass(Number.NEGATIVE_INFINITY, x) : 1 - source.mass(x, Number.POSITIVE_INFINITY)
      // a quantile is a double itself: what one step of it is worth cannot be told apart
      const grain = 2 ** -52 * Math.abs(x) * (source.density as (x: number) => number)(x)
      expect(Math.abs(back - p), `p = ${p}`).toBeLessThan(1e-9 * Math.min(p, 1 - p) + 2 * grain + 1e-16)
    }
    expect(source.quantile(0)).toBe(source.min)
    expect(source.quantile(1)).toBe(source.max)
  })

  it('adds up: parts of an interval make the whole', () => {
    const end = fc.double({ noNaN: true, min: -12, max: 12 })
    fc.assert(
      fc.property(end, end, end, end, (p, q, r, level) => {
        const [a, b, c] = [p, q, r].sort((x, y) => x - y)
        for (const ask of [
          (from: number, to: number) => source.mass(from, to),
          (from: number, to: number) => source.squaredError(from, to, level),
        ]) {
          expect(ask(a, b) + ask(b, c)).toBeCloseTo(ask(a, c), 10)
          expect(ask(a, b)).toBeGreaterThanOrEqual(0)
        }
      }),
      { seed: 6, numRuns: 200 },
    )
  })
})

it.each([
  ['gaussian', { mean: 0.5, std: 0.1 }, 1],
  ['laplace', { mean: 0.5, variance: 0.1 }, 1],
  ['exponential', { rate: 9 }, 1],
  ['half-gaussian', { sigma: 0.3 }, 1],
  ['rayleigh', { sigma: 0.2 }, 1],
  ['gamma', { shape: 0.5, scale: 0.2 }, 1],
  ['logistic', { mean: 0.5, scale: 0.1 }, 1],
  ['gaussian-mixture', { weights: [1, 3], means: [0, 0.5], stds: [0.02, 0.3] }, 1.5],
] as const)('%s: a cell that ends far out in the tail is the open cell, and as quick', (name, params, x) => {
  const source = make(name, params)
  for (const level of [0, x, 40]) {
    for (const [a, b] of [
      [x, 1e9],
      [-1e9, 1 - x],
      [-1e9, 1e9],
    ]) {
      const open = source.squaredError(a < -1e8 ? -Infinity : a, b > 1e8 ? Infinity : b, level)
      expect(Math.abs(source.squaredError(a, b, level) - open)).toBeLessThanOrEqual(1e-12 * open)
    }
  }
  // Both ends far out, on one side: nothing is left.
  expect(source.mass(1e6, 1e9)).toBe(0)
  expect(source.mass(-1e9, -1e6)).toBe(0)
})

it('a cell that ends in a heavy tail is not the open cell', () => {
  const source = make('student-t', { degrees: 3, scale: 0.1 })
  for (const far of [5, 100, 1e4]) {
    const open = source.squaredError(1, Infinity, 0)
    expect(source.squaredError(1, far, 0)).toBeLessThan(open)
    expect(relative(source.squaredError(1, far, 0) + source.squaredError(far, Infinity, 0), open)).toBeLessThan(1e-12)
    expect(relative(source.squaredError(-far, -1, 0), source.squaredError(1, far, 0))).toBeLessThan(1e-12)
  }
})

describe('piecewiseLinearSource', () => {
  it('is a triangle where it is drawn as one', () => {
    const source = piecewiseLinearSource([0, 1, 2], [0, 5, 0])
    expect(source.mean).toBeCloseTo(1, 14)
    expect(source.variance).toBeCloseTo(1 / 6, 14)
    expect(source.mass(0, 0.5)).toBeCloseTo(1 / 8, 14)
    expect(source.quantile(0.125)).toBeCloseTo(0.5, 12)
    expect(source.squaredError(0, 2, 0)).toBeCloseTo(7 / 6, 13)
  })

  it('refuses what is no density', () => {
    expect(() => piecewiseLinearSource([0], [1])).toThrow(RangeError)
    expect(() => piecewiseLinearSource([0, 0], [1, 1])).toThrow('xs must ascend')
    expect(() => piecewiseLinearSource([0, 1], [1, -1])).toThrow('ys must be finite and not negative')
    expect(() => piecewiseLinearSource([0, 1], [0, 0])).toThrow('all zero')
    expect(() => piecewiseLinearSource([0, Number.NaN], [0, 1])).toThrow('xs must be finite')
  })
})

describe('densitySource', () => {
  it('names the parameter that is wrong', () => {
    expect(() => make('gaussian', { mean: 0, std: 0 })).toThrow('std must be a finite number above 0, got 0')
    expect(() => make('uniform', { min: 1, max: 1 })).toThrow('max must be greater than min')
    expect(() => make('gamma', { shape: 0.1, scale: 1 })).toThrow('shape')
    expect(() => make('student-t', { degrees: 2, scale: 1 })).toThrow('degrees')
    expect(() => make('gaussian-mixture', { weights: [1], means: [0, 1], stds: [1] })).toThrow(RangeError)
    expect(() => make('cauchy' as never, {})).toThrow(TypeError)
  })
})
