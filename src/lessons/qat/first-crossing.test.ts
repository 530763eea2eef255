import { describe, expect, it } from 'vitest'
import { firstCrossing } from './first-crossing.ts'

/** rows are steps, columns weights */
const cloud = (step: number[], places: number[][]) => ({
  greatestCode: 1,
  index: Uint32Array.from(places[0].keys()),
  trail: { step: Float64Array.from(step), place: Float32Array.from(places.flat()) },
})

describe('the first crossing', () => {
  it('is of the weight that is the first on the other side of a threshold', () => {
    const places = [
      [0.1, -0.6],
      [0.4, -0.55],
      [0.45, -0.4],
      [0.7, -0.3],
    ]
    expect(firstCrossing(cloud([0, 4, 8, 12], places))).toEqual({ weight: 1, after: 4, by: 8 })
  })

  it('does not count a move beyond the outer code, nor one that ends on a threshold', () => {
    const places = [
      [1.4, 0.4],
      [2.6, 0.5],
      [1.6, 0.4],
    ]
    expect(firstCrossing(cloud([0, 4, 8], places))).toBeUndefined()
  })
})
