/** A piecewise constant function as a path: level k holds from threshold k−1 to threshold k, within [from, to]. */
export function staircasePath(
  thresholds: ArrayLike<number>,
  levels: ArrayLike<number>,
  [from, to]: readonly [number, number],
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  let path = ''
  for (let k = 0; k < levels.length; k++) {
    const left = k === 0 ? from : Math.max(from, thresholds[k - 1])
    const right = k === levels.length - 1 ? to : Math.min(to, thresholds[k])
    if (left >= right) continue
    const height = y(levels[k]).toFixed(2)
    path += `${path === '' ? 'M' : 'L'}${x(left).toFixed(2)},${height}H${x(right).toFixed(2)}`
  }
  return path
}
