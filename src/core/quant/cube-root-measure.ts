import { expm1, pow } from '../real.ts'
import type { Source } from './source.ts'

/** The measure with density p^(1/3): for many levels the best quantizer spreads them so (Bennett 1948; Panter and Dite 1951). */
export interface CubeRootMeasure {
  /** [count] points at (k + ½)/count of the measure */
  spread(count: number): Float64Array
  /** [count + 1] edges of cells that hold equal parts of it, from end to end */
  edges(count: number): Float64Array
}

const CELLS = 6000
/** beyond these quantiles a level is never worth while */
const TAIL = 1e-15

/**
 * Integrates p^(1/3) by the midpoint rule on a grid that is even near the mean and grows by a constant factor further out, so
 * that heavy tails and singular ends are met as well. Good to four digits or so: it places starts and grids, nothing more.
 */
export function cubeRootMeasure(source: Source): CubeRootMeasure {
  const { density } = source
  if (!density) throw new TypeError('source must be a density: a sample has none')
  const low = Number.isFinite(source.min) ? source.min : source.quantile(TAIL)
  const high = Number.isFinite(source.max) ? source.max : source.quantile(1 - TAIL)
  const grid = growingGrid(low, high, source.mean, Math.sqrt(source.variance))
  const upTo = new Float64Array(grid.length)
  for (let i = 1; i < grid.length; i++) {
    const p = density(0.5 * (grid[i - 1] + grid[i]))
    upTo[i] = upTo[i - 1] + pow(Number.isFinite(p) ? p : 0, 1 / 3) * (grid[i] - grid[i - 1])
  }
  const inverse = (share: number) => {
    const wanted = share * upTo[upTo.length - 1]
    let i = 1
    let last = upTo.length - 1
    while (i < last) {
      const middle = (i + last) >> 1
      if (upTo[middle] < wanted) i = middle + 1
      else last = middle
    }
    const part = upTo[i] > upTo[i - 1] ? (wanted - upTo[i - 1]) / (upTo[i] - upTo[i - 1]) : 0.5
    return grid[i - 1] + part * (grid[i] - grid[i - 1])
  }
  return {
    spread: (count) => Float64Array.from({ length: count }, (_, k) => inverse((k + 0.5) / count)),
    edges: (count) =>
      Float64Array.from({ length: count + 1 }, (_, k) => (k === 0 ? low : k === count ? high : inverse(k / count))),
  }
}

/** From low to high: steps grow away from the middle, and shrink again towards a finite end, where a density may be singular. */
function growingGrid(low: number, high: number, middle: number, scale: number): Float64Array {
  const half = CELLS / 2
  const side = (end: number) => {
    const length = Math.abs(end - middle)
    // x = scale·(eᵘ − 1) covers the length with u up to growth
    const growth = length > 4 * scale ? asinhRough(length / scale) : 1
    return Float64Array.from({ length: half + 1 }, (_, i) => (length * expm1((growth * i) / half)) / expm1(growth))
  }
  const down = side(low)
  const up = side(high)
  const grid = new Float64Array(CELLS + 1)
  for (let i = 0; i <= half; i++) {
    grid[half - i] = i === half ? low : middle - down[i]
    grid[half + i] = i === half ? high : middle + up[i]
  }
  return grid
}

/** about log(2x), by counting doublings: only the order of magnitude matters */
function asinhRough(x: number): number {
  let growth = 0.7
  for (let y = x; y > 1; y /= 2) growth += 0.7
  return growth
}
