import { expect, it } from 'vitest'
import { codesWithin } from './codes-within.ts'

it('counts codes as rounding gives them', () => {
  const params = { scale: 2, zeroPoint: 3, qmin: 0, qmax: 15 }
  expect(codesWithin({ min: 0, max: 1 }, params)).toBe(1)
  expect(codesWithin({ min: 0, max: 3 }, params)).toBe(3)
  expect(codesWithin({ min: 0, max: 1.1 }, params)).toBe(2)
  expect(codesWithin({ min: -100, max: 100 }, params)).toBe(16)
})
