import { codeOf, type Quantizer } from './quant/quantizer.ts'

/** What becomes of one value: for a pointer on a figure. No loops over data; the only values of the core that a page may import. */
export interface InspectedValue {
  readonly x: number
  readonly code: number
  /** Q(x) */
  readonly level: number
  /** x − Q(x) */
  readonly error: number
  /** the cell [from, to) of x; outer cells reach to ±Infinity */
  readonly from: number
  readonly to: number
}

/** Code, level and error of one value, exactly as `encode` and `decode` have them. O(log K). */
export function inspectValue(quantizer: Quantizer, x: number): InspectedValue {
  const code = codeOf(quantizer, x)
  const { levels, thresholds } = quantizer
  return {
    x,
    code,
    level: levels[code],
    error: x - levels[code],
    from: code > 0 ? thresholds[code - 1] : Number.NEGATIVE_INFINITY,
    to: code < thresholds.length ? thresholds[code] : Number.POSITIVE_INFINITY,
  }
}
