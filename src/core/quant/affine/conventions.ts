import { roundHalfAway, roundHalfEven } from '../rounding.ts'

/** Whose way of choosing scale and zero-point. */
export type Convention = 'torch' | 'onnx' | 'tflite' | 'floor'

export interface CodeRange {
  readonly qmin: number
  readonly qmax: number
}

/** From a range that holds 0 to scale and zero-point; the zero-point may still lie outside the codes by rounding. */
type Choose = (
  range: { min: number; max: number },
  codes: CodeRange,
  symmetric: boolean,
) => { scale: number; zeroPoint: number }

/** the smallest scale of PyTorch's observers: float32's epsilon, 2⁻²³ */
const TORCH_LEAST_SCALE = 1.1920928955078125e-7
/** the smallest normal float32 number, 2⁻¹²⁶ */
const LEAST_NORMAL = 1.1754943508222875e-38

/** PyTorch, `UniformQuantizationObserverBase._calculate_qparams`: every step in float32. */
const torch: Choose = (range, { qmin, qmax }, symmetric) => {
  const min = Math.fround(range.min)
  const max = Math.fround(range.max)
  const steps = Math.fround(qmax - qmin)
  if (!symmetric) {
    const scale = Math.max(Math.fround(Math.fround(max - min) / steps), TORCH_LEAST_SCALE)
    return { scale, zeroPoint: qmin - roundHalfEven(Math.fround(min / scale)) }
  }
  const scale = Math.max(Math.fround(Math.max(-min, max) / (steps / 2)), TORCH_LEAST_SCALE)
  if (qmin < 0) return { scale, zeroPoint: 0 }
  return { scale, zeroPoint: qmax === 255 ? 128 : Math.floor((qmin + qmax) / 2) }
}

/**
 * ONNX Runtime, `quant_utils.compute_scale_zp`: the float32 range over the steps in double; the zero-point comes from that scale, and
 * only then is the scale rounded to float32. Scales that would be subnormal become 1.
 */
const onnx: Choose = (range, { qmin, qmax }, symmetric) => {
  const absmax = Math.fround(Math.max(-range.min, range.max))
  const min = symmetric ? -absmax : Math.fround(range.min)
  const max = symmetric ? absmax : Math.fround(range.max)
  const scale = Math.fround(max - min) / (qmax - qmin)
  if (scale < LEAST_NORMAL) return { scale: 1, zeroPoint: 0 }
  const zeroPoint = roundHalfEven(symmetric ? (qmin + qmax) / 2 : qmin - min / scale)
  return { scale: Math.fround(scale), zeroPoint }
}

/**
 * TFLite, `ChooseQuantizationParams`: in double; the zero-point from the end of the range whose rounding error is smaller, half away
 * from zero. Symmetric signed is TFLite's rule for weights: zero-point 0.
 */
const tflite: Choose = ({ min, max }, { qmin, qmax }, symmetric) => {
  const scale = spread(min, max, qmax - qmin, symmetric)
  if (scale === 0) return { scale: 1, zeroPoint: 0 }
  if (symmetric) return { scale, zeroPoint: qmin < 0 ? 0 : roundHalfAway((qmin + qmax) / 2) }
  const minError = Math.abs(qmin) + Math.abs(min / scale)
  const maxError = Math.abs(qmax) + Math.abs(max / scale)
  return { scale, zeroPoint: roundHalfAway(minError < maxError ? qmin - min / scale : qmax - max / scale) }
}

/** The textbook's short form, in double: zeroPoint = qmin − ⌊min/scale⌋, which leans up by half a step on average. */
const floor: Choose = ({ min, max }, { qmin, qmax }, symmetric) => {
  const scale = spread(min, max, qmax - qmin, symmetric)
  if (scale === 0) return { scale: 1, zeroPoint: 0 }
  return { scale, zeroPoint: qmin - Math.floor(symmetric ? (qmin - qmax) / 2 : min / scale) }
}

/** The range over its steps, in double; 0 where float32, in which scales are applied, holds no such number. */
function spread(min: number, max: number, steps: number, symmetric: boolean): number {
  const scale = symmetric ? Math.max(-min, max) / (steps / 2) : (max - min) / steps
  return Math.fround(scale) === 0 ? 0 : scale
}

export const CONVENTIONS: Readonly<Record<Convention, Choose>> = { torch, onnx, tflite, floor }
