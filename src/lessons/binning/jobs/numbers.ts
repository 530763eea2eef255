import type { ImageSet, Source } from '../../../core/index.ts'

/** The data as the jobs after `data` get it: a source, and the bins of the figure. */
export interface Numbers {
  readonly source: Source
  readonly kind: 'density' | 'sample'
  /** [n+1] */
  readonly edges: Float64Array
  readonly pictures?: ImageSet
}

/** bins of a counted histogram, and of a density, which is drawn smooth */
const BINS = { sample: 90, density: 240 }
/** what is left out at each end when a density has no end */
const TAIL = 5e-4
/** relative to the ends, and at all: what is cut into hundreds of parts must leave them apart as floats */
const LEAST_SPREAD = 1e-12
const LEAST = 1e-290

/** Are these ends one value, or too close to put anything between them? */
export function isOneValue(low: number, high: number): boolean {
  const spread = high - low
  return Number.isFinite(spread) && spread <= Math.max(LEAST_SPREAD * largest(low, high), LEAST)
}
const largest = (low: number, high: number) => Math.max(Math.abs(low), Math.abs(high))

/** The numbers with their bins: over all of a sample, over all but the last 0.05 % at each open end of a density, and over `shown` at least. */
export function numbersOf(source: Source, kind: Numbers['kind'], shown: readonly number[] = []): Numbers {
  const low = Math.min(Number.isFinite(source.min) ? source.min : source.quantile(TAIL), ...shown)
  const high = Math.max(Number.isFinite(source.max) ? source.max : source.quantile(1 - TAIL), ...shown)
  return { source, kind, edges: evenEdges(low, high, BINS[kind]) }
}

/** Edges a little beyond both ends, so that the largest value lies inside a half-open bin; around a single value, bins of its own. */
function evenEdges(low: number, high: number, bins: number): Float64Array {
  const beyond = isOneValue(low, high) ? 0.001 * Math.max(largest(low, high), 1) : 0.01 * (high - low)
  const from = low - beyond
  const to = high + beyond
  return Float64Array.from({ length: bins + 1 }, (_, i) => from + ((to - from) * i) / bins)
}
