import { extremes } from '../moving-average.ts'
import { mirrored, mustHaveSeen, type Observer } from '../observer.ts'

/** each old bin is cut into so many when the range grows */
const UPSAMPLING = 16
/** the destination bins of the search, for 8-bit types whatever the scheme */
const DESTINATION_BINS = 256
const STEP = 1e-5

/**
 * PyTorch's HistogramObserver (torch 2): a histogram whose range grows with the batches, old counts being moved by the middles of 16 parts
 * of each bin; then ends are taken off in turn, quantile by quantile, for as long as the estimated squared error of 256 levels falls, and
 * the search stops when it first rises. It depends on how the data are cut into batches.
 */
export function torchHistogramObserver({ bins = 2048 }: { readonly bins?: number } = {}): Observer {
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  let counts: Float64Array = new Float64Array(bins)
  return {
    observe(batch) {
      const [low, high, n] = extremes(batch)
      if (n === 0) return
      const [newMin, newMax] = [Math.min(min, low), Math.max(max, high)]
      if (min <= max && (newMin !== min || newMax !== max)) counts = moved(counts, min, max, newMin, newMax)
      ;[min, max] = [newMin, newMax]
      countInto(counts, batch, min, max)
    },
    range({ symmetric }) {
      mustHaveSeen(min)
      const width = (max - min) / bins
      const [first, last] = narrowed(counts, width)
      const [low, high] = [min + width * first, min + width * (last + 1)]
      return symmetric ? mirrored(Math.max(-low, high)) : { min: low, max: high }
    },
    histogram: () => ({
      edges: Float64Array.from({ length: bins + 1 }, (_, i) => (min <= max ? min + ((max - min) * i) / bins : 0)),
      counts: counts.slice(),
    }),
  }
}

/** torch.histc: the last bin holds the greatest value, too. */
function countInto(counts: Float64Array, batch: Float32Array, min: number, max: number): void {
  const bins = counts.length
  const perBin = max > min ? bins / (max - min) : 0
  for (let i = 0; i < batch.length; i++)
    if (Number.isFinite(batch[i])) counts[Math.min(bins - 1, Math.floor((batch[i] - min) * perBin))]++
}

/** Old counts in the bins of a wider range. */
function moved(counts: Float64Array, min: number, max: number, newMin: number, newMax: number): Float64Array {
  const bins = counts.length
  const to = new Float64Array(bins)
  const part = (max - min) / (bins * UPSAMPLING)
  const perBin = bins / (newMax - newMin)
  for (let i = 0; i < bins * UPSAMPLING; i++) {
    const middle = min + part * (i + 0.5)
    const bin = Math.floor((middle - newMin) * perBin)
    to[Math.min(bins - 1, Math.max(0, bin))] += counts[Math.floor(i / UPSAMPLING)] / UPSAMPLING
  }
  return to
}

/** The first and the last bin that are kept. */
function narrowed(counts: Float64Array, width: number): [first: number, last: number] {
  const bins = counts.length
  const upTo = new Float64Array(bins)
  let total = 0
  for (let i = 0; i < bins; i++) upTo[i] = total += counts[i]
  let [first, last] = [0, bins - 1]
  let [alpha, beta] = [0, 1]
  let least = Number.POSITIVE_INFINITY
  while (alpha < beta) {
    const [nextAlpha, nextBeta] = [alpha + STEP, beta - STEP]
    let [left, right] = [first, last]
    while (left < last && upTo[left] < nextAlpha * total) left++
    while (right > first && upTo[right] > nextBeta * total) right--
    let [nextFirst, nextLast] = [first, last]
    if (left - first > last - right) {
      nextFirst = left
      alpha = nextAlpha
    } else {
      nextLast = right
      beta = nextBeta
    }
    if (nextFirst === first && nextLast === last) continue
    const error = estimatedError(counts, width, nextFirst, nextLast)
    if (error > least) break
    least = error
    ;[first, last] = [nextFirst, nextLast]
  }
  return [first, last]
}

/** Squared error of 256 levels over the bins first … last, values spread evenly within each bin. */
function estimatedError(counts: Float64Array, width: number, first: number, last: number): number {
  const step = (width * (last - first + 1)) / DESTINATION_BINS
  if (step === 0) return 0
  const level = (x: number) => Math.min(DESTINATION_BINS - 1, Math.max(0, Math.floor(x / step)))
  let error = 0
  for (let i = 0; i < counts.length; i++) {
    const begin = (i - first) * width
    const end = begin + width
    const [from, to] = [level(begin), level(end)]
    const density = counts[i] / width
    error += cubes(begin - (from + 0.5) * step, step / 2) * density
    error += (to - from - 1) * cubes(-step / 2, step / 2) * density
    error += cubes(-step / 2, end - (to * step + step / 2)) * density
  }
  return error
}

/** ∫ x² from a to b */
const cubes = (a: number, b: number) => (b * b * b - a * a * a) / 3
