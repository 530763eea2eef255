import { optimalUniformQuantizer, type Quantizer, type Source, uniformQuantizer } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { BinningSettings, UniformFrame } from '../contract.ts'
import { measuredQuantizer } from './measured-quantizer.ts'
import { isOneValue, type Numbers } from './numbers.ts'

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
  if (isOneValue(source.min, source.max)) return aroundOneValue(source.min, levels, range)
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
  const min = Number.isFinite(source.min) ? source.min : source.mean - 4 * sigma
  const max = Number.isFinite(source.max) ? source.max : source.mean + 4 * sigma
  const ended = Number.isFinite(source.min) && Number.isFinite(source.max)
  return {
    quantizer: uniformQuantizer({ min, max, levels }),
    min,
    max,
    rangeFrom: ended ? 'min-max' : 'four-sigma',
  }
}

/** All values equal: any step would do. The lowest level is the value, and the step of its own size keeps the others apart. */
function aroundOneValue(value: number, levels: number, rangeFrom: BinningSettings['range']): Uniform {
  const step = Math.max(Math.abs(value), 1) / levels
  const quantizer = {
    levels: Float64Array.from({ length: levels }, (_, k) => value + k * step),
    thresholds: Float64Array.from({ length: levels - 1 }, (_, k) => value + (k + 0.5) * step),
  }
  return { quantizer, min: value - step / 2, max: value + (levels - 0.5) * step, rangeFrom }
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
