import type { AffineScheme } from '../quant/affine/affine-params.ts'
import { powerOfTwo } from '../real/bits.ts'
import type { DyadicHistogram } from '../stats/dyadic-histogram.ts'
import { leastDivergence } from './entropy.ts'
import { leastErrorRange } from './mse.ts'
import { mirrored, mustHaveSeen, type Observer, type Range } from './observer.ts'
import { magnitudes } from './seen-histogram.ts'

/** What chooses a range out of the one histogram. */
type Choose = (seen: DyadicHistogram, scheme: AffineScheme) => Range

/** From the least to the greatest value. */
const minMax: Choose = (seen) => {
  const { min, max } = seen.seen()
  return { min, max }
}

/** All but a share: of |x| where the range is symmetric, else half of it is cut off at each end. */
function percentile(percent: number): Choose {
  const kept = percent / 100
  return (seen, { symmetric }) => {
    const histogram = seen.histogram()
    const { min, max } = seen.seen()
    if (symmetric) {
      const { width, counts } = magnitudes(histogram)
      return mirrored(
        Math.min(
          Math.max(-min, max),
          placeOf(kept, counts, (i) => i * width),
        ),
      )
    }
    const cut = 0.5 * (1 - kept)
    const at = (share: number) =>
      Math.min(
        max,
        Math.max(
          min,
          placeOf(share, histogram.counts, (i) => histogram.edges[i]),
        ),
      )
    return { min: at(cut), max: at(1 - cut) }
  }
}

/** The quantile of the values in bins, between neighbouring ranks in a straight line as NumPy has it. */
function placeOf(share: number, counts: Float64Array, edge: (i: number) => number): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const rank = share * (total - 1)
  const below = Math.floor(rank)
  const value = valueOfRank(below, counts, edge)
  return value + (rank - below) * (valueOfRank(Math.min(total - 1, below + 1), counts, edge) - value)
}

/** The values of a bin are taken to lie evenly in it. */
function valueOfRank(rank: number, counts: Float64Array, edge: (i: number) => number): number {
  let before = 0
  let i = 0
  while (i < counts.length - 1 && before + counts[i] <= rank) before += counts[i++]
  return edge(i) + ((rank - before + 0.5) / counts[i]) * (edge(i + 1) - edge(i))
}

/** The range with the least mean squared error of the scheme's quantization, among 1 … 100 % of the whole. */
const mse: Choose = (seen, scheme) => leastErrorRange(seen, scheme)

/** The clipping point at which the clipped and quantized distribution of |x| says least else than the whole, by Kullback and Leibler. */
const entropy: Choose = (seen, { bits, symmetric }) => {
  const { min, max } = seen.seen()
  const clip = Math.min(leastDivergence(magnitudes(seen.histogram()), powerOfTwo(bits - 1)), Math.max(-min, max))
  return symmetric ? mirrored(clip) : { min: Math.max(min, -clip), max: Math.min(max, clip) }
}

/** The observers of this core by name: of one histogram, so that neither the cut into batches nor the order of values changes a bit. */
export type OwnObserverKind = 'min-max' | 'percentile' | 'mse' | 'entropy'

/** `options.percentile` is the share that is kept, in percent; default 99.99. */
export function ownObserver(kind: OwnObserverKind, seen: DyadicHistogram, options: object = {}): Observer {
  const { percentile: percent = 99.99 } = options as { readonly percentile?: number }
  if (!(percent > 0 && percent <= 100)) throw new RangeError(`percentile must be in (0, 100], got ${percent}`)
  const choose = { 'min-max': minMax, percentile: percentile(percent), mse, entropy }[kind]
  return {
    observe: seen.observe,
    range(scheme) {
      mustHaveSeen(seen.seen().min)
      return choose(seen, scheme)
    },
    histogram: seen.histogram,
  }
}
