import { type AffineParams, type AffineScheme, affineParams } from '../../quant/affine/affine-params.ts'
import { checkedScale, clampCode, quotient } from '../../quant/affine/quantize.ts'
import { roundHalfEven } from '../../quant/rounding.ts'

/** How weights become integers. */
export interface WeightScheme {
  /** 2 … 8 */
  readonly bits: number
  /** one scale for the whole tensor, or one for each output channel */
  readonly granularity: 'tensor' | 'channel'
  /** default true: codes −(2^(b−1) − 1) … 2^(b−1) − 1 about a zero-point of 0 */
  readonly symmetric?: boolean
  readonly convention?: AffineScheme['convention']
}

export interface QuantizedWeights {
  readonly codes: Int8Array
  /** of each output channel; the same where there is one scale */
  readonly params: readonly AffineParams[]
}

/**
 * Weights by their range, from the least to the greatest of a tensor or of an output channel, which is the last size of every kind of weight.
 * RangeError for bits outside 2 … 8, or weights that are not finite.
 */
export function quantizeWeights(weights: Float32Array, channels: number, scheme: WeightScheme): QuantizedWeights {
  const { bits, granularity, symmetric = true, convention } = scheme
  if (!(Number.isInteger(bits) && bits >= 2 && bits <= 8))
    throw new RangeError(`bits must be a whole number from 2 to 8, got ${bits}`)
  const apart = granularity === 'channel'
  const ranges = Array.from({ length: apart ? channels : 1 }, (_, c) => rangeOf(weights, apart ? channels : 1, c))
  const found = ranges.map((range) => affineParams(range, { bits, signed: true, symmetric, convention }))
  const params = Array.from({ length: channels }, (_, c) => found[apart ? c : 0])
  const scales = params.map(checkedScale)
  const codes = new Int8Array(weights.length)
  for (let i = 0; i < weights.length; i++) {
    const c = i % channels
    codes[i] = clampCode(roundHalfEven(quotient(weights[i], scales[c])) + params[c].zeroPoint, params[c])
  }
  return { codes, params }
}

function rangeOf(weights: Float32Array, stride: number, first: number) {
  let min = 0
  let max = 0
  for (let i = first; i < weights.length; i += stride) {
    if (!Number.isFinite(weights[i])) throw new RangeError(`weights must be finite, got ${weights[i]} at ${i}`)
    min = Math.min(min, weights[i])
    max = Math.max(max, weights[i])
  }
  return { min, max }
}
