import { describe, expect, it } from 'vitest'
import { goesOnFrom, type Way } from './further-way.ts'

const way = (step: number, places: readonly number[], key = 'run'): Way => ({
  ...{ key, step, changed: null },
  trail: {
    step: Float64Array.from({ length: places.length / 2 }, (_, m) => 10 * m),
    place: Float32Array.from(places),
  },
})
const now = way(13, [0, 1, 0.1, 0.9])

describe('a further way', () => {
  it('is one that was seen beyond this step', () => {
    expect(goesOnFrom(way(25, [0, 1, 0.1, 0.9, 0.2, 0.8]), now)).toBe(true)
    expect(goesOnFrom(way(12, [0, 1, 0.1, 0.9]), now)).toBe(false)
  })

  it('is none of another run, nor one that led elsewhere', () => {
    expect(goesOnFrom(way(25, [0, 1, 0.1, 0.9, 0.2, 0.8], 'other'), now)).toBe(false)
    expect(goesOnFrom(way(25, [0, 1, 0.1, 0.7, 0.2, 0.8]), now)).toBe(false)
  })
})
