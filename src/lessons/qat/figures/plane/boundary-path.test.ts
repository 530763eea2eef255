import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundaryPath } from './boundary-path.ts'

const numbers = (path: string) => (path.match(/-?[\d.]+/g) ?? []).map(Number)
const fieldOf = (side: number, f: (u: number, v: number) => number) =>
  Float32Array.from({ length: side * side }, (_, i) =>
    f(((i % side) + 0.5) / side, (Math.floor(i / side) + 0.5) / side),
  )

describe('boundaryPath', () => {
  it('is a straight line across the square where the field is a plane', () => {
    const across = numbers(
      boundaryPath(
        fieldOf(10, (u) => u),
        10,
        0.42,
        100,
      ),
    )
    expect(across.filter((_, i) => i % 2 === 0).every((x) => Math.abs(x - 42) < 0.11)).toBe(true)
    const heights = across.filter((_, i) => i % 2 === 1)
    expect([Math.min(...heights), Math.max(...heights)]).toEqual([0, 100])
    // up in the field is up on the screen
    const level = numbers(
      boundaryPath(
        fieldOf(10, (_, v) => v),
        10,
        0.8,
        100,
      ),
    )
    expect(level.filter((_, i) => i % 2 === 1).every((y) => Math.abs(y - 20) < 0.11)).toBe(true)
  })

  it('follows a circle', () => {
    const path = boundaryPath(
      fieldOf(40, (u, v) => Math.hypot(u - 0.5, v - 0.5)),
      40,
      0.3,
      1000,
    )
    const all = numbers(path)
    for (let i = 0; i < all.length; i += 2)
      expect(Math.abs(Math.hypot(all[i] - 500, all[i + 1] - 500) - 300)).toBeLessThan(3)
  })

  it('has no line where nothing crosses, and none along the edges', () => {
    expect(boundaryPath(new Float32Array(16).fill(0.9), 4, 0.5, 100)).toBe('')
    expect(boundaryPath(new Float32Array(16).fill(Number.NaN), 4, 0.5, 100)).toBe('')
  })

  it('stays in the square, and joins corners across from each other by what is between', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 9, maxLength: 9 }), (field) => {
        for (const number of numbers(boundaryPath(field, 3, 0.5, 60))) {
          expect(number).toBeGreaterThanOrEqual(0)
          expect(number).toBeLessThanOrEqual(60)
        }
      }),
      { seed: 11 },
    )
    expect(boundaryPath([1, 0, 0, 1], 2, 0.4, 100).match(/M/g)).toHaveLength(6)
    expect(boundaryPath([1, 0, 0, 1], 2, 0.4, 100)).not.toBe(boundaryPath([1, 0, 0, 1], 2, 0.6, 100))
  })
})
