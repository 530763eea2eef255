import { expect, it } from 'vitest'
import { extentOf, indexOf, placeOf } from './value-place.ts'

it('finds a number of a tensor by row, column and channel, and back', () => {
  const shape = [14, 14, 16]
  for (const index of [0, 1, 100, 3135]) expect(indexOf(shape, placeOf(shape, index))).toBe(index)
  expect(placeOf(shape, 100)).toEqual({ row: 0, column: 6, channel: 4 })
  expect(extentOf([10])).toEqual([1, 1, 10])
  expect(placeOf([10], 7)).toEqual({ row: 0, column: 0, channel: 7 })
})
