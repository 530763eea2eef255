/** Counts between edges: counts[i] values lie in [edges[i], edges[i + 1]). */
export interface Histogram {
  /** [n + 1] ascending */
  readonly edges: Float64Array
  /** [n] */
  readonly counts: Float64Array
}

/** What a histogram has been shown. */
export interface SeenValues {
  /** values that were binned */
  readonly finite: number
  readonly nan: number
  readonly positiveInfinity: number
  readonly negativeInfinity: number
  /** of the finite values; Infinity and −Infinity before the first */
  readonly min: number
  readonly max: number
}

export interface DyadicHistogram {
  /** Counts a batch. O(n) */
  observe(batch: ArrayLike<number>): void
  /** A copy of the counts so far; before the first value one edge at 0 and no bin. */
  histogram(): Histogram
  seen(): SeenValues
}

/** the smallest positive float32 number, 2⁻¹⁴⁹: every float32 number is a multiple of it */
const LEAST_WIDTH = 1.401298464324817e-45

/**
 * A histogram that grows, whose counts do not depend on how the data was cut into batches, nor on its order, bit for bit.
 *
 * Bin j is [j·w, (j + 1)·w), w a power of two, so 0 is always an edge. The invariant: w is the smallest power of two, from 2⁻¹⁴⁹, with
 * which the bins from min(least value, 0) to max(greatest value, 0) number at most `bins`. That is a function of the two extremes alone,
 * and never falls as they move apart; and ⌊⌊x/w⌋/2⌋ = ⌊x/(2w)⌋, so merging pairs of bins gives exactly the counts that the wider
 * bins would have had from the start. Hence at every moment the counts are those of all values so far binned with the final w.
 *
 * `histogram` reaches from the lowest to the highest bin of a value, 0 included. NaN and infinities are counted apart.
 * RangeError for `bins` other than a whole number from 2 to 65,536.
 */
export function createDyadicHistogram({ bins = 2048 }: { bins?: number } = {}): DyadicHistogram {
  if (!(Number.isInteger(bins) && bins >= 2 && bins <= 65536))
    throw new RangeError(`bins must be a whole number from 2 to 65536, got ${bins}`)
  let width = LEAST_WIDTH
  /** countOfBin[bins + j] is bin j's */
  let countOfBin = new Float64Array(2 * bins)
  const seen = {
    finite: 0,
    nan: 0,
    positiveInfinity: 0,
    negativeInfinity: 0,
    min: Number.POSITIVE_INFINITY,
    max: Number.NEGATIVE_INFINITY,
  }

  function grow(): void {
    let halvings = 0
    for (; binsAbove(seen.max, width) - binsBelow(seen.min, width) > bins; halvings++) width *= 2
    if (halvings === 0) return
    const merged = new Float64Array(2 * bins)
    // A shift by more than 31 bits would wrap; by then all is in the two bins next to 0.
    const shift = Math.min(halvings, 31)
    for (let i = 0; i < countOfBin.length; i++) merged[bins + ((i - bins) >> shift)] += countOfBin[i]
    countOfBin = merged
  }

  return {
    observe(batch) {
      widen(seen, batch)
      if (seen.min > seen.max) return
      grow()
      const perWidth = 1 / width
      for (let i = 0; i < batch.length; i++)
        if (Number.isFinite(batch[i])) countOfBin[bins + Math.floor(batch[i] * perWidth)]++
    },
    histogram() {
      const from = seen.finite > 0 ? binsBelow(seen.min, width) : 0
      const to = seen.finite > 0 ? binsAbove(seen.max, width) : 0
      return {
        edges: Float64Array.from({ length: to - from + 1 }, (_, i) => (from + i) * width),
        counts: countOfBin.slice(bins + from, bins + to),
      }
    },
    seen: () => ({ ...seen }),
  }
}

/** The first bin of a range that reaches down to `min`: 0 or below. */
function binsBelow(min: number, width: number): number {
  return min < 0 ? Math.floor(min / width) : 0
}
/** The end of a range that reaches up to `max`, the bin of `max` included: 0 or above. */
function binsAbove(max: number, width: number): number {
  return max < 0 ? 0 : Math.floor(max / width) + 1
}

/** Takes a batch into what has been seen. */
function widen(seen: { -readonly [K in keyof SeenValues]: SeenValues[K] }, batch: ArrayLike<number>): void {
  for (let i = 0; i < batch.length; i++) {
    // Adding 0 takes the sign off a zero, which would tell of the order.
    const x = batch[i] + 0
    if (Number.isFinite(x)) {
      seen.finite++
      if (x < seen.min) seen.min = x
      if (x > seen.max) seen.max = x
    } else if (x > 0) seen.positiveInfinity++
    else if (x < 0) seen.negativeInfinity++
    else seen.nan++
  }
}
