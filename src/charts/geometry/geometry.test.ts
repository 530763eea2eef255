import { scaleLinear } from 'd3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spread } from './labels.ts'
import { heightLimit } from './spikes.ts'
import { largestSlope, sawtoothPath, staircasePath } from './staircase.ts'
import { peak, smoothPath, stepPath } from './steps.ts'

const x = scaleLinear([0, 3], [0, 300])
const y = scaleLinear([0, 10], [100, 0])

describe('geometry', () => {
  it('draws a histogram as steps from edge to edge', () => {
    expect(stepPath([0, 1, 3], [10, 5], x, y)).toBe('M0,0L100,0L100,50L300,50L300,50')
    expect(stepPath([0, 1, 3], [10, 5], x, y, 100)).toMatch(/^M0,0.*100,100.*Z$/)
    expect(stepPath([0], [], x, y)).toBe('')
  })

  it('draws a density through the middles of its bins', () => {
    expect(smoothPath([0, 2, 3], [10, 5], x, y)).toBe('M100,0L250,50')
  })

  it('draws a staircase that leaves out what lies outside', () => {
    expect(staircasePath([1, 2], [0, 5, 10], [0, 3], x, y)).toBe(
      'M0.00,100.00H100.00L100.00,50.00H200.00L200.00,0.00H300.00',
    )
    expect(staircasePath([-5, 2], [0, 5, 10], [0, 3], x, y)).toBe('M0.00,50.00H200.00L200.00,0.00H300.00')
  })

  it('draws what the staircase leaves over, a slope in each cell', () => {
    expect(sawtoothPath([1, 2], [0.5, 1.5, 5], [0, 3], x, y, false)).toBe(
      'M0.00,105.00L100.00,95.00M100.00,105.00L200.00,95.00M200.00,130.00L300.00,120.00',
    )
    expect(sawtoothPath([1], [0.5, 1.5], [0, 1], x, y, true)).toBe(
      'M0.00,100.00L0.00,105.00L100.00,95.00L100.00,100.00Z',
    )
    expect(largestSlope([1, 2], [0.5, 1.5, 5], [0, 3])).toBe(3)
    expect(largestSlope([1, 2], [0.5, 1.5, 5], [0, 2])).toBe(0.5)
  })

  it('finds the peak among finite heights', () => {
    expect(peak([1, 7, Number.POSITIVE_INFINITY, Number.NaN])).toBe(7)
    expect(peak([])).toBe(0)
  })

  it('ends the height axis above the crowd when a few columns stand far out', () => {
    expect(heightLimit([1, 2, 3, 2])).toEqual({ limit: 3, spikes: [] })
    expect(heightLimit([100, 2, 3, 2])).toEqual({ limit: 4.5, spikes: [0] })
    expect(heightLimit([100, 2, 3, 300, 2])).toEqual({ limit: 4.5, spikes: [3, 0] })
    expect(heightLimit([0, 7, 0])).toEqual({ limit: 7, spikes: [] })
    expect(heightLimit([])).toEqual({ limit: 0, spikes: [] })
  })

  it('keeps labels apart, in order and inside', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 8 }), (positions) => {
        const placed = spread(positions, 12, [0, 100])
        const order = positions.map((_, i) => i).sort((a, b) => positions[a] - positions[b])
        for (let i = 0; i < order.length; i++) {
          expect(placed[order[i]]).toBeGreaterThanOrEqual(0)
          expect(placed[order[i]]).toBeLessThanOrEqual(100)
          if (i > 0) expect(placed[order[i]] - placed[order[i - 1]]).toBeGreaterThanOrEqual(12)
        }
      }),
      { seed: 5 },
    )
  })
})
