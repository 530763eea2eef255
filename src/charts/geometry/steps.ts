import { area, curveStepAfter, line } from 'd3'

/** Outline of a histogram: [n+1] edges and [n] heights to one path, closed down to `base` where asked. */
export function stepPath(
  edges: ArrayLike<number>,
  heights: ArrayLike<number>,
  x: (value: number) => number,
  y: (height: number) => number,
  base?: number,
): string {
  const corners = stepCorners(edges, heights)
  const path =
    base === undefined
      ? line<Corner>()
          .curve(curveStepAfter)
          .x(([edge]) => x(edge))
          .y(([, height]) => y(height))
      : area<Corner>()
          .curve(curveStepAfter)
          .x(([edge]) => x(edge))
          .y0(base)
          .y1(([, height]) => y(height))
  return path.digits(2)(corners) ?? ''
}

/** The same columns as a smooth line through the middles of the bins, for a density that is known and not counted. */
export function smoothPath(
  edges: ArrayLike<number>,
  heights: ArrayLike<number>,
  x: (value: number) => number,
  y: (height: number) => number,
  base?: number,
): string {
  const middles = Array.from({ length: heights.length }, (_, i): Corner => [(edges[i] + edges[i + 1]) / 2, heights[i]])
  const path =
    base === undefined
      ? line<Corner>()
          .x(([edge]) => x(edge))
          .y(([, height]) => y(height))
      : area<Corner>()
          .x(([edge]) => x(edge))
          .y0(base)
          .y1(([, height]) => y(height))
  return path.digits(2)(middles) ?? ''
}

type Corner = readonly [edge: number, height: number]

function stepCorners(edges: ArrayLike<number>, heights: ArrayLike<number>): Corner[] {
  const corners = Array.from({ length: heights.length }, (_, i): Corner => [edges[i], heights[i]])
  if (heights.length > 0) corners.push([edges[heights.length], heights[heights.length - 1]])
  return corners
}

/** Largest of a column; 0 for an empty one. Infinite and missing values do not count. */
export function peak(heights: ArrayLike<number>): number {
  let highest = 0
  for (let i = 0; i < heights.length; i++) if (heights[i] > highest && Number.isFinite(heights[i])) highest = heights[i]
  return highest
}
