import type { Session } from '../../../engine/session.ts'
import type { BinningSettings } from '../contract.ts'
import { DRAWN, DRAWN_RANGE, FULL_HEIGHT } from '../data-setting.ts'

/** A place of the pen: a value, and a height from 0 to 1 of a full stroke. */
export interface PenPlace {
  readonly x: number
  readonly height: number
}

/** What draws a density by hand. */
export interface Pen {
  /** the points that are joined by straight lines; null where the data are not drawn by hand */
  readonly points: readonly PenPlace[] | null
  stroke(from: PenPlace, to: PenPlace): void
  /** raises the point that is nearest to x */
  raise(x: number, by: number): void
}

export function createPen(session: Session): Pen {
  const settings = () => session.store.getState().settings as unknown as BinningSettings
  const draw = (from: PenPlace, to: PenPlace) => session.set('drawn', stroked(settings().drawn, from, to))
  return {
    get points() {
      const { data, drawn } = settings()
      return data.from === 'recipe' && data.name === DRAWN ? pointsOf(drawn) : null
    },
    stroke: draw,
    raise(x, by) {
      const { drawn } = settings()
      const at = nearestPoint(drawn.length, x)
      const place = { x, height: drawn[at] / FULL_HEIGHT + by }
      draw(place, place)
    },
  }
}

const pointsOf = (heights: readonly number[]) =>
  heights.map((height, i) => ({ x: placeOf(heights.length, i), height: height / FULL_HEIGHT }))

const [LOW, HIGH] = DRAWN_RANGE
const placeOf = (count: number, i: number) => LOW + ((HIGH - LOW) * i) / (count - 1)

function nearestPoint(count: number, x: number): number {
  return Math.min(count - 1, Math.max(0, Math.round(((x - LOW) / (HIGH - LOW)) * (count - 1))))
}

/** Heights after the pen went from one place to another: every point on its way lies on the line between. What would leave nothing of a density changes nothing. */
export function stroked(heights: readonly number[], from: PenPlace, to: PenPlace): readonly number[] {
  const [start, end] = [from, to].map(({ x }) => nearestPoint(heights.length, x))
  const next = heights.slice()
  for (let i = Math.min(start, end); i <= Math.max(start, end); i++) {
    const way = end === start ? 1 : (i - start) / (end - start)
    next[i] = wholeHeight(from.height + way * (to.height - from.height))
  }
  return next.some((height) => height > 0) ? next : heights
}

const wholeHeight = (height: number) => Math.round(FULL_HEIGHT * Math.min(1, Math.max(0, height)))
