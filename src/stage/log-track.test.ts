import { describe, expect, it } from 'vitest'
import { fromLogTrack, LAST_PLACE, toLogTrack } from './log-track.ts'

const rate = { min: 0.001, max: 3, step: 0.001, ticks: [0.001, 0.01, 0.1, 1] }
const levels = { min: 2, max: 256, step: 1, ticks: [2, 4, 8, 16, 32, 64, 128, 256] }

describe('a logarithmic track', () => {
  it('has whole places from end to end', () => {
    expect(toLogTrack(levels, 2)).toBe(0)
    expect(toLogTrack(levels, 256)).toBe(LAST_PLACE)
    expect(toLogTrack(levels, 22.6)).toBe(LAST_PLACE / 2)
  })

  it('gives three digits, whole where the row is, and a tick where one is near', () => {
    expect(fromLogTrack(rate, 1, toLogTrack(rate, 0.02345))).toBeCloseTo(0.0235, 3)
    expect(fromLogTrack(rate, 1, toLogTrack(rate, 0.0985))).toBe(0.1)
    expect(fromLogTrack(levels, 2, toLogTrack(levels, 20.4))).toBe(20)
    expect(fromLogTrack(levels, 2, toLogTrack(levels, 8.3))).toBe(8)
  })

  it.each([
    ['the learning rate', rate],
    ['the number of levels', levels],
  ])('lets the keys through all of %s, both ways, and stays where no key was pressed', (_, row) => {
    const reached = (from: number, way: 1 | -1) => {
      let value = from
      for (let i = 0; i < 600 && value > row.min && value < row.max; i++) {
        expect(fromLogTrack(row, value, toLogTrack(row, value))).toBe(value)
        const next = fromLogTrack(row, value, toLogTrack(row, value) + way)
        expect(Math.sign(next - value)).toBe(way)
        value = next
      }
      return value
    }
    expect(reached(row.min * 1.5, 1)).toBe(row.max)
    expect(reached(row.max / 1.5, -1)).toBe(row.min)
  })
})
