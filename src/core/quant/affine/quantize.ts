import { type Rounding, roundingBy } from '../rounding.ts'
import type { AffineParams } from './affine-params.ts'

/**
 * [n] codes clamp(round(x/scale) + zeroPoint, qmin, qmax). Values, scale and their quotient are float32, as in ONNX Runtime; ties go to
 * the even integer or, 'half-away', away from zero (TFLite). NaN becomes the zero-point, ±∞ the outer codes. RangeError for params
 * that are no affine quantization. O(n).
 */
export function quantize(
  values: ArrayLike<number>,
  params: AffineParams,
  rounding: Rounding = 'half-even',
): Int32Array {
  const scale = checkedScale(params)
  const round = roundingBy(rounding)
  const codes = new Int32Array(values.length)
  for (let i = 0; i < codes.length; i++)
    codes[i] = clampCode(round(quotient(values[i], scale)) + params.zeroPoint, params)
  return codes
}

/** [n] the reals that codes stand for: (code − zeroPoint)·scale in float32. RangeError as in `quantize`. O(n). */
export function dequantize(codes: ArrayLike<number>, params: AffineParams): Float32Array {
  const scale = checkedScale(params)
  const values = new Float32Array(codes.length)
  for (let i = 0; i < values.length; i++) values[i] = realOf(codes[i], scale, params.zeroPoint)
  return values
}

/** x/scale in float32, given a float32 scale; 0 for NaN, so that its code is the zero-point. */
export function quotient(x: number, scale: number): number {
  const share = Math.fround(Math.fround(x) / scale)
  return Number.isNaN(share) ? 0 : share
}

export function clampCode(code: number, { qmin, qmax }: AffineParams): number {
  return code < qmin ? qmin : code > qmax ? qmax : code
}

/** The real that a code stands for, given a float32 scale; a zero has no sign. */
export function realOf(code: number, scale: number, zeroPoint: number): number {
  return Math.fround(Math.fround(code - zeroPoint) * scale)
}

/** The scale as float32. RangeError for a scale not above 0 there, or codes that are no int32 numbers in order. */
export function checkedScale(params: AffineParams): number {
  const scale = Math.fround(params.scale)
  if (!(scale > 0 && Number.isFinite(scale)))
    throw new RangeError(`scale must be a finite float32 number above 0, got ${params.scale}`)
  for (const name of ['zeroPoint', 'qmin', 'qmax'] as const) {
    const code = params[name]
    if ((code | 0) !== code) throw new RangeError(`${name} must be an int32 number, got ${code}`)
  }
  if (params.qmin > params.qmax)
    throw new RangeError(`qmax must not be below qmin (${params.qmin}), got ${params.qmax}`)
  return scale
}
