import { describe, expect, it } from 'vitest'
import { estimatedAt, sawtoothPieces, stairCorners, surrogateCorners, windowOf } from './estimator-curve.ts'

const lsq = { scale: 0.5, greatestCode: 1, reach: 1, learned: true }
const ste = { scale: 0.5, greatestCode: 1, reach: 1.5, learned: false }

describe('the straight-through estimator', () => {
  it('rounds forward and lets the gradient pass within its reach', () => {
    expect(estimatedAt(lsq, 0.6)).toMatchObject({ latent: 0.3, code: 1, used: 0.5, slope: 1 })
    expect(estimatedAt(lsq, 0.6).byScale).toBeCloseTo(0.4)
    expect(estimatedAt(lsq, 1.2)).toMatchObject({ code: 1, slope: 0, byScale: 1 })
    expect(estimatedAt(lsq, -3)).toMatchObject({ code: -1, slope: 0, byScale: -1 })
    expect(estimatedAt(ste, 1.2)).toMatchObject({ code: 1, slope: 1 })
  })

  it('is drawn as stairs, a line and teeth', () => {
    expect(stairCorners(lsq, [-2, 2])).toEqual([
      [-2, -1],
      [-0.5, -1],
      [-0.5, 0],
      [0.5, 0],
      [0.5, 1],
      [2, 1],
    ])
    expect(surrogateCorners(ste, [-2, 2])).toEqual([
      [-2, -1.5],
      [-1.5, -1.5],
      [1.5, 1.5],
      [2, 1.5],
    ])
    expect(sawtoothPieces(lsq, [-2, 2])).toEqual([
      [
        [-2, -1],
        [-1, -1],
      ],
      [
        [-1, 0],
        [-0.5, -0.5],
      ],
      [
        [-0.5, 0.5],
        [0.5, -0.5],
      ],
      [
        [0.5, 0.5],
        [1, 0],
      ],
      [
        [1, 1],
        [2, 1],
      ],
    ])
  })

  it('shows the whole grid, or a window of a fine one', () => {
    expect(windowOf(lsq, 0.3)).toEqual([-2, 2])
    expect(windowOf(lsq, 3.2)).toEqual([-2, 4])
    const fine = { scale: 0.01, greatestCode: 127, reach: 127, learned: true }
    expect(windowOf(fine, 40.4)).toEqual([34, 46])
    expect(stairCorners(fine, [34, 46])[1]).toEqual([34.5, 34])
    expect(stairCorners(fine, [34, 46])).toHaveLength(26)
  })
})
