import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moved } from './hand.ts'
import { markAt, panelGeometry } from './panel-geometry.ts'

const quantizer = { levels: [-1, 0, 2], thresholds: [-0.5, 1] }

describe('a quantizer placed by hand', () => {
  it('moves one mark and keeps the others', () => {
    expect(moved(quantizer, { kind: 'levels', index: 1 }, 0.333333)).toEqual({ ...quantizer, levels: [-1, 0.3333, 2] })
    expect(moved(quantizer, { kind: 'thresholds', index: 0 }, 0.7)).toEqual({ ...quantizer, thresholds: [0.7, 1] })
  })

  it('never lets a mark pass its neighbours', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('levels' as const, 'thresholds' as const),
        fc.nat(2),
        fc.double({ noNaN: true, min: -10, max: 10 }),
        (kind, index, to) => {
          if (index >= quantizer[kind].length) return
          const list = moved(quantizer, { kind, index }, to)[kind]
          for (let i = 1; i < list.length; i++) expect(list[i]).toBeGreaterThan(list[i - 1])
        },
      ),
      { seed: 9 },
    )
  })
})

describe('the mark under a pointer', () => {
  const geometry = panelGeometry(200, 20, 1)
  const x = (value: number) => 100 + 50 * value
  const at = (place: { x: number; y: number }) => markAt(quantizer, geometry, place, x, 1)

  it('is a threshold by its grip, a level on the axis, the nearest of several', () => {
    expect(at({ x: 80, y: geometry.top })).toEqual({ kind: 'thresholds', index: 0 })
    expect(at({ x: 148, y: geometry.top + 15 })).toEqual({ kind: 'thresholds', index: 1 })
    expect(at({ x: 95, y: geometry.axis - 10 })).toEqual({ kind: 'levels', index: 1 })
  })

  it('is none in between and far away', () => {
    expect(at({ x: 100, y: (geometry.top + geometry.axis) / 2 })).toBeNull()
    expect(at({ x: 300, y: geometry.axis })).toBeNull()
  })
})
