import type { Source } from '../source.ts'
import type { PrefixSums } from './partition.ts'

export interface Groups {
  readonly sums: PrefixSums
  /** the distinct values, where there are few enough to be groups of their own */
  readonly values: Float64Array | null
}

const HISTOGRAM_BINS = 2048

/**
 * Groups of neighbours of a sorted sample, with the sums over them. Up to `mostValues` distinct values each is a group; else
 * `cells` groups, cut so that each holds an equal part of the cube root of the histogram: where levels will be close, so are cuts.
 */
export function groupSample(source: Source, mostValues: number, cells = 0): Groups {
  const sorted = source.sorted as Float32Array | Float64Array
  const values = distinct(sorted, mostValues)
  if (values) return { sums: sumsBetween(source, values), values }
  return { sums: sumsBetween(source, cellStarts(source, cells)), values: null }
}

/** The distinct values; null when there are more than `most`. */
function distinct(sorted: Float32Array | Float64Array, most: number): Float64Array | null {
  if (most === 0) return null
  const values = [sorted[0]]
  for (let i = 1; i < sorted.length; i++) {
    if (sorted[i] === sorted[i - 1]) continue
    if (values.length === most) return null
    values.push(sorted[i])
  }
  return Float64Array.from(values)
}

function cellStarts(source: Source, cells: number): Float64Array {
  const { min } = source
  const width = (source.max - min) / HISTOGRAM_BINS
  const upTo = new Float64Array(HISTOGRAM_BINS + 1)
  for (let i = 0; i < HISTOGRAM_BINS; i++) {
    const end = i + 1 < HISTOGRAM_BINS ? min + width * (i + 1) : Number.POSITIVE_INFINITY
    upTo[i + 1] = upTo[i] + cubeRoot(source.mass(min + width * i, end))
  }
  const starts: number[] = [min]
  for (let k = 1, bin = 0; k < cells; k++) {
    const wanted = (upTo[HISTOGRAM_BINS] * k) / cells
    while (upTo[bin + 1] < wanted) bin++
    const start = min + width * (bin + (wanted - upTo[bin]) / (upTo[bin + 1] - upTo[bin]))
    if (start > starts[starts.length - 1]) starts.push(start)
  }
  return Float64Array.from(starts)
}

/** By Newton's method, to some six digits: it only places cuts. */
function cubeRoot(x: number): number {
  if (x === 0) return 0
  let root = Math.sqrt(Math.sqrt(x))
  for (let round = 0; round < 6; round++) root -= (root * root * root - x) / (3 * root * root)
  return root
}

/** Sums over the groups that begin at `starts`; the last reaches to the end. */
function sumsBetween(source: Source, starts: Float64Array): PrefixSums {
  const n = starts.length
  const sums = { weight: new Float64Array(n + 1), first: new Float64Array(n + 1), second: new Float64Array(n + 1) }
  const low = Number.NEGATIVE_INFINITY
  for (let i = 1; i <= n; i++) {
    const end = i < n ? starts[i] : Number.POSITIVE_INFINITY
    sums.weight[i] = source.mass(low, end)
    sums.first[i] = source.firstMoment(low, end)
    sums.second[i] = source.secondMoment(low, end)
  }
  return sums
}
