import { describe, expect, it } from 'vitest'
import { orderPlace } from './order-place.ts'

describe('the place in the order of the images', () => {
  it('is at its start before training', () => {
    expect(orderPlace(0, 32, 6144)).toEqual({ seen: 0, rounds: 0, within: 0, batch: [] })
  })
  it('moves on by a batch a step', () => {
    expect(orderPlace(3, 32, 6144)).toEqual({ seen: 96, rounds: 0, within: 96, batch: [[64, 96]] })
  })
  it('is at the end of a round, and then begins anew, in the middle of a batch, too', () => {
    expect(orderPlace(192, 32, 6144)).toEqual({ seen: 6144, rounds: 0, within: 6144, batch: [[6112, 6144]] })
    expect(orderPlace(3, 48, 130)).toEqual({
      seen: 144,
      rounds: 1,
      within: 14,
      batch: [
        [96, 130],
        [0, 14],
      ],
    })
  })
})
