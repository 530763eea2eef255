import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spread } from './labels.ts'

describe('spread', () => {
  it('moves labels that overlap apart about their middle, and leaves the others', () => {
    expect(spread([10, 50, 52, 90], 12, [0, 100])).toEqual([10, 45, 57, 90])
    expect(spread([52, 50], 12, [0, 100])).toEqual([57, 45])
    expect(spread([1, 2], 12, [0, 100])).toEqual([0, 12])
    expect(spread([99, 98, 97], 12, [0, 100])).toEqual([100, 88, 76])
    expect(spread([5, 5, 5], 12, [0, 20])).toEqual([0, 12, 24])
    expect(spread([], 12, [0, 100])).toEqual([])
  })

  it('moves them as little as any other placement that keeps them apart and inside', () => {
    const within = fc.double({ min: 0, max: 100, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(within, within), { minLength: 1, maxLength: 6 }), (pairs) => {
        const positions = pairs.map(([at]) => at)
        const order = positions.map((_, i) => i).sort((a, b) => positions[a] - positions[b])
        const moved = (placed: readonly number[]) => placed.reduce((sum, y, i) => sum + (y - positions[i]) ** 2, 0)
        const other = new Array<number>(positions.length)
        const starts = pairs.map(([, start]) => start * 0.4).sort((a, b) => a - b)
        for (const [rank, i] of order.entries()) other[i] = starts[rank] + 12 * rank
        expect(moved(spread(positions, 12, [0, 100]))).toBeLessThanOrEqual(moved(other) + 1e-6)
      }),
      { seed: 5 },
    )
  })
})
