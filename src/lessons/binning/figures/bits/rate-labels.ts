import { spread } from '../../../../charts/geometry/labels.ts'
import type { DrawnPoint, RateDrawing, SeriesId, TheoryLine } from './rate-drawing.ts'
import { DB_PER_BIT } from './rate-drawing.ts'
import { everyPoint, type Layout, type Place, placeIn } from './rate-panels.ts'

/** A name in the column beside the panels, at the height where its line ends in the first, or as near as there is room. */
export interface EndLabel {
  readonly of: SeriesId | TheoryLine['of']
  readonly y: number
}
/** A name beside its mark. */
export interface MarkLabel {
  readonly point: DrawnPoint
  readonly mark: Place
  readonly x: number
  readonly y: number
}

const GAP = 15
/** from a mark to its name, so that a line between them shows which is whose; and what the name takes */
const FAR = 26
const NAME = 34

/** What has a name in the column: every line, and marks that have no room for it beside them. */
function endNames(drawing: RateDrawing, { x }: Layout, scale: number): EndLabel['of'][] {
  const { curves, now, theory, codebooks } = drawing
  return [
    ...curves.map(({ of }) => of),
    ...now.map(({ of }) => of),
    ...codebooks.filter((point) => !hasRoom(point, x, scale)).map(({ of }) => of),
    ...theory.map(({ of }) => of),
  ]
}
const hasRoom = ({ rate }: DrawnPoint, x: Layout['x'], scale: number) => x(rate) + (FAR + NAME) * scale < x.range()[1]

/** The names of what there is so far, without overlap. */
export function endLabels(drawing: RateDrawing, layout: Layout, scale: number): EndLabel[] {
  const { beyond, y } = layout.panels[0]
  const low = (beyond ?? y.range()[1]) + 3 * scale
  const high = layout.axis - 6 * scale
  const ends = endNames(drawing, layout, scale).flatMap((of) => {
    const end = endOf(of, drawing, layout)
    return end === null ? [] : [{ of, y: Math.min(high, Math.max(low, end)) }]
  })
  const gap = Math.min(GAP * scale, (high - low) / Math.max(1, ends.length - 1))
  const ys = spread(
    ends.map(({ y }) => y),
    gap,
    [low, high],
  )
  return ends.map(({ of }, i) => ({ of, y: ys[i] }))
}

/** Where a line ends, in pixels; null where it has not begun. What leaves the frame ends beyond it. */
function endOf(of: EndLabel['of'], drawing: RateDrawing, { x, panels: [panel] }: Layout): number | null {
  const line = drawing.theory.find((one) => one.of === of)
  if (line) return panel.y(line.atZero + (DB_PER_BIT - panel.tilt) * x.domain()[1])
  const last = everyPoint(drawing).findLast((point) => point.of === of)
  if (!last) return null
  const [foot, head] = panel.y.range()
  return placeIn(panel, x, last)?.y ?? (last.db > 0 ? head : foot)
}

/** Codebooks are told apart best without the slope; which of them is not in that frame is named in the one above. */
export function codebookLabels({ codebooks }: RateDrawing, { x, panels }: Layout, scale: number): MarkLabel[] {
  const homeOf = (point: DrawnPoint) => panels.findLast((panel) => placeIn(panel, x, point) !== null)
  return panels.flatMap((panel) => {
    const here = codebooks.filter((point) => homeOf(point) === panel && hasRoom(point, x, scale))
    const places = here.map((point) => placeIn(panel, x, point) as Place)
    const [foot, head] = panel.y.range()
    const ys = spread(
      places.map(({ y }) => y),
      GAP * scale,
      [head, foot],
    )
    return here.map((point, i) => ({ point, mark: places[i], x: places[i].x + FAR * scale, y: ys[i] }))
  })
}
