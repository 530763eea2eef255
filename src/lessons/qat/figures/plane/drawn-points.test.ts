import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DRAWN_SIDE, MOST_DRAWN } from '../../plane-setting.ts'
import { codeOf, isFull, pointOf, withoutNearest, withPoint } from './drawn-points.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const label = fc.constantFrom<0 | 1>(0, 1)

describe('points drawn by hand', () => {
  it('are whole numbers that lead back to within half a cell', () => {
    fc.assert(
      fc.property(share, share, label, (u, v, label) => {
        const code = codeOf({ u, v, label })
        expect(Number.isInteger(code)).toBe(true)
        expect(code).toBeGreaterThanOrEqual(0)
        expect(code).toBeLessThanOrEqual(2 * DRAWN_SIDE * DRAWN_SIDE - 1)
        const point = pointOf(code)
        expect(point.label).toBe(label)
        expect(Math.abs(point.u - u)).toBeLessThanOrEqual(0.5001 / DRAWN_SIDE)
        expect(Math.abs(point.v - v)).toBeLessThanOrEqual(0.5001 / DRAWN_SIDE)
        expect(codeOf(point)).toBe(code)
      }),
      { seed: 7 },
    )
  })

  it('outside the square are drawn at its edge', () => {
    expect(codeOf({ u: -0.2, v: 3, label: 0 })).toBe(999_000)
    expect(codeOf({ u: 2, v: -1, label: 1 })).toBe(1_000_999)
  })

  it('are taken away by the nearest within reach', () => {
    const drawn = [codeOf({ u: 0.2, v: 0.2, label: 0 }), codeOf({ u: 0.26, v: 0.2, label: 1 })]
    expect(withoutNearest(drawn, { u: 0.24, v: 0.2 }, 0.05)).toEqual([drawn[0]])
    expect(withoutNearest(drawn, { u: 0.21, v: 0.2 }, 0.05)).toEqual([drawn[1]])
    expect(withoutNearest(drawn, { u: 0.5, v: 0.5 }, 0.05)).toBe(drawn)
    expect(withoutNearest([], { u: 0.5, v: 0.5 }, 2)).toEqual([])
  })

  it('are no more than a link holds', () => {
    const full = new Array<number>(MOST_DRAWN).fill(5)
    expect(isFull(full)).toBe(true)
    expect(withPoint(full, { u: 0.5, v: 0.5, label: 0 })).toBe(full)
    expect(withPoint([], { u: 0.5, v: 0.5, label: 1 })).toEqual([1_500_500])
  })
})
