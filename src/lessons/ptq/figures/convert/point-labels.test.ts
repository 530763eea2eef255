import { describe, expect, it } from 'vitest'
import { pointLabels } from './point-labels.ts'

const within = { left: 0, right: 200, top: 0, bottom: 100 }
const size = { radius: 5, height: 14 }

describe('pointLabels', () => {
  it('names a point to its right, at the edge to its left', () => {
    expect(pointLabels([{ x: 50, y: 50, width: 40 }], within, size)).toEqual([{ x: 60, y: 50 }])
    expect(pointLabels([{ x: 190, y: 50, width: 40 }], within, size)).toEqual([{ x: 140, y: 50 }])
  })

  it('covers neither points nor names', () => {
    const points = [
      { x: 80, y: 50, width: 60 },
      { x: 110, y: 50, width: 60 },
      { x: 150, y: 52, width: 60 },
    ]
    expect(pointLabels(points, within, size)).toEqual([
      { x: 10, y: 50 },
      { x: 80, y: 36 },
      { x: 120, y: 66 },
    ])
  })

  it('keeps off what else is drawn', () => {
    const line = [{ left: 0, right: 200, top: 46, bottom: 50 }]
    expect(pointLabels([{ x: 50, y: 54, width: 40 }], within, size, line)).toEqual([{ x: 30, y: 68 }])
  })

  it('covers as little as it can where there is no room', () => {
    const above = { left: 60, right: 140, top: 0, bottom: 44 }
    const below = { left: 60, right: 140, top: 60, bottom: 100 }
    const [{ x, y }] = pointLabels([{ x: 100, y: 50, width: 120 }], within, size, [above, below])
    expect([x, y]).toEqual([40, 64])
  })
})
