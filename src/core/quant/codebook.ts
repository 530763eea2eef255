import { magnitudeCount, NUMBER_FORMATS, type NumberFormatName, valueOfCode } from './number-format.ts'
import { nearestLevelQuantizer, type Quantizer } from './quantizer.ts'

export type CodebookName = 'nf4' | NumberFormatName | 'int4' | 'int8'

/** NormalFloat4: quantiles of the normal distribution, zero among them (Dettmers et al. 2023, QLoRA, appendix E), as float32 numbers. */
const NF4 = [
  -1, -0.6961928009986877, -0.5250730514526367, -0.39491748809814453, -0.28444138169288635, -0.18477343022823334,
  -0.09105003625154495, 0, 0.07958029955625534, 0.16093020141124725, 0.24611230194568634, 0.33791524171829224,
  0.44070982933044434, 0.5626170039176941, 0.7229568362236023, 1,
]

/**
 * The numbers of a format as a quantizer: finite values ascending, zero once; thresholds half way, so that a tie goes up (a cast
 * sends it to the even mantissa: see `castToFormat`). 'int4' is −8 … 7, 'int8' −128 … 127. TypeError for an unknown name.
 */
export function codebook(name: CodebookName): Quantizer {
  return nearestLevelQuantizer(Float64Array.from(levelsOf(name)))
}

function levelsOf(name: CodebookName): number[] {
  if (name === 'nf4') return NF4
  if (name === 'int4') return wholeNumbers(-8, 7)
  if (name === 'int8') return wholeNumbers(-128, 127)
  if (!Object.hasOwn(NUMBER_FORMATS, name))
    throw new TypeError(
      `name must be one of nf4, ${Object.keys(NUMBER_FORMATS).join(', ')}, int4, int8, got ${String(name)}`,
    )
  const format = NUMBER_FORMATS[name]
  const positive = Array.from({ length: magnitudeCount(format) - 1 }, (_, i) => valueOfCode(format, i + 1))
  return [...positive.map((value) => -value).reverse(), 0, ...positive]
}

function wholeNumbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}
