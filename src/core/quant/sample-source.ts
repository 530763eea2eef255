import { firstAtOrAbove } from './sample-search.ts'
import { sortFloats } from './sort-floats.ts'
import type { Source } from './source.ts'

/**
 * A sample as a source: every value has probability 1/n. Sorted once; prefix sums of x − mean and its square, summed with
 * compensation (Neumaier 1974), answer any interval from its two ends. RangeError for no values or one that is not finite:
 * dropping and counting those is the caller's. Cost: O(n) for values that are float32 numbers, else O(n log n); a question
 * O(log n), or less in a sweep that resembles the last (see `IntervalFinder`).
 */
export function sampleSource(values: ArrayLike<number>): Source {
  const n = values.length
  if (n === 0) throw new RangeError('values must hold at least one number, got none')
  const sorted = sortedCopy(values)
  const origin = meanOf(sorted)
  const { first, second } = prefixSums(sorted, origin)
  const meanOff = first[n] / n
  const variance = Math.max(0, second[n] / n - meanOff * meanOff)
  const found = new IntervalFinder(sorted)

  return {
    min: sorted[0],
    max: sorted[n - 1],
    mean: origin + first[n] / n,
    variance,
    origin,
    sorted,
    mass(a, b) {
      found.find(a, b)
      return (found.end - found.start) / n
    },
    firstMoment(a, b) {
      found.find(a, b)
      return (first[found.end] - first[found.start]) / n
    },
    secondMoment(a, b) {
      found.find(a, b)
      return (second[found.end] - second[found.start]) / n
    },
    squaredError(a, b, level) {
      found.find(a, b)
      const { start, end } = found
      if (start === end) return 0
      // One value, perhaps many times: sums of prefixes would leave their rounding where the error is nothing.
      if (sorted[start] === sorted[end - 1]) return ((end - start) / n) * square(sorted[start] - level)
      // about the interval's own mean, so that a far level does not cancel
      const count = end - start
      const s1 = first[end] - first[start]
      const spread = Math.max(0, second[end] - second[start] - (s1 * s1) / count)
      const off = level - origin - s1 / count
      return (spread + count * off * off) / n
    },
    quantile(p) {
      if (!(p >= 0 && p <= 1)) throw new RangeError(`p must be in 0 … 1, got ${p}`)
      return sorted[Math.min(n - 1, Math.max(0, Math.ceil(p * n) - 1))]
    },
  }
}

/**
 * Which of the sorted values lie in [a, b): sorted[start] … sorted[end − 1], none for b ≤ a. Questions about one interval come
 * in a row, and those about neighbours one after another; so does a whole sweep over the line, again and again with ends that have
 * moved a little, in Lloyd's method. So each end is searched for from where the end of its number was in the last sweep.
 */
class IntervalFinder {
  start = 0
  end = 0
  // In fields, not in variables of a closure: those would be allocated anew each time.
  private a = Number.NaN
  private b = Number.NaN
  private readonly sorted: Float32Array | Float64Array
  /** where the ends of the last sweep were, and how many of them this sweep has passed */
  private readonly places: number[] = []
  private passed = 0

  constructor(sorted: Float32Array | Float64Array) {
    this.sorted = sorted
  }

  find(a: number, b: number): void {
    if (a === this.a && b === this.b) return
    if (a === this.b) this.start = this.end
    else {
      this.passed = 0
      this.start = this.place(a)
    }
    this.end = b > a ? this.place(b) : this.start
    this.a = a
    this.b = b > a ? b : a
  }

  private place(x: number): number {
    const found = countBelow(this.sorted, x, this.places[this.passed] ?? this.end)
    this.places[this.passed++] = found
    return found
  }
}

/** How many of the sorted values are below x: by doubling steps away from a guess, then by halving. */
function countBelow(sorted: Float32Array | Float64Array, x: number, guess: number): number {
  // All before low are below x, all from high on are not.
  let low = guess
  let high = guess
  for (let step = 1; high < sorted.length && sorted[high] < x; step *= 2) {
    low = high + 1
    high += step
  }
  for (let step = 1; low > 0 && !(sorted[low - 1] < x); step *= 2) {
    high = low - 1
    low -= step
  }
  return firstAtOrAbove(sorted, x, Math.max(low, 0), Math.min(high, sorted.length))
}

const square = (x: number): number => x * x

function sortedCopy(values: ArrayLike<number>): Float32Array | Float64Array {
  const single = values instanceof Float32Array ? values : new Float32Array(values)
  const exact = single === values || single.every((value, i) => value === values[i])
  const sorted = exact ? sortFloats(single) : Float64Array.from(values).sort()
  // What is not finite is at an end now.
  if (!Number.isFinite(sorted[0]) || !Number.isFinite(sorted[sorted.length - 1])) {
    const at = Array.from(values).findIndex((value) => !Number.isFinite(value))
    throw new RangeError(`values must be finite numbers, got ${values[at]} at ${at}`)
  }
  return sorted
}

function meanOf(values: Float32Array | Float64Array): number {
  let sum = 0
  let lost = 0
  for (let i = 0; i < values.length; i++) {
    const next = sum + values[i]
    lost += Math.abs(sum) >= Math.abs(values[i]) ? sum - next + values[i] : values[i] - next + sum
    sum = next
  }
  const mean = (sum + lost) / values.length
  // Sums of numbers near the largest double overflow; the middle of the range serves as well as an origin.
  return Number.isFinite(mean) ? mean : values[0] / 2 + values[values.length - 1] / 2
}

function prefixSums(
  values: Float32Array | Float64Array,
  origin: number,
): { first: Float64Array; second: Float64Array } {
  const first = new Float64Array(values.length + 1)
  const second = new Float64Array(values.length + 1)
  let s1 = 0
  let s2 = 0
  let lost1 = 0
  let lost2 = 0
  for (let i = 0; i < values.length; i++) {
    const x = values[i] - origin
    const next1 = s1 + x
    lost1 += Math.abs(s1) >= Math.abs(x) ? s1 - next1 + x : x - next1 + s1
    s1 = next1
    const squared = square(x)
    const next2 = s2 + squared
    lost2 += s2 >= squared ? s2 - next2 + squared : squared - next2 + s2
    s2 = next2
    first[i + 1] = s1 + lost1
    second[i + 1] = s2 + lost2
  }
  return { first, second }
}
