import { log2, log10 } from '../real.ts'
import type { Quantizer } from './quantizer.ts'
import type { Source } from './source.ts'

export interface Distortion {
  /** E[(x − Q(x))²] */
  readonly mse: number
  /** 10·log₁₀(variance/mse), in dB; Infinity where nothing is lost */
  readonly sqnrDb: number
  /** −Σ p log₂ p of the cells, in bits: what an ideal entropy code spends on a code */
  readonly entropyBits: number
  /** [K] */
  readonly cellProbabilities: Float64Array
  /** error from values inside the outer cells' own width, and beyond: they sum to mse */
  readonly granularMse: number
  readonly overloadMse: number
}

/**
 * What a quantizer does to a source. The granular region reaches from 2·levels[0] − thresholds[0] to its mirror at the top
 * (of a uniform quantizer: its [min, max]); an outer level that lies beyond its own threshold has no such region, a quantizer of
 * one level no overload. O(K) questions to the source.
 */
export function distortion({ levels, thresholds }: Quantizer, source: Source): Distortion {
  const last = levels.length - 1
  const cellProbabilities = new Float64Array(levels.length)
  const low = last > 0 ? Math.min(2 * levels[0] - thresholds[0], thresholds[0]) : Number.NEGATIVE_INFINITY
  const high =
    last > 0 ? Math.max(2 * levels[last] - thresholds[last - 1], thresholds[last - 1]) : Number.POSITIVE_INFINITY
  let granularMse = 0
  let overloadMse = 0
  let entropyBits = 0
  for (let k = 0; k <= last; k++) {
    const a = k === 0 ? Number.NEGATIVE_INFINITY : thresholds[k - 1]
    const b = k === last ? Number.POSITIVE_INFINITY : thresholds[k]
    const p = source.mass(a, b)
    cellProbabilities[k] = p
    if (p > 0) entropyBits -= p * log2(p)
    granularMse += source.squaredError(Math.max(a, low), Math.min(b, high), levels[k])
    if (k === 0 && low > a) overloadMse += source.squaredError(a, Math.min(low, b), levels[k])
    if (k === last && high < b) overloadMse += source.squaredError(Math.max(high, a), b, levels[k])
  }
  const mse = granularMse + overloadMse
  const sqnrDb = mse === 0 ? Number.POSITIVE_INFINITY : 10 * log10(source.variance / mse)
  return { mse, sqnrDb, entropyBits: entropyBits + 0, cellProbabilities, granularMse, overloadMse }
}
