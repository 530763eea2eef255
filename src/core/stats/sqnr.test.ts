import { expect, it } from 'vitest'
import { decibels, sqnrDb } from './sqnr.ts'

it('is the ratio of squares in decibels', () => {
  expect(sqnrDb([3, 4], [3, 4])).toBe(Number.POSITIVE_INFINITY)
  expect(sqnrDb([3, 4], [3, 4.5])).toBeCloseTo(20, 12)
  expect(sqnrDb([1, 1], [0, 0])).toBeCloseTo(0, 12)
  expect(decibels(0, 1)).toBe(Number.NEGATIVE_INFINITY)
})
