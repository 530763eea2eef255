import { describe, expect, it } from 'vitest'
import { rateDrawing } from './rate-drawing.ts'
import { codebookLabels, endLabels } from './rate-labels.ts'
import { rateLayout } from './rate-panels.ts'
import { BITS_VIEWS, entropyCoded } from './testing/bits-views.ts'

const SIZES = [
  { width: 700, height: 400, minor: false },
  { width: 280, height: 300, minor: false },
  { width: 300, height: 170, minor: true },
]
const cases = Object.entries(BITS_VIEWS).flatMap(([name, view]) =>
  [view, entropyCoded(view)].flatMap((one) => SIZES.map((size) => [name, one, size] as const)),
)

describe('the names in the figure', () => {
  it.each(cases)('are there once each, apart and inside: %s', (_, view, size) => {
    const drawing = rateDrawing(view, size.minor)
    const layout = rateLayout(drawing, { ...size, scale: 1, labels: 110 })
    const ends = endLabels(drawing, layout, 1)
    const beside = codebookLabels(drawing, layout, 1)
    const everything = [...drawing.curves, ...drawing.codebooks, ...drawing.now, ...drawing.theory].map(({ of }) => of)
    expect([...ends.map(({ of }) => of), ...beside.map(({ point }) => point.of)].sort()).toEqual(everything.sort())
    for (const labels of [ends, beside]) {
      const ys = labels.map(({ y }) => y).sort((a, b) => a - b)
      for (const [i, y] of ys.entries()) {
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(layout.axis)
        if (i > 0) expect(y - ys[i - 1]).toBeGreaterThan(12.5)
      }
    }
    for (const { x } of beside) expect(x).toBeLessThan(layout.x.range()[1] - 30)
  })

  it('have no place yet while a line has not begun', () => {
    const drawing = rateDrawing({ ...BITS_VIEWS.sample, curve: null }, false)
    const layout = rateLayout(drawing, { ...SIZES[0], scale: 1, labels: 110 })
    expect(endLabels(drawing, layout, 1).map(({ of }) => of)).toEqual(['now', 'slope'])
  })
})
