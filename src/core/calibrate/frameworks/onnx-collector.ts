import { log } from '../../real.ts'
import { extremes } from '../moving-average.ts'
import { mustHaveSeen, type Observer, type Range } from '../observer.ts'

/** A histogram that grows by whole bins, as ONNX Runtime's HistogramCollector has them. */
interface Collected {
  counts: Float64Array
  low: number
  high: number
  min: number
  max: number
}

/**
 * ONNX Runtime's percentile calibration (`HistogramCollector`). Symmetric: bins of |x| from the first batch's least to its greatest, later
 * ones added above only; the threshold is the left edge of the first bin at which the share is reached. Else half of the rest is cut
 * off at each end of the bins of x. The result is clamped to what was seen.
 */
export function onnxPercentileObserver({
  percentile = 99.999,
  bins = 2048,
}: {
  readonly percentile?: number
  readonly bins?: number
} = {}): Observer {
  if (!(percentile > 0 && percentile <= 100)) throw new RangeError(`percentile must be in (0, 100], got ${percentile}`)
  const both = [createCollector(bins, true), createCollector(bins, false)]
  return {
    observe(batch) {
      for (const collector of both) collector.observe(batch)
    },
    range({ symmetric }) {
      const { counts, low, high, min, max } = both[symmetric ? 0 : 1].collected()
      mustHaveSeen(min)
      const width = (high - low) / counts.length
      const edgeAt = (share: number) => low + width * binAt(counts, share)
      if (symmetric) {
        const clip = edgeAt(percentile / 100)
        return { min: Math.max(-clip, min), max: Math.min(clip, max) }
      }
      const cut = (100 - percentile) / 200
      return { min: Math.max(edgeAt(cut), min), max: Math.min(edgeAt(1 - cut), max) }
    },
    histogram: () => histogramOf(both[1].collected()),
  }
}

/** The first bin at which the running share reaches this one. */
function binAt(counts: Float64Array, share: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  let sum = 0
  for (let i = 0; i < counts.length; i++) {
    sum += counts[i] / total
    if (sum >= share) return i
  }
  return counts.length - 1
}

function createCollector(bins: number, absolute: boolean) {
  const collected: Collected = {
    counts: new Float64Array(bins),
    low: 0,
    high: 0,
    min: Number.POSITIVE_INFINITY,
    max: Number.NEGATIVE_INFINITY,
  }
  return {
    collected: () => collected,
    observe(batch: Float32Array) {
      const [min, max, n] = extremes(batch)
      if (n === 0) return
      const values = absolute ? batch.map(Math.abs) : batch
      const [low, high] = absolute ? extremes(values) : [min, max]
      const first = collected.min > collected.max
      collected.min = Math.min(collected.min, min)
      collected.max = Math.max(collected.max, max)
      if (first) {
        collected.low = low
        collected.high = high
      } else growTo(collected, absolute ? collected.low : low, high)
      countWithin(collected, values)
    },
  }
}

/** Whole bins of the old width at either end, until the range holds both. */
function growTo(collected: Collected, low: number, high: number): void {
  const width = (collected.high - collected.low) / collected.counts.length
  const below = low < collected.low ? Math.ceil((collected.low - low) / width) : 0
  const above = high > collected.high ? Math.floor((high - collected.high) / width) + 1 : 0
  if (below + above === 0 || !(width > 0)) return
  const counts = new Float64Array(collected.counts.length + below + above)
  counts.set(collected.counts, below)
  collected.counts = counts
  collected.low -= below * width
  collected.high += above * width
}

/** numpy.histogram: what lies outside is dropped, the last bin holds its right edge. */
function countWithin({ counts, low, high }: Collected, values: Float32Array): void {
  const perBin = high > low ? counts.length / (high - low) : 0
  for (let i = 0; i < values.length; i++) {
    const x = values[i]
    if (x >= low && x <= high) counts[Math.min(counts.length - 1, Math.floor((x - low) * perBin))]++
  }
}

function histogramOf({ counts, low, high }: Collected) {
  return {
    edges: Float64Array.from({ length: counts.length + 1 }, (_, i) => low + ((high - low) * i) / counts.length),
    counts: counts.slice(),
  }
}

/**
 * ONNX Runtime's entropy calibration (`HistogramCollector.compute_entropy`): bins of x on [−T, T], T the first batch's greatest |x|; later
 * batches add bins to both sides. Of the ranges about 0 that whose quantized distribution is nearest by Kullback and Leibler, with
 * the truncation to whole counts and the smoothing that are there. The first of equals; clamped to what was seen.
 */
export function onnxEntropyObserver({
  bins = 128,
  quantizedBins = 128,
}: {
  readonly bins?: number
  readonly quantizedBins?: number
} = {}): Observer {
  let counts = new Float64Array(bins)
  let threshold = 0
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  return {
    observe(batch) {
      const [low, high, n] = extremes(batch)
      if (n === 0) return
      const first = min > max
      ;[min, max] = [Math.min(min, low), Math.max(max, high)]
      const reach = Math.max(-low, high)
      if (first) threshold = reach
      else if (reach > threshold) {
        const stride = (2 * threshold) / counts.length
        const more = Math.floor((reach - threshold) / stride) + 1
        const wider = new Float64Array(counts.length + 2 * more)
        wider.set(counts, more)
        counts = wider
        threshold += more * stride
      }
      const collected = { counts, low: -threshold, high: threshold, min, max }
      countWithin(collected, batch)
    },
    range(): Range {
      mustHaveSeen(min)
      const kept = nearestRange(counts, quantizedBins)
      const stride = (2 * threshold) / counts.length
      const edge = (i: number) => -threshold + stride * i
      return { min: Math.max(edge(kept[0]), min), max: Math.min(edge(kept[1]), max) }
    },
    histogram: () => histogramOf({ counts, low: -threshold, high: threshold, min, max }),
  }
}

/** Bins [from, to) of the range that is nearest. */
function nearestRange(counts: Float64Array, quantizedBins: number): [from: number, to: number] {
  const total = counts.length
  const half = Math.floor(total / 2)
  let best: [number, number] = [0, total]
  let least = Number.POSITIVE_INFINITY
  for (let i = Math.floor(quantizedBins / 2); i <= half; i++) {
    const from = half - i
    const to = Math.min(half + i + 1, total)
    const divergence = divergenceOf(counts, from, to, quantizedBins)
    if (divergence < least) {
      least = divergence
      best = [from, to]
    }
  }
  return best
}

function divergenceOf(counts: Float64Array, from: number, to: number, groups: number): number {
  const slice = counts.slice(from, to)
  const p = slice.slice()
  for (let i = 0; i < from; i++) p[0] += counts[i]
  for (let i = to; i < counts.length; i++) p[p.length - 1] += counts[i]
  const q = new Float64Array(slice.length)
  const size = Math.floor(slice.length / groups)
  for (let g = 0; g < groups; g++) {
    const [start, end] = [g * size, (g + 1) * size]
    let sum = 0
    for (let i = start; i < (g === groups - 1 ? slice.length : end); i++) sum += slice[i]
    let filled = 0
    for (let i = start; i < end; i++) if (p[i] !== 0) filled++
    if (filled > 0) for (let i = start; i < end; i++) q[i] = Math.floor(sum / filled)
  }
  return kullbackLeibler(smoothed(p), smoothed(q))
}

const SMOOTHING = 1e-4
/** A little is taken from what is not zero and given to what is; null where nothing is left to take from. */
function smoothed(counts: Float64Array): Float64Array | null {
  const zeros = counts.reduce((sum, count) => sum + (count === 0 ? 1 : 0), 0)
  const others = counts.length - zeros
  if (others === 0) return null
  const taken = (SMOOTHING * zeros) / others
  return taken < 1 ? counts.map((count) => (count === 0 ? SMOOTHING : count - taken)) : null
}

function kullbackLeibler(p: Float64Array | null, q: Float64Array | null): number {
  if (!p || !q) return Number.POSITIVE_INFINITY
  const [sumP, sumQ] = [p, q].map((counts) => counts.reduce((sum, count) => sum + count, 0))
  return p.reduce((sum, count, i) => sum + (count / sumP) * log(count / sumP / (q[i] / sumQ)), 0)
}
