import { describe, expect, it } from 'vitest'
import { nearestPoint } from './nearest-point.ts'
import { rateDrawing } from './rate-drawing.ts'
import { everyPoint, placeIn, rateLayout } from './rate-panels.ts'
import { BITS_VIEWS, entropyCoded } from './testing/bits-views.ts'

const small = { width: 300, height: 170, minor: true, scale: 1, labels: 110 }
const large = { width: 700, height: 400, minor: false, scale: 1, labels: 110 }

describe('nearestPoint', () => {
  it('takes a bit from anywhere above and below its tick', () => {
    const drawing = rateDrawing({ ...BITS_VIEWS.laplace, lloyd: null }, true)
    const layout = rateLayout(drawing, small)
    for (let bits = 1; bits <= 8; bits++)
      for (const y of [0, 40, 80, 120, 165])
        for (const aside of [-7, 0, 7])
          expect(nearestPoint(drawing, layout, { x: layout.x(bits) + aside, y })?.levels).toBe(2 ** bits)
  })

  it('takes the very point that is pointed at, in either panel', () => {
    for (const view of [BITS_VIEWS.laplace, entropyCoded(BITS_VIEWS.laplace), BITS_VIEWS.few]) {
      const drawing = rateDrawing(view, false)
      const layout = rateLayout(drawing, large)
      for (const panel of layout.panels) {
        for (const point of everyPoint(drawing)) {
          const place = placeIn(panel, layout.x, point)
          if (!place) continue
          const found = nearestPoint(drawing, layout, place)
          const there = found && placeIn(panel, layout.x, found)
          expect(there).toEqual(place)
        }
      }
    }
  })

  it('takes nothing where there is nothing', () => {
    const drawing = rateDrawing({ ...BITS_VIEWS.laplace, curve: null, lloyd: null }, false)
    expect(nearestPoint(drawing, rateLayout(drawing, large), { x: 100, y: 100 })).toBeNull()
  })
})
