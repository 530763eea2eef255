import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PixelPath, pictureLayout, pixelAt, pixelPaths } from './pixel-paths.ts'

/** [height × width] values that the rectangles of the paths cover; a pixel that two cover is an error. */
function painted(paths: readonly PixelPath[], width: number, height: number): number[] {
  const values = new Array<number>(width * height).fill(Number.NaN)
  for (const { value, path } of paths)
    for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
      for (let i = 0; i < Number(run); i++) {
        const at = Number(y) * width + Number(x) + i
        expect(values[at]).toBeNaN()
        values[at] = value
      }
  return values
}

describe('pixelPaths', () => {
  it('joins neighbours of a row, not across its end', () => {
    expect(pixelPaths([7, 7, 2, 2, 7, 7], 3)).toEqual([
      { value: 2, path: 'M2 0h1v1h-1zM0 1h1v1h-1z' },
      { value: 7, path: 'M0 0h2v1h-2zM1 1h2v1h-2z' },
    ])
  })

  it('covers every pixel once, with its value', () => {
    const size = fc.integer({ min: 1, max: 9 })
    fc.assert(
      fc.property(size, size, fc.infiniteStream(fc.integer({ min: 0, max: 3 })), (width, height, stream) => {
        const values = [...stream.take(width * height)]
        const paths = pixelPaths(values, width)
        expect(paths.map(({ value }) => value)).toEqual([...new Set(values)].sort())
        expect(painted(paths, width, height)).toEqual(values)
      }),
      { seed: 1 },
    )
  })
})

describe('pictureLayout', () => {
  const place = (width: number, height: number, scale = 1) => pictureLayout({ width, height, scale }, 28, 96 * scale)

  it('puts the labels beside in a wide drawing, above in a narrow one, and takes a row or a column where that is larger', () => {
    expect(place(860, 400)).toMatchObject({ labels: 'beside', cell: 6.5 })
    const { corners, side } = place(860, 400)
    // the labels stand between the original and the other four
    expect(corners[1].x - corners[0].x - side).toBeGreaterThanOrEqual(96)
    expect(place(360, 330)).toMatchObject({ labels: 'above', cell: 4 })
    const rowsOf = (width: number, height: number) => new Set(place(width, height).corners.map(({ y }) => y)).size
    expect(rowsOf(1000, 190)).toBe(1)
    // the original stands half way between the other two rows
    expect(rowsOf(360, 330)).toBe(3)
    expect(place(260, 640).corners[0].x).toBeGreaterThan(place(260, 640).corners[1].x)
  })

  it('keeps every picture inside, and none over another', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 200, max: 3000 }),
        fc.integer({ min: 140, max: 1600 }),
        fc.constantFrom(1, 1.4),
        (width, height, scale) => {
          const { side, corners } = place(width * scale, height * scale, scale)
          for (const { x, y } of corners) {
            expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
            expect(x + side).toBeLessThanOrEqual(width * scale + 1)
            expect(y + side).toBeLessThanOrEqual(height * scale + 1)
          }
          for (const [i, a] of corners.entries())
            for (const b of corners.slice(i + 1))
              expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThanOrEqual(side)
        },
      ),
      { seed: 1 },
    )
  })

  it('draws nothing where there is no room', () => {
    expect(place(0, 0).side).toBe(0)
  })
})

describe('pixelAt', () => {
  const layout = pictureLayout({ width: 860, height: 400, scale: 1 }, 28, 96)

  it('is the same pixel in each picture', () => {
    for (const { x, y } of layout.corners)
      expect(pixelAt(layout, { x: x + 3.5 * layout.cell, y: y + 2.5 * layout.cell })).toBe(2 * 28 + 3)
  })

  it('is none between the pictures', () => {
    const { x, y } = layout.corners[1]
    expect(pixelAt(layout, { x: x - 1, y })).toBeNull()
    expect(pixelAt(layout, { x: x + layout.side, y })).toBeNull()
  })
})
