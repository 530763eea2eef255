import { expect, it } from 'vitest'
import { crossingOf } from './crossing.ts'

it('is drawn about the threshold that lies between', () => {
  const { threshold, codes, crosses, from, to } = crossingOf(
    { place: 0.50002, code: 1 },
    { place: 0.49633, code: 0 },
    1,
  )
  expect([threshold, codes, crosses]).toEqual([0.5, [0, 1], true])
  expect([from < 0.49633, to > 0.50002]).toEqual([true, true])
})

it('is drawn about the nearest threshold where none is crossed', () => {
  const far = crossingOf({ place: -0.31, code: 0 }, { place: -0.3, code: 0 }, 1)
  expect([far.from, far.to].map((place) => place.toFixed(3))).toEqual(['-0.330', '-0.280'])
  expect(far).toMatchObject({
    threshold: -0.5,
    codes: [-1, 0],
    crosses: false,
  })
  expect(crossingOf({ place: 2.9, code: 1 }, { place: 2.8, code: 1 }, 1)).toMatchObject({
    threshold: 0.5,
    codes: [0, 1],
  })
})
