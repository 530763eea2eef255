import { sortFloats } from './sort-floats.ts'
import type { Source } from './source.ts'

/**
 * A sample as a source: every value has probability 1/n. Sorted once; prefix sums of x − mean and its square, summed with
 * compensation (Neumaier 1974), answer any interval from its two ends. RangeError for no values or one that is not finite:
 * dropping and counting those is the caller's. Cost: O(n) for values that are float32 numbers, else O(n log n); a question
 * O(log n).
 */
export function sampleSource(values: ArrayLike<number>): Source {
  const n = values.length
  if (n === 0) throw new RangeError('values must hold at least one number, got none')
  const sorted = sortedCopy(values)
  const origin = meanOf(sorted)
  const { first, second } = prefixSums(sorted, origin)
  const meanOff = first[n] / n
  const variance = Math.max(0, second[n] / n - meanOff * meanOff)

  // Neighbouring questions share an end, and the next end is mostly a little further on.
  let lastAt = Number.NaN
  let lastIndex = 0
  /** how many values are below x */
  function below(x: number): number {
    if (x === lastAt) return lastIndex
    let low = x > lastAt ? lastIndex : 0
    let high = n
    while (low < high) {
      const middle = (low + high) >>> 1
      if (sorted[middle] < x) low = middle + 1
      else high = middle
    }
    lastAt = x
    lastIndex = low
    return low
  }

  return {
    min: sorted[0],
    max: sorted[n - 1],
    mean: origin + first[n] / n,
    variance,
    origin,
    sorted,
    mass(a, b) {
      const i = below(a)
      return b > a ? (below(b) - i) / n : 0
    },
    firstMoment(a, b) {
      const i = below(a)
      return b > a ? (first[below(b)] - first[i]) / n : 0
    },
    secondMoment(a, b) {
      const i = below(a)
      return b > a ? (second[below(b)] - second[i]) / n : 0
    },
    squaredError(a, b, level) {
      const i = below(a)
      const j = b > a ? below(b) : i
      if (j === i) return 0
      // about the interval's own mean, so that a far level does not cancel
      const count = j - i
      const s1 = first[j] - first[i]
      const spread = Math.max(0, second[j] - second[i] - (s1 * s1) / count)
      const off = level - origin - s1 / count
      return (spread + count * off * off) / n
    },
    quantile(p) {
      if (!(p >= 0 && p <= 1)) throw new RangeError(`p must be in 0 … 1, got ${p}`)
      return sorted[Math.min(n - 1, Math.max(0, Math.ceil(p * n) - 1))]
    },
  }
}

function sortedCopy(values: ArrayLike<number>): Float32Array | Float64Array {
  const single = new Float32Array(values.length)
  let exact = true
  for (let i = 0; i < single.length; i++) {
    const value = values[i]
    if (!Number.isFinite(value)) throw new RangeError(`values must be finite numbers, got ${value} at ${i}`)
    single[i] = value
    if (single[i] !== value) exact = false
  }
  return exact ? sortFloats(single) : Float64Array.from(values).sort()
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
    const square = x * x
    const next2 = s2 + square
    lost2 += s2 >= square ? s2 - next2 + square : square - next2 + s2
    s2 = next2
    first[i + 1] = s1 + lost1
    second[i + 1] = s2 + lost2
  }
  return { first, second }
}
