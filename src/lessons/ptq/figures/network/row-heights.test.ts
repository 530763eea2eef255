import { describe, expect, it } from 'vitest'
import { rowHeights } from './row-heights.ts'

const sum = (heights: readonly number[]) => heights.reduce((all, one) => all + one, 0)
const rows = [false, true, false, true, false]

describe('rowHeights', () => {
  it('fills the height, and gives layers with weights more', () => {
    const { heights, collapsed } = rowHeights(rows, 310)
    expect(sum(heights)).toBeCloseTo(310)
    expect(heights[1]).toBeCloseTo(1.6 * heights[0])
    expect(collapsed).toBe(false)
  })

  it('takes from the others what layers with weights need at least', () => {
    const { heights, collapsed } = rowHeights(rows, 93)
    expect(heights[1]).toBe(24)
    expect(sum(heights)).toBeCloseTo(93)
    expect(collapsed).toBe(false)
  })

  it('collapses the others where not all can be read', () => {
    const { heights, collapsed } = rowHeights(rows, 80)
    expect(collapsed).toBe(true)
    expect(sum(heights)).toBeCloseTo(80)
    expect(heights[1]).toBeGreaterThan(24)
  })

  it('is higher than its place rather than too low', () => {
    expect(rowHeights(rows, 0).heights).toEqual([7, 17, 7, 17, 7])
  })

  it('is as high as a finger needs where the height is free', () => {
    expect(rowHeights(rows, Number.POSITIVE_INFINITY).heights).toEqual([20, 40, 20, 40, 20])
  })
})
