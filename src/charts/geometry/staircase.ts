type Interval = readonly [from: number, to: number]

/** A piecewise constant function as a path: level k holds from threshold k−1 to threshold k, within [from, to]. */
export function staircasePath(
  thresholds: ArrayLike<number>,
  levels: ArrayLike<number>,
  within: Interval,
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  let path = ''
  for (const { left, right, level } of cellsWithin(thresholds, levels, within)) {
    path += `${path === '' ? 'M' : 'L'}${x(left).toFixed(2)},${y(level).toFixed(2)}H${x(right).toFixed(2)}`
  }
  return path
}

/** What the staircase leaves over, x − Q(x): a slope in each cell, open as a line or closed down to no error as an area. */
export function sawtoothPath(
  thresholds: ArrayLike<number>,
  levels: ArrayLike<number>,
  within: Interval,
  x: (value: number) => number,
  y: (error: number) => number,
  closed: boolean,
): string {
  const zero = y(0).toFixed(2)
  let path = ''
  for (const { left, right, level } of cellsWithin(thresholds, levels, within)) {
    const [a, b] = [x(left).toFixed(2), x(right).toFixed(2)]
    const slope = `${a},${y(left - level).toFixed(2)}L${b},${y(right - level).toFixed(2)}`
    path += closed ? `M${a},${zero}L${slope}L${b},${zero}Z` : `M${slope}`
  }
  return path
}

/** The largest |x − Q(x)| that there is room for within [from, to]. */
export function largestSlope(thresholds: ArrayLike<number>, levels: ArrayLike<number>, within: Interval): number {
  let largest = 0
  for (const { left, right, level } of cellsWithin(thresholds, levels, within))
    largest = Math.max(largest, Math.abs(left - level), Math.abs(right - level))
  return largest
}

function* cellsWithin(thresholds: ArrayLike<number>, levels: ArrayLike<number>, [from, to]: Interval) {
  for (let k = 0; k < levels.length; k++) {
    const left = k === 0 ? from : Math.max(from, thresholds[k - 1])
    const right = k === levels.length - 1 ? to : Math.min(to, thresholds[k])
    if (left < right) yield { left, right, level: levels[k] }
  }
}
