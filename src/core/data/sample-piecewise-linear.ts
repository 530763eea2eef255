import { piecewiseLinearSource } from '../quant/density/piecewise-linear.ts'
import type { Random } from '../random.ts'

/**
 * [n] numbers drawn from a density of straight lines between (xs[i], ys[i]), rounded to float32, by the inverse of its
 * distribution function. The same seed gives the same numbers. Errors as in `piecewiseLinearSource`. O(n log pieces).
 */
export function samplePiecewiseLinear(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  n: number,
  random: Random,
): Float32Array {
  piecewiseLinearSource(xs, ys)
  if (!(Number.isSafeInteger(n) && n >= 0)) throw new RangeError(`n must be a whole number from 0, got ${n}`)
  const areaBefore = new Float64Array(xs.length)
  for (let i = 1; i < xs.length; i++)
    areaBefore[i] = areaBefore[i - 1] + 0.5 * (ys[i] + ys[i - 1]) * (xs[i] - xs[i - 1])
  const total = areaBefore[xs.length - 1]
  const values = new Float32Array(n)
  for (let v = 0; v < n; v++) {
    const area = random.uniform() * total
    const i = pieceAt(areaBefore, area)
    values[v] = xs[i] + (xs[i + 1] - xs[i]) * placeInPiece(ys[i], ys[i + 1], share(areaBefore, i, area))
  }
  return values
}

/** The piece in which the area is reached: the last that begins at or below it and has area. */
function pieceAt(areaBefore: Float64Array, area: number): number {
  let low = 0
  let high = areaBefore.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (areaBefore[middle] <= area) low = middle
    else high = middle
  }
  return low
}

const share = (areaBefore: Float64Array, i: number, area: number) =>
  (area - areaBefore[i]) / (areaBefore[i + 1] - areaBefore[i])

/** Where between 0 and 1 a line from height `from` to height `to` has that share of its area to the left; the root in the form that cancels nothing. */
function placeInPiece(from: number, to: number, share: number): number {
  const root = Math.sqrt(from * from + share * (to * to - from * from))
  return root + from > 0 ? (share * (from + to)) / (from + root) : 0
}
