import { describe, expect, it } from 'vitest'
import { runJob } from '../../../engine/testing/run-job.ts'
import type { VirtuesFrame } from '../frames.ts'
import { settingsWith } from './testing/run-errors.ts'
import { densestHalf, virtues } from './virtues.ts'

const frameOf = (heights: readonly number[], bits = 4): VirtuesFrame =>
  runJob(virtues(settingsWith({ figure: 'uniform-virtues', heights, bits }))).frames[0]
const PEAK = [2, 2, 3, 5, 10, 100, 10, 5, 3, 2, 2]

describe('levels in the densest half', () => {
  it('are half of them on a flat density, with either quantizer', () => {
    const { uniform, lloyd, denseWidth } = frameOf(Array(11).fill(50))
    expect([uniform.inDense, lloyd.inDense, denseWidth]).toEqual([8, 8, 0.5])
    expect(lloyd.mse / uniform.mse).toBeCloseTo(1, 9)
    expect(uniform.mse).toBeCloseTo((2 / 16) ** 2 / 12, 12)
  })

  it('follow the width with uniform steps, and the values with Lloyd–Max', () => {
    const { uniform, lloyd, denseWidth } = frameOf(PEAK, 5)
    expect(Math.abs(uniform.inDense - 32 * denseWidth)).toBeLessThanOrEqual(1)
    expect(lloyd.inDense).toBeGreaterThan(uniform.inDense)
    expect(lloyd.mse).toBeLessThan(uniform.mse)
  })

  it('of uniform are where they were, whatever the density', () => {
    expect(frameOf(PEAK).uniform.levels).toEqual(frameOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).uniform.levels)
  })

  it('has errors whose areas are the MSEs', () => {
    const { edges, uniform, lloyd } = frameOf(PEAK)
    for (const { error, mse } of [uniform, lloyd])
      expect(error.reduce((sum, one) => sum + one * (edges[1] - edges[0]), 0)).toBeCloseTo(mse, 10)
  })

  it('takes the fewest bins that hold half', () => {
    expect([...densestHalf(Float64Array.of(1, 5, 1, 4, 1))]).toEqual([0, 1, 0, 1, 0])
    expect([...densestHalf(Float64Array.of(1, 1, 1, 1))]).toEqual([0, 1, 1, 0])
  })

  it('makes a flat one of a link that draws nothing', () => {
    expect(frameOf([0, 0, 0]).uniform.mse).toBeCloseTo(frameOf([1, 1]).uniform.mse, 12)
  })
})
