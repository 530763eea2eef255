import { highWord, powerOfTwo } from '../real/bits.ts'
import { codebook } from './codebook.ts'
import { castToFormat } from './number-format.ts'
import { encode } from './quantizer.ts'

const MX_BLOCK = 32
/** exponent of the largest number of FP4, 6 = 1.5·2² */
const LARGEST_FP4_EXPONENT = 2
/** least and greatest exponent of an MX scale, E8M0 */
const LEAST_EXPONENT = -127
const GREATEST_EXPONENT = 127

/**
 * A block of 32 numbers in MXFP4: one power of two for all, exponent = ⌊log₂ absmax⌋ − 2, held within −127 … 127, and an FP4 (E2M1)
 * number each: x/2^exponent cast to the nearest, ties to the even mantissa, saturating at ±6. A block of zeros has exponent −127.
 * `values` are [32] the numbers that the block then stands for. RangeError for another length or a number that is not finite.
 * Source: OCP Microscaling Formats (MX) 1.0, section 6.3.
 */
export function mxfp4(block: ArrayLike<number>): { exponent: number; values: Float32Array } {
  if (block.length !== MX_BLOCK) throw new RangeError(`block must hold ${MX_BLOCK} numbers, got ${block.length}`)
  const absmax = largestMagnitude(block)
  // A double of this size is never subnormal, so its upper bits hold the exponent; zero reads as −1023.
  const wanted = (highWord(absmax) >>> 20) - 1023 - LARGEST_FP4_EXPONENT
  const exponent = Math.min(GREATEST_EXPONENT, Math.max(LEAST_EXPONENT, wanted))
  const scale = powerOfTwo(exponent)
  const values = castToFormat(
    'fp4-e2m1',
    Float32Array.from(block, (x) => Math.fround(x) / scale),
  )
  for (let i = 0; i < MX_BLOCK; i++) values[i] *= scale
  return { exponent, values }
}

/**
 * A block in NF4 (Dettmers et al. 2023, QLoRA): x/absmax in float32, then the nearest of the 16 levels, a tie to the upper.
 * `codes` are [n] in 0 … 15, in the order of the levels; `values` [n] = level·absmax in float32. A block of zeros is code 7, value 0.
 * RangeError for an empty block or a number that is not finite.
 */
export function nf4(block: ArrayLike<number>): { absmax: number; codes: Uint8Array; values: Float32Array } {
  if (block.length === 0) throw new RangeError('block must hold at least one number, got none')
  const absmax = largestMagnitude(block)
  const quantizer = codebook('nf4')
  const shares = Float32Array.from(block, (x) => (absmax === 0 ? 0 : Math.fround(x) / absmax))
  const codes = Uint8Array.from(encode(quantizer, shares))
  return { absmax, codes, values: Float32Array.from(codes, (code) => quantizer.levels[code] * absmax) }
}

/** largest |x| of the block as float32 numbers */
function largestMagnitude(block: ArrayLike<number>): number {
  let largest = 0
  for (let i = 0; i < block.length; i++) {
    const size = Math.abs(Math.fround(block[i]))
    if (!Number.isFinite(size)) throw new RangeError(`block must hold finite float32 numbers, got ${block[i]} at ${i}`)
    if (size > largest) largest = size
  }
  return largest
}
