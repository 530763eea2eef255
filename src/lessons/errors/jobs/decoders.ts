import type { AffineParams } from '../../../core/index.ts'
import { checkedScale, clampCode, quotient, realOf } from '../../../core/quant/affine/quantize.ts'
import { roundHalfEven } from '../../../core/quant/rounding.ts'

/** What a value is read back as: coded and decoded in plain arithmetic, rightly and wrongly. */
export type Decoder = (x: number) => number

/** As the core has it: q = clamp(round(x/s) + z), x̂ = s(q − z). */
export function rightDecoder(params: AffineParams): Decoder {
  const scale = checkedScale(params)
  return (x) => realOf(codeOf(x, scale, params), scale, params.zeroPoint)
}

/** The same code, but the zero-point is taken for a real and added: x̂ = s·q + z. */
export function realZeroPointDecoder(params: AffineParams): Decoder {
  const scale = checkedScale(params)
  return (x) => Math.fround(Math.fround(scale * codeOf(x, scale, params)) + params.zeroPoint)
}

/** The code is not held between the ends but stored in its b bits as it is: what does not fit comes in again at the other end. */
export function wrappingDecoder(params: AffineParams): Decoder {
  const scale = checkedScale(params)
  const { zeroPoint, qmin, qmax } = params
  const count = qmax - qmin + 1
  return (x) => {
    const above = roundHalfEven(quotient(x, scale)) + zeroPoint - qmin
    return realOf(qmin + above - count * Math.floor(above / count), scale, zeroPoint)
  }
}

/** Codes over a range as it is, whether it holds 0 or not: x̂ = lowest + step · q. */
export function rangeDecoder({ lowest, step, codes }: { lowest: number; step: number; codes: number }): Decoder {
  return (x) => {
    const code = Math.min(codes - 1, Math.max(0, roundHalfEven((x - lowest) / step)))
    return Math.fround(lowest + step * code)
  }
}

export const codeOf = (x: number, scale: number, params: AffineParams): number =>
  clampCode(roundHalfEven(quotient(x, scale)) + params.zeroPoint, params)
