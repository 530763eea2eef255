import { expect, it } from 'vitest'
import { nextPlace } from './next-place.ts'

it('goes to the next place, and from the last to the first', () => {
  expect(nextPlace([-5, 3, 9], 3)).toBe(9)
  expect(nextPlace([-5, 3, 9], -6)).toBe(-5)
  expect(nextPlace([-5, 3, 9], 9)).toBe(-5)
  expect(nextPlace([], 0)).toBeNull()
})
