import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binningData, drawnHeights, FULL_HEIGHT } from '../data-setting.ts'
import { stroked } from './pen.ts'

const flat = [10, 10, 10, 10, 10]

describe('a stroke of the pen', () => {
  it('puts every point between its ends on the line between them, and leaves the others', () => {
    expect(stroked(flat, { x: -2, height: 0.2 }, { x: 2, height: 0.6 })).toEqual([10, 20, 40, 60, 10])
    expect(stroked(flat, { x: 2, height: 0.6 }, { x: -2, height: 0.2 })).toEqual([10, 20, 40, 60, 10])
    expect(stroked(flat, { x: 0.1, height: 1 }, { x: 0.1, height: 1 })).toEqual([10, 10, 100, 10, 10])
  })

  it('never leaves the paper, and never leaves nothing of a density', () => {
    expect(stroked(flat, { x: -9, height: 3 }, { x: -9, height: 3 })).toEqual([100, 10, 10, 10, 10])
    expect(stroked([0, 50, 0], { x: -4, height: -1 }, { x: 4, height: 0 })).toEqual([0, 50, 0])
    const place = fc.record({
      x: fc.double({ min: -6, max: 6, noNaN: true }),
      height: fc.double({ min: -1, max: 2, noNaN: true }),
    })
    fc.assert(
      fc.property(place, place, (from, to) => {
        const next = stroked(drawnHeights.default, from, to)
        expect(next).toHaveLength(drawnHeights.default.length)
        for (const height of next) expect(Number.isInteger(height) && height >= 0 && height <= FULL_HEIGHT).toBe(true)
        expect(Math.max(...next)).toBeGreaterThan(0)
      }),
      { seed: 4 },
    )
  })

  it('begins with a shape that the settings take', () => {
    expect(Object.keys(binningData.recipes)).toContain('drawn')
    expect(drawnHeights.default).toHaveLength(drawnHeights.maxLength)
    expect(Math.max(...drawnHeights.default)).toBe(FULL_HEIGHT)
  })
})
