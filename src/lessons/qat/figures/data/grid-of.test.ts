import { describe, expect, it } from 'vitest'
import { gridOf } from './grid-of.ts'

describe('the grid of a batch', () => {
  it('makes the images as large as there is room', () => {
    const { columns, side } = gridOf(32, 660, 480)
    expect(Math.ceil(32 / columns) * (side + 46)).toBeLessThanOrEqual(480)
    expect(columns * (side + 14)).toBeLessThanOrEqual(660)
    expect(side).toBeGreaterThan(60)
    expect(gridOf(8, 660, 480).side).toBeGreaterThan(side)
  })
  it('scrolls, with images that can be seen, where there is no room for all', () => {
    expect(gridOf(64, 340, Number.POSITIVE_INFINITY)).toEqual({ columns: 5, side: 54 })
    expect(gridOf(64, 600, 120).side).toBeGreaterThan(50)
  })
})
