import type { AffineParams } from '../quant/affine/affine-params.ts'
import { checkedScale, clampCode, quotient, realOf } from '../quant/affine/quantize.ts'
import { roundHalfEven } from '../quant/rounding.ts'

/**
 * [n] values quantized and dequantized at once: `dequantize(quantize(values, params), params)` to the bit, ties to even. What a network
 * sees of its weights and activations while it is trained for integers (Jacob et al. 2018, section 3). RangeError as in `quantize`.
 */
export function fakeQuantize(values: ArrayLike<number>, params: AffineParams): Float32Array {
  const scale = checkedScale(params)
  const { zeroPoint } = params
  const faked = new Float32Array(values.length)
  for (let i = 0; i < faked.length; i++) {
    const code = clampCode(roundHalfEven(quotient(values[i], scale)) + zeroPoint, params)
    faked[i] = realOf(code, scale, zeroPoint)
  }
  return faked
}

/**
 * [n] gradient by the values: the straight-through estimator (Bengio et al. 2013). It takes rounding for the identity, so the gradient
 * passes unchanged where the code, after rounding and before the clamp, is in qmin … qmax, and is 0 outside. `gradient`: [n], by the
 * output. RangeError for unequal lengths, and as in `quantize`.
 */
export function fakeQuantizeBackward(
  values: ArrayLike<number>,
  gradient: ArrayLike<number>,
  params: AffineParams,
): Float32Array {
  const scale = checkedScale(params)
  mustBeEquallyLong(values, gradient)
  const { zeroPoint, qmin, qmax } = params
  const back = new Float32Array(values.length)
  for (let i = 0; i < back.length; i++) {
    const code = roundHalfEven(quotient(values[i], scale)) + zeroPoint
    if (code >= qmin && code <= qmax) back[i] = gradient[i]
  }
  return back
}

/**
 * Gradients where scale and zero-point are learned too, as plain sums over the values (a gradient factor is the caller's, and so is
 * one call a channel): by the values as in `fakeQuantizeBackward`; by the scale Σ g·((y − x)/scale inside, qmin − zeroPoint or
 * qmax − zeroPoint outside); by the zero-point −scale·Σ g outside. What is inside is decided by 'torch' on the rounded code, ends
 * included; by 'lsq', the paper's (Esser et al. 2020, equations 3 and 5), before rounding, ends excluded. O(n).
 */
export function learnedScaleBackward(
  values: ArrayLike<number>,
  gradient: ArrayLike<number>,
  params: AffineParams,
  variant: 'torch' | 'lsq' = 'torch',
): { values: Float32Array; scale: number; zeroPoint: number } {
  const scale = checkedScale(params)
  mustBeEquallyLong(values, gradient)
  if (variant !== 'torch' && variant !== 'lsq') throw new TypeError(`variant must be 'torch' or 'lsq', got ${variant}`)
  const { zeroPoint } = params
  const low = params.qmin - zeroPoint
  const high = params.qmax - zeroPoint
  const back = new Float32Array(values.length)
  let byScale = 0
  let outside = 0
  for (let i = 0; i < back.length; i++) {
    const share = quotient(values[i], scale)
    const rounded = roundHalfEven(share)
    const inside = variant === 'torch' ? rounded >= low && rounded <= high : share > low && share < high
    if (inside) {
      back[i] = gradient[i]
      // From y and x themselves: their quotients by the scale have lost the digits that the difference needs.
      byScale += (gradient[i] * (Math.fround(rounded * scale) - Math.fround(values[i]))) / scale
    } else {
      byScale += gradient[i] * (share <= low ? low : high)
      outside += gradient[i]
    }
  }
  return { values: back, scale: byScale, zeroPoint: 0 - scale * outside }
}

function mustBeEquallyLong(values: ArrayLike<number>, gradient: ArrayLike<number>): void {
  if (gradient.length !== values.length)
    throw new RangeError(`gradient must be as long as values (${values.length}), got ${gradient.length}`)
}
