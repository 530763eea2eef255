import type { Source } from '../source.ts'
import { smoothDensity } from './smooth-density.ts'

/**
 * A density drawn by hand: straight lines between the points (xs[i], ys[i]), zero outside, normalised. [n] xs strictly
 * ascending, [n] ys not negative, not all zero. RangeError else. Integrals are exact up to rounding: every piece is a
 * polynomial. Cost: proportional to the pieces an interval covers.
 */
export function piecewiseLinearSource(xs: ArrayLike<number>, ys: ArrayLike<number>): Source {
  const n = xs.length
  if (n < 2 || ys.length !== n)
    throw new RangeError(`xs and ys must be equally long, at least 2, got ${n} and ${ys.length}`)
  let area = 0
  for (let i = 0; i < n; i++) {
    if (!Number.isFinite(xs[i])) throw new RangeError(`xs must be finite, got ${xs[i]} at ${i}`)
    if (!(ys[i] >= 0 && Number.isFinite(ys[i])))
      throw new RangeError(`ys must be finite and not negative, got ${ys[i]} at ${i}`)
    if (i === 0) continue
    if (!(xs[i] > xs[i - 1])) throw new RangeError(`xs must ascend, got ${xs[i]} after ${xs[i - 1]}`)
    area += 0.5 * (ys[i] + ys[i - 1]) * (xs[i] - xs[i - 1])
  }
  if (!(area > 0)) throw new RangeError('ys must not be all zero')
  const x = Float64Array.from(xs)
  const y = Float64Array.from(ys, (height) => height / area)
  const density = (at: number) => {
    let low = 0
    let high = n - 1
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (x[middle] <= at) low = middle
      else high = middle
    }
    return y[low] + ((y[low + 1] - y[low]) * (at - x[low])) / (x[low + 1] - x[low])
  }
  const rough = { min: x[0], max: x[n - 1], density, scale: x[n - 1] - x[0], breakpoints: [...x], logConcave: false }
  const about = smoothDensity({ ...rough, mean: 0.5 * (x[0] + x[n - 1]), variance: 1 })
  const mean = about.origin + about.firstMoment(x[0], x[n - 1])
  return smoothDensity({ ...rough, mean, variance: about.squaredError(x[0], x[n - 1], mean) })
}
