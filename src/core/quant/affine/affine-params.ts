import { powerOfTwo } from '../../real/bits.ts'
import { CONVENTIONS, type CodeRange, type Convention } from './conventions.ts'

/** Affine quantization of reals by integers: x ≈ scale·(code − zeroPoint), qmin ≤ code ≤ qmax. */
export interface AffineParams {
  /** above 0 */
  readonly scale: number
  /** the integer that stands for real 0 */
  readonly zeroPoint: number
  readonly qmin: number
  readonly qmax: number
}

/** How integers are to be used. */
export interface AffineScheme {
  /** b, from 1 to 32 (31 unsigned) */
  readonly bits: number
  /** codes −2^(b−1) … 2^(b−1) − 1, else 0 … 2^b − 1 */
  readonly signed: boolean
  /** the range is widened to [−absmax, absmax], the zero-point is the middle of the codes */
  readonly symmetric: boolean
  /** qmin is raised by 1; default: true for symmetric signed in 'onnx' and 'tflite', else false */
  readonly narrowRange?: boolean
  /** whose rounding; default 'onnx' */
  readonly convention?: Convention
}

/**
 * Scale and zero-point for a range of reals, as a framework computes them: 'torch' (MinMaxObserver), 'onnx' (ONNX Runtime's
 * quantization tool), 'tflite' (ChooseQuantizationParams) or 'floor', the textbook's zeroPoint = qmin − ⌊min/scale⌋. They
 * differ in float width, in ties and in what a symmetric range is spread over: see each in `conventions.ts`. The range is first
 * widened to hold 0, so real 0 has a code of its own, the zero-point. RangeError for a range that is empty or not finite in float32,
 * or bits that leave fewer than two codes.
 */
export function affineParams(range: { min: number; max: number }, scheme: AffineScheme): AffineParams {
  const { symmetric, convention = 'onnx' } = scheme
  mustBeRange(range)
  mustBeFlag('symmetric', symmetric)
  if (!Object.hasOwn(CONVENTIONS, convention))
    throw new TypeError(`convention must be one of ${Object.keys(CONVENTIONS).join(', ')}, got ${String(convention)}`)
  const codes = codeRange(scheme)
  const widened = { min: Math.min(range.min, 0), max: Math.max(range.max, 0) }
  const { scale, zeroPoint } = CONVENTIONS[convention](widened, codes, symmetric)
  if (!Number.isFinite(scale))
    throw new RangeError(`max − min must be a finite float32 number, got ${range.max} − ${range.min}`)
  // Adding 0 takes the sign off a zero.
  return { scale, zeroPoint: Math.min(codes.qmax, Math.max(codes.qmin, zeroPoint)) + 0, ...codes }
}

/** The codes of a scheme. RangeError where there would be fewer than two, or one outside int32. */
function codeRange(scheme: AffineScheme): CodeRange {
  const { bits, signed, symmetric, convention = 'onnx' } = scheme
  const { narrowRange = symmetric && signed && (convention === 'onnx' || convention === 'tflite') } = scheme
  mustBeFlag('signed', signed)
  mustBeFlag('narrowRange', narrowRange)
  const least = narrowRange ? 2 : 1
  const most = signed ? 32 : 31
  if (!(Number.isInteger(bits) && bits >= least && bits <= most))
    throw new RangeError(`bits must be a whole number from ${least} to ${most}, got ${bits}`)
  const count = powerOfTwo(bits)
  const lowest = signed ? -count / 2 : 0
  return { qmin: narrowRange ? lowest + 1 : lowest, qmax: lowest + count - 1 }
}

function mustBeRange({ min, max }: { min: number; max: number }): void {
  if (!Number.isFinite(Math.fround(min))) throw new RangeError(`min must be a finite float32 number, got ${min}`)
  if (!Number.isFinite(Math.fround(max)) || max < min)
    throw new RangeError(`max must be a finite float32 number not below min (${min}), got ${max}`)
}

function mustBeFlag(name: string, value: boolean): void {
  if (typeof value !== 'boolean') throw new TypeError(`${name} must be true or false, got ${value}`)
}
