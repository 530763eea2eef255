import { describe, expect, it } from 'vitest'
import { networkPlaces, strandsOf } from './network-places.ts'

const BOX = { x: 10, y: 20, width: 480, height: 280 }

describe('networkPlaces', () => {
  it.each([
    [2, 8, 8, 2],
    [2, 2, 2, 2],
    [2, 5, 5, 2],
  ])('keeps every neuron in the drawing, and apart from the next: %i %i %i %i', (...counts) => {
    const { columns } = networkPlaces(BOX, counts, 1)
    expect(columns.map((column) => column.length)).toEqual(counts)
    for (const column of columns) {
      for (const [i, { x, y, size }] of column.entries()) {
        expect(x).toBeGreaterThanOrEqual(BOX.x)
        expect(x + size).toBeLessThanOrEqual(BOX.x + BOX.width - 60)
        expect(y).toBeGreaterThanOrEqual(BOX.y + 29)
        expect(y + size).toBeLessThanOrEqual(BOX.y + BOX.height + 1)
        if (i > 0) expect(y - column[i - 1].y).toBeGreaterThan(size)
      }
    }
  })
})

describe('strandsOf', () => {
  const place = (x: number, y: number) => ({ x, y, size: 10 })
  it('draws alike what is alike', () => {
    const [from, to] = [
      [place(0, 0), place(0, 50)],
      [place(100, 0), place(100, 50)],
    ]
    const strands = strandsOf([1, -1, 0, 1], from, to)
    expect(strands.map(({ sign, strength }) => [sign, strength])).toEqual([
      [1, 1],
      [-1, 1],
      [0, 0],
    ])
    expect(strands[0].path.match(/M/g)).toHaveLength(2)
    expect(strandsOf([1, -1, 0, 1], from, to, 1).map(({ sign }) => sign)).toEqual([-1, 1])
    expect(strandsOf([0, 0, 0, 0], from, to)).toHaveLength(1)
  })
})
