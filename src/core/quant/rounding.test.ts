import fc from 'fast-check'
import { expect, it } from 'vitest'
import { roundHalfAway, roundHalfEven, roundingBy } from './rounding.ts'

it('sends ties to the even number, or away from zero', () => {
  const ties = [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5]
  expect(ties.map((x) => roundHalfEven(x) + 0)).toEqual([-2, -2, 0, 0, 2, 2])
  expect(ties.map(roundHalfAway)).toEqual([-3, -2, -1, 1, 2, 3])
  expect([0.49999999999999994, -0.49999999999999994].map((x) => roundHalfAway(x) + 0)).toEqual([0, 0])
})

it('gives a whole number that is nearest, of any size, and keeps what is none', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
      for (const rounded of [roundHalfEven(x), roundHalfAway(x)]) {
        expect(Number.isInteger(rounded)).toBe(true)
        expect(Math.abs(rounded - x)).toBeLessThanOrEqual(0.5)
      }
    }),
    { seed: 20, numRuns: 1000 },
  )
  for (const round of [roundHalfEven, roundHalfAway])
    expect([Infinity, -Infinity, Number.NaN, 2 ** 52 + 1, -1e300].map(round)).toEqual([
      Infinity,
      -Infinity,
      Number.NaN,
      2 ** 52 + 1,
      -1e300,
    ])
})

it('is found by name', () => {
  expect(roundingBy('half-even')).toBe(roundHalfEven)
  expect(roundingBy('half-away')).toBe(roundHalfAway)
  expect(() => roundingBy('up' as never)).toThrow(TypeError)
})
