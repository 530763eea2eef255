import type { Source } from '../../../core/index.ts'

/** The data as the jobs after `data` get it: a source, and the bins of the figure. */
export interface Numbers {
  readonly source: Source
  readonly kind: 'density' | 'sample'
  /** [n+1] */
  readonly edges: Float64Array
}

/** bins of a counted histogram, and of a density, which is drawn smooth */
const BINS = { sample: 90, density: 240 }
/** what is left out at each end when a density has no end */
const TAIL = 5e-4
/** relative to the values: however close they are, the edges must stay apart as floats */
const LEAST_BEYOND = 1e-12

/** The numbers with their bins: over all of a sample, over all but the last 0.05 % at each open end of a density. */
export function numbersOf(source: Source, kind: Numbers['kind']): Numbers {
  const low = Number.isFinite(source.min) ? source.min : source.quantile(TAIL)
  const high = Number.isFinite(source.max) ? source.max : source.quantile(1 - TAIL)
  return { source, kind, edges: evenEdges(low, high, BINS[kind]) }
}

/** Edges a little beyond both ends, so that the largest value lies inside a half-open bin; around a single value, bins of its own. */
function evenEdges(low: number, high: number, bins: number): Float64Array {
  const size = Math.max(Math.abs(low), Math.abs(high))
  const beyond = high > low ? Math.max(0.01 * (high - low), size * LEAST_BEYOND) : 0.001 * Math.max(size, 1)
  const from = low - beyond
  const to = high + beyond
  return Float64Array.from({ length: bins + 1 }, (_, i) => from + ((to - from) * i) / bins)
}
