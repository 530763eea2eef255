import { describe, expect, it } from 'vitest'
import { bitLayout, cellInRow, PARTS } from './bit-layout.ts'
import { codeBits } from './code-bits.ts'
import { nearestRank } from './nearest-rank.ts'

describe('the cells of a float', () => {
  it.each([
    [860, 520, 1],
    [628, 520, 2],
    [736, 330, 2],
    [358, 330, 3],
    [328, 264, 2],
    [1700, 700, 1],
  ])('lie within %i × %i pixels in %i rows, none over another', (width, height, rows) => {
    const scale = width > 1600 ? 1.96 : 1
    const { cells, size, pitch, rise, parts } = bitLayout(width, height, 20, scale, width < 620 || width === 736)
    // A finger finds each; where the screen is low it has at least the whole of the room.
    if (height > 300) expect(Math.min(size, pitch, rise)).toBeGreaterThanOrEqual(22 * scale)
    expect(new Set(cells.map(({ y }) => y)).size).toBe(rows)
    for (const [i, { x, y }] of cells.entries()) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + size).toBeLessThanOrEqual(width + 0.01)
      const before = cells[i - 1]
      if (before?.y === y) expect(x - before.x).toBeGreaterThan(size + (PARTS.some((part) => part === i) ? 4 : 1))
    }
    expect(parts.map(({ from }) => from)).toEqual([cells[0].x, cells[1].x, cells[9].x])
  })

  it('are gone through by rows', () => {
    const { cells } = bitLayout(358, 330, 20, 1, true)
    expect(cellInRow(cells, 0, 1)).toBe(9)
    expect(cellInRow(cells, 9, -1)).toBe(0)
    expect(cellInRow(cells, 20, 1)).toBe(31)
    expect(cellInRow(cells, 31, 1)).toBe(31)
    expect(cellInRow(cells, 3, -1)).toBe(3)
  })
})

describe('the bits of a code', () => {
  it('are its two’s complement', () => {
    expect(codeBits(6, 4)).toEqual([0, 1, 1, 0])
    expect(codeBits(-1, 3)).toEqual([1, 1, 1])
    expect(codeBits(-127, 8)).toEqual([1, 0, 0, 0, 0, 0, 0, 1])
  })
})

describe('the nearest rank', () => {
  it('is that of the nearest value', () => {
    const values = [-3, -1, 0, 0.4, 2]
    expect([-9, -2.1, -1.9, 0.19, 0.21, 1.3, 9].map((x) => nearestRank(values, x))).toEqual([0, 0, 1, 2, 3, 4, 4])
    expect(nearestRank([7], 1)).toBe(0)
  })
})
