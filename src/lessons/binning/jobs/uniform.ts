import { optimalUniformQuantizer, type Quantizer, type Source, uniformQuantizer } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { BinningSettings, UniformFrame } from '../contract.ts'
import { measuredQuantizer } from './measured-quantizer.ts'
import type { Numbers } from './numbers.ts'

interface Uniform {
  readonly quantizer: Quantizer
  readonly min: number
  readonly max: number
  readonly rangeFrom: UniformFrame['rangeFrom']
}

/**
 * The uniform quantizer the page compares with. From the least to the greatest value; a density without ends is cut at four
 * standard deviations from its mean (the classical 4σ loading, Jayant & Noll 1984 §4.3); or with the step of least MSE.
 */
export function uniformFor(source: Source, levels: number, range: BinningSettings['range']): Uniform {
  if (range === 'mse') {
    const quantizer = optimalUniformQuantizer(source, levels)
    const step = levels > 1 ? quantizer.levels[1] - quantizer.levels[0] : 0
    return {
      quantizer,
      min: quantizer.levels[0] - step / 2,
      max: quantizer.levels[levels - 1] + step / 2,
      rangeFrom: 'mse',
    }
  }
  const sigma = Math.sqrt(source.variance)
  const low = Number.isFinite(source.min) ? source.min : source.mean - 4 * sigma
  const high = Number.isFinite(source.max) ? source.max : source.mean + 4 * sigma
  const ended = Number.isFinite(source.min) && Number.isFinite(source.max)
  const { min, max } = high > low ? { min: low, max: high } : rangeAround(low, levels)
  return {
    quantizer: uniformQuantizer({ min, max, levels }),
    min,
    max,
    rangeFrom: ended ? 'min-max' : 'four-sigma',
  }
}

/** All values equal: any range would do. This one has its lowest level on the value, and steps of the value's own size over K. */
function rangeAround(value: number, levels: number): { min: number; max: number } {
  const step = Math.max(Math.abs(value), 1) / levels
  return { min: value - 0.5 * step, max: value + (levels - 0.5) * step }
}

export function* uniform({ bits, range }: BinningSettings, numbers: Numbers): JobRun<UniformFrame> {
  const { quantizer, min, max, rangeFrom } = uniformFor(numbers.source, 2 ** bits, range)
  yield {
    checkpoint: () => ({
      ...measuredQuantizer(quantizer, numbers),
      min,
      max,
      step: (max - min) / 2 ** bits,
      rangeFrom,
    }),
  }
}
