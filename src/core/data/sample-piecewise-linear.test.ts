import { describe, expect, it } from 'vitest'
import { piecewiseLinearSource } from '../quant/density/piecewise-linear.ts'
import { createRandom } from '../random.ts'
import { samplePiecewiseLinear } from './sample-piecewise-linear.ts'

const SHAPES = {
  triangle: { xs: [0, 1, 3], ys: [0, 4, 0] },
  'with a gap': { xs: [-4, -3, -2, 1, 2, 3], ys: [0, 1, 0, 0, 2, 1] },
  steps: { xs: [0, 1, 1.001, 2], ys: [5, 5, 1, 1] },
  'zero at both ends': { xs: [0, 1, 2, 3, 4], ys: [0, 0, 3, 0, 0] },
}

describe.each(Object.entries(SHAPES))('a sample of a drawn density, %s', (_, { xs, ys }) => {
  const n = 40_000
  const values = samplePiecewiseLinear(xs, ys, n, createRandom(7))
  const source = piecewiseLinearSource(xs, ys)

  it('has the density’s shares, mean and variance', () => {
    for (const p of [0.03, 0.2, 0.5, 0.8, 0.97]) {
      const cut = source.quantile(p)
      const below = values.filter((x) => x < cut).length / n
      expect(Math.abs(below - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / n))
    }
    const mean = values.reduce((sum, x) => sum + x, 0) / n
    expect(Math.abs(mean - source.mean)).toBeLessThan(4 * Math.sqrt(source.variance / n))
    const variance = values.reduce((sum, x) => sum + (x - source.mean) ** 2, 0) / n
    expect(Math.abs(variance / source.variance - 1)).toBeLessThan(0.03)
  })

  it('has no value where the density is zero', () => {
    expect(values.filter((x) => x > xs[0] && source.density?.(x) === 0).length).toBe(0)
  })
})

it('is decided by the seed, and refuses what is no density', () => {
  const { xs, ys } = SHAPES.triangle
  expect(samplePiecewiseLinear(xs, ys, 5, createRandom(1))).toEqual(samplePiecewiseLinear(xs, ys, 5, createRandom(1)))
  expect(samplePiecewiseLinear(xs, ys, 5, createRandom(1))).not.toEqual(
    samplePiecewiseLinear(xs, ys, 5, createRandom(2)),
  )
  expect(() => samplePiecewiseLinear(xs, [0, 0, 0], 5, createRandom(1))).toThrow('all zero')
  expect(() => samplePiecewiseLinear(xs, ys, -1, createRandom(1))).toThrow('n must be')
})
