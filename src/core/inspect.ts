import type { AffineParams } from './quant/affine/affine-params.ts'
import { dequantize, quantize } from './quant/affine/quantize.ts'
import { codeOf, type Quantizer } from './quant/quantizer.ts'

/** What becomes of values on the page, with quantizers that are on screen. The only values of the core that a page may import. */

export { errorBudget } from './calibrate/error-budget.ts'
export { affineParams } from './quant/affine/affine-params.ts'

/** What becomes of one value. */
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

/**
 * Where a value lies in the range of a uniform quantizer, in steps: (x − min)/Δ, and its floor. Counted so that x = max is exactly
 * K, the code that there is not. Code and level are those of `inspectValue`.
 */
export function inspectSteps(
  { min, max, levels }: { readonly min: number; readonly max: number; readonly levels: ArrayLike<number> },
  x: number,
): { readonly steps: number; readonly floor: number } {
  const steps = ((x - min) / (max - min)) * levels.length
  return { steps, floor: Math.floor(steps) }
}

/** What becomes of a few values, such as the pixels of a picture. */
export interface InspectedValues {
  /** [n] Q(x) */
  readonly levels: Float64Array
  /** [n] x − Q(x) */
  readonly errors: Float64Array
  /** mean of the squared errors */
  readonly mse: number
  /** largest |x − Q(x)| */
  readonly largestError: number
  /** codes that at least one value gets */
  readonly usedCodes: number
}

/** `inspectValue` of each of n values, and what is lost of them together; of no values the MSE is NaN. O(n log K). */
export function inspectValues(quantizer: Quantizer, values: ArrayLike<number>): InspectedValues {
  const levels = new Float64Array(values.length)
  const errors = new Float64Array(values.length)
  const codes = new Set<number>()
  let sum = 0
  let largestError = 0
  for (let i = 0; i < values.length; i++) {
    const { code, level, error } = inspectValue(quantizer, values[i])
    levels[i] = level
    errors[i] = error
    codes.add(code)
    sum += error * error
    largestError = Math.max(largestError, Math.abs(error))
  }
  return { levels, errors, mse: sum / values.length, largestError, usedCodes: codes.size }
}

/** The integer code of one value, and the real that it stands for, as `quantize` and `dequantize` have them. RangeError for params that are no affine quantization. */
export function inspectAffine(params: AffineParams, x: number): { readonly code: number; readonly real: number } {
  const codes = quantize([x], params)
  return { code: codes[0], real: dequantize(codes, params)[0] }
}
