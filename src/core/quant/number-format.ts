import { highWord, powerOfTwo } from '../real/bits.ts'
import { roundHalfEven } from './rounding.ts'

/** A float of few bits: a sign, then exponent bits, then mantissa bits. Exponent 0 holds zero and the subnormal numbers. */
export interface NumberFormat {
  readonly exponentBits: number
  readonly mantissaBits: number
  readonly bias: number
  /** what the highest codes are: numbers like all others; numbers but for one NaN, all ones ("fn"); infinity and NaNs, as in IEEE 754 */
  readonly top: 'numbers' | 'one-nan' | 'infinity-and-nans'
}

/** FP4 and FP6: OCP Microscaling Formats (MX) 1.0, section 5.3; FP8: OCP 8-bit Floating Point (OFP8) 1.0. */
export const NUMBER_FORMATS = {
  'fp4-e2m1': { exponentBits: 2, mantissaBits: 1, bias: 1, top: 'numbers' },
  'fp6-e2m3': { exponentBits: 2, mantissaBits: 3, bias: 1, top: 'numbers' },
  'fp6-e3m2': { exponentBits: 3, mantissaBits: 2, bias: 3, top: 'numbers' },
  'fp8-e4m3': { exponentBits: 4, mantissaBits: 3, bias: 7, top: 'one-nan' },
  'fp8-e5m2': { exponentBits: 5, mantissaBits: 2, bias: 15, top: 'infinity-and-nans' },
} as const satisfies Record<string, NumberFormat>
export type NumberFormatName = keyof typeof NUMBER_FORMATS

/** How many codes without the sign stand for numbers: 0 … this − 1, in the order of their values. */
export function magnitudeCount({ exponentBits, mantissaBits, top }: NumberFormat): number {
  const all = 1 << (exponentBits + mantissaBits)
  if (top === 'numbers') return all
  return top === 'one-nan' ? all - 1 : all - (1 << mantissaBits)
}

/** What a code stands for. The sign is the highest bit. Exact. */
export function valueOfCode(format: NumberFormat, code: number): number {
  const { exponentBits, mantissaBits, bias } = format
  const magnitude = code & ((1 << (exponentBits + mantissaBits)) - 1)
  const sign = (code >> (exponentBits + mantissaBits)) & 1 ? -1 : 1
  const exponent = magnitude >> mantissaBits
  const mantissa = magnitude & ((1 << mantissaBits) - 1)
  if (magnitude >= magnitudeCount(format))
    return format.top === 'infinity-and-nans' && mantissa === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN
  if (exponent === 0) return sign * mantissa * powerOfTwo(1 - bias - mantissaBits)
  return sign * (mantissa + (1 << mantissaBits)) * powerOfTwo(exponent - bias - mantissaBits)
}

/**
 * [n] float32 numbers cast to a small float: the nearest number of the format, at a tie the one whose mantissa is even; what
 * is larger than its largest number becomes that one, infinities too. NaN stays NaN, also where the format has none. Zero comes
 * out without a sign. TypeError for an unknown name. O(n).
 */
export function castToFormat(name: NumberFormatName, values: ArrayLike<number>): Float32Array {
  if (!Object.hasOwn(NUMBER_FORMATS, name))
    throw new TypeError(`name must be one of ${Object.keys(NUMBER_FORMATS).join(', ')}, got ${name}`)
  const format: NumberFormat = NUMBER_FORMATS[name]
  const largest = valueOfCode(format, magnitudeCount(format) - 1)
  const cast = new Float32Array(values.length)
  for (let i = 0; i < cast.length; i++) {
    const x = Math.fround(values[i])
    const size = Math.abs(x) >= largest ? largest : roundMagnitude(Math.abs(x), format)
    cast[i] = x < 0 && size > 0 ? -size : size
  }
  return cast
}

/** Size ≥ 0 to a multiple of the distance between the format's numbers there; both are exact in a double. */
function roundMagnitude(size: number, { mantissaBits, bias }: NumberFormat): number {
  const exponent = Math.max((highWord(size) >>> 20) - 1023, 1 - bias)
  const step = powerOfTwo(exponent - mantissaBits)
  return roundHalfEven(size / step) * step
}
