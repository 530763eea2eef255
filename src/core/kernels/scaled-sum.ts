import { multiplyByQuantizedMultiplier } from '../quant/fixed-point.ts'
import { roundHalfEven } from '../quant/rounding.ts'
import type { Requantization } from './integer-kernels.ts'

const { fround } = Math

/** A sum, int32, in steps of the output: rounded as the requantization says, not yet held or moved by the zero-point. The factor is read for 'float' alone, the multiplier for the others. */
export function scaledSum(
  sum: number,
  requantization: Requantization,
  factor: number,
  { mantissa, shift }: { readonly mantissa: number; readonly shift: number },
): number {
  return requantization === 'float'
    ? roundHalfEven(fround(fround(sum) * fround(factor)))
    : multiplyByQuantizedMultiplier(sum, mantissa, shift, requantization)
}
