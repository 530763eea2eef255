import type { Histogram } from './dyadic-histogram.ts'

/** So many bins of equal width from the least to the greatest value; one for values that are all the same. */
export function histogramOf(values: ArrayLike<number>, bins: number): Histogram {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < values.length; i++) {
    min = Math.min(min, values[i])
    max = Math.max(max, values[i])
  }
  const count = max > min ? bins : 1
  const width = max > min ? (max - min) / count : 1
  const counts = new Float64Array(count)
  for (let i = 0; i < values.length; i++) counts[Math.min(count - 1, Math.floor((values[i] - min) / width))]++
  return { edges: Float64Array.from({ length: count + 1 }, (_, i) => min + i * width), counts }
}

/** At most so many bins, each of as many neighbours as it takes. */
export function coarser({ edges, counts }: Histogram, most: number): Histogram {
  const each = Math.max(1, Math.ceil(counts.length / most))
  const length = Math.ceil(counts.length / each)
  const merged = new Float64Array(length)
  for (let i = 0; i < counts.length; i++) merged[Math.floor(i / each)] += counts[i]
  return {
    edges: Float64Array.from({ length: length + 1 }, (_, i) => edges[Math.min(counts.length, i * each)]),
    counts: merged,
  }
}
