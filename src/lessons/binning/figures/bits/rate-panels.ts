import { type ScaleLinear, scaleLinear } from 'd3'
import { DB_PER_BIT, type DrawnPoint, type RateDrawing } from './rate-drawing.ts'

/** One of the panels that share the axis of rates. */
export interface RatePanel {
  /** dB taken off for each bit of rate */
  readonly tilt: number
  readonly y: ScaleLinear<number, number>
  /** where points stand that are higher than the frame, those without any loss among them; null: there are none, or they are not drawn */
  readonly beyond: number | null
}
export interface Layout {
  readonly x: ScaleLinear<number, number>
  readonly panels: readonly RatePanel[]
  /** the axis, from the top of the drawing */
  readonly axis: number
}

/** The frame is at least so high, so that it seldom grows while points are computed; and no higher but for theory: where there is a level for nearly every value, what is lost is as good as nothing, and would press all else flat. */
const LEAST_TOP_DB = 40
const MOST_DB = 60
/** The panel without the slope is for the crowd near the bound: it does not follow a curve farther down or up than this. */
const LESS_DB = [-18, 12] as const
const AXIS = 26
const BEYOND_BAND = 16

/** Where everything goes: the panel of SQNR, and in the large figure the same less 6.02 dB a bit below it. */
export function rateLayout(
  drawing: RateDrawing,
  {
    width,
    height,
    scale,
    labels,
    minor,
  }: { width: number; height: number; scale: number; labels: number; minor: boolean },
): Layout {
  const left = 34 * scale
  const x = scaleLinear(drawing.rates, [left, Math.max(left + 6, width - labels)])
  const axis = Math.max(0, height - AXIS * scale)
  const head = (minor ? 10 : 44) * scale
  if (minor) return { x, axis, panels: [sqnrPanel(drawing, head, axis, scale)] }
  const foot = head + 0.54 * (axis - head)
  return { x, axis, panels: [sqnrPanel(drawing, head, foot, scale), lessPanel(drawing, foot + 34 * scale, axis)] }
}

function sqnrPanel(drawing: RateDrawing, head: number, foot: number, scale: number): RatePanel {
  const points = everyPoint(drawing)
  const finite = points.map(({ db }) => db).filter(Number.isFinite)
  const ends = drawing.theory.map(({ atZero }) => atZero + DB_PER_BIT * drawing.rates[1])
  const most = Math.max(MOST_DB, ...ends)
  const top = Math.max(LEAST_TOP_DB, ...ends, ...finite.filter((db) => db <= most))
  const band = points.some(({ db }) => db > top) ? BEYOND_BAND * scale : 0
  const y = scaleLinear([Math.min(0, ...finite), top], [foot, Math.min(foot, head + band)])
  return { tilt: 0, y, beyond: band > 0 ? head : null }
}

function lessPanel(drawing: RateDrawing, head: number, foot: number): RatePanel {
  const within = (db: number) => Math.min(LESS_DB[1], Math.max(LESS_DB[0], db))
  const families = drawing.curves.flatMap(({ points }) => points)
  const values = [
    ...families.map(({ db, rate }) => db - DB_PER_BIT * rate).filter(Number.isFinite),
    ...drawing.theory.map(({ atZero }) => atZero),
  ].map(within)
  const y = scaleLinear([Math.min(-4, ...values) - 1, Math.max(0, ...values) + 1], [foot, Math.min(foot, head)])
  return { tilt: DB_PER_BIT, y, beyond: null }
}

/** in pixels of the drawing */
export interface Place {
  readonly x: number
  readonly y: number
}

export const everyPoint = ({ curves, codebooks, now }: RateDrawing): DrawnPoint[] => [
  ...curves.flatMap(({ points }) => points),
  ...codebooks,
  ...now,
]

/** Where a point stands in a panel, in pixels; null where it is not in its frame. */
export function placeIn({ tilt, y, beyond }: RatePanel, x: Layout['x'], { rate, db }: DrawnPoint): Place | null {
  const value = db - tilt * rate
  const [low, high] = y.domain()
  if (value > high) return beyond === null ? null : { x: x(rate), y: beyond }
  return value >= low ? { x: x(rate), y: y(value) } : null
}
