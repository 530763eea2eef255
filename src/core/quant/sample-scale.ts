import type { Quantizer } from './quantizer.ts'
import { firstAtOrAbove } from './sample-search.ts'
import type { Source } from './source.ts'

/**
 * The scale within [from, to] at which a codebook has the least squared error on a sample, exact up to rounding. Between two crossings (a
 * value passes a threshold: s = x/threshold) every value keeps its level, and the error Σ (x − s·level)² is a parabola in s. All
 * crossings are visited in ascending order, with Σ level² and Σ x·level kept up to date. O(c log c) for c crossings.
 */
export function bestScaleOfSample(codebook: Quantizer, source: Source, from: number, to: number): number {
  const crossings = crossingsBetween(codebook, source, from, to)
  let { product, square } = sumsAt(codebook, source, from)
  let best = from
  // The error less Σ x², which is the same for all
  let least = Number.POSITIVE_INFINITY
  const visit = (low: number, high: number) => {
    const bottom = square > 0 ? Math.min(high, Math.max(low, product / square)) : low
    const error = bottom * (bottom * square - 2 * product)
    if (error < least) {
      least = error
      best = bottom
    }
  }
  let at = from
  for (const i of crossings.order) {
    visit(at, crossings.scale[i])
    at = crossings.scale[i]
    product += crossings.product[i]
    square += crossings.square[i]
  }
  visit(at, to)
  return best
}

/** How many values pass a threshold as the scale goes from one to the other. O(K log n) */
export function crossingCount({ thresholds }: Quantizer, source: Source, from: number, to: number): number {
  let count = 0
  for (const threshold of thresholds) {
    const [begin, end] = valuesPassing(source.sorted as Float64Array, threshold, from, to)
    count += end - begin
  }
  return count
}

/** The sorted values that pass the threshold: [begin, end) of them. Values at 0 never pass one, and none passes a threshold at 0. */
function valuesPassing(sorted: ArrayLike<number>, threshold: number, from: number, to: number): [number, number] {
  if (threshold === 0) return [0, 0]
  const near = firstAtOrAbove(sorted, threshold * from)
  const far = firstAtOrAbove(sorted, threshold * to)
  return near < far ? [near, far] : [far, near]
}

/** What each crossing does to the sums, and the order of the crossings by scale. */
function crossingsBetween(codebook: Quantizer, source: Source, from: number, to: number) {
  const { levels, thresholds } = codebook
  const sorted = source.sorted as Float64Array
  const count = crossingCount(codebook, source, from, to)
  const scale = new Float64Array(count)
  const product = new Float64Array(count)
  const square = new Float64Array(count)
  let c = 0
  thresholds.forEach((threshold, k) => {
    // As the scale grows, x/scale falls to 0: past a positive threshold to the level below, past a negative one to the level above.
    const [old, next] = threshold > 0 ? [levels[k + 1], levels[k]] : [levels[k], levels[k + 1]]
    const [begin, end] = valuesPassing(sorted, threshold, from, to)
    for (let i = begin; i < end; i++, c++) {
      scale[c] = sorted[i] / threshold
      product[c] = sorted[i] * (next - old)
      square[c] = next * next - old * old
    }
  })
  const order = Uint32Array.from({ length: count }, (_, i) => i).sort((a, b) => scale[a] - scale[b])
  return { scale, product, square, order }
}

/** Σ x·level and Σ level² where the sample is quantized with one scale */
function sumsAt({ levels, thresholds }: Quantizer, source: Source, scale: number) {
  const n = (source.sorted as Float64Array).length
  let product = 0
  let square = 0
  for (let k = 0; k < levels.length; k++) {
    const a = k > 0 ? scale * thresholds[k - 1] : Number.NEGATIVE_INFINITY
    const b = k < thresholds.length ? scale * thresholds[k] : Number.POSITIVE_INFINITY
    const mass = n * source.mass(a, b)
    product += levels[k] * (n * source.firstMoment(a, b) + source.origin * mass)
    square += levels[k] * levels[k] * mass
  }
  return { product, square }
}
