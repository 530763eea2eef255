import {
  distortion,
  optimalUniformQuantizer,
  type Quantizer,
  type Source,
  uniformQuantizer,
} from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { BinningSettings, UniformFrame } from '../contract.ts'
import { measuredQuantizer } from './measured-quantizer.ts'
import { isOneValue, type Numbers } from './numbers.ts'

interface Range {
  readonly min: number
  readonly max: number
  readonly rangeFrom: UniformFrame['rangeFrom']
}
interface Uniform extends Range {
  readonly quantizer: Quantizer
}
/** What makes the uniform quantizer of the page, besides the number of levels. */
export type UniformSettings = Pick<BinningSettings, 'range' | 'percentile' | 'reconstruction'>

/** The uniform quantizer the page compares with: equal cells over a range, its levels in their middle or at their left edge. */
export function uniformFor(source: Source, levels: number, settings: UniformSettings): Uniform {
  const range = rangeFor(source, levels, settings)
  if (isOneValue(range.min, range.max)) return aroundOneValue(range, levels)
  return { ...range, quantizer: uniformQuantizer({ ...range, levels, reconstruction: settings.reconstruction }) }
}

/**
 * From the least to the greatest value; a density without ends is cut at four standard deviations from its mean (the classical
 * 4σ loading, Jayant & Noll 1984 §4.3). Or all but equal shares at both ends; or about the mean, with the step of least MSE
 * (of levels in the middle).
 */
function rangeFor(source: Source, levels: number, { range, percentile }: UniformSettings): Range {
  if (range === 'mse' && !isOneValue(source.min, source.max)) {
    const { levels: best } = optimalUniformQuantizer(source, levels)
    const half = 0.5 * (best[1] - best[0])
    return { min: best[0] - half, max: best[levels - 1] + half, rangeFrom: 'mse' }
  }
  if (range === 'percentile') {
    const cut = 0.5 * (1 - percentile / 100)
    return { ...cutAtFourSigma(source, cut, 1 - cut), rangeFrom: 'percentile' }
  }
  const ended = Number.isFinite(source.min) && Number.isFinite(source.max)
  return { ...cutAtFourSigma(source, 0, 1), rangeFrom: range === 'mse' ? 'mse' : ended ? 'min-max' : 'four-sigma' }
}

/** The quantiles, where they are finite. */
function cutAtFourSigma(source: Source, from: number, to: number): { min: number; max: number } {
  const sigma = Math.sqrt(source.variance)
  const [min, max] = [source.quantile(from), source.quantile(to)]
  return {
    min: Number.isFinite(min) ? min : source.mean - 4 * sigma,
    max: Number.isFinite(max) ? max : source.mean + 4 * sigma,
  }
}

/** All values in the range equal: any step would do. The lowest level is the value, and the step of its own size keeps the others apart. */
function aroundOneValue({ min: value, rangeFrom }: Range, levels: number): Uniform {
  const step = Math.max(Math.abs(value), 1) / levels
  const quantizer = {
    levels: Float64Array.from({ length: levels }, (_, k) => value + k * step),
    thresholds: Float64Array.from({ length: levels - 1 }, (_, k) => value + (k + 0.5) * step),
  }
  return { quantizer, min: value - step / 2, max: value + (levels - 0.5) * step, rangeFrom }
}

export function* uniform(settings: BinningSettings, numbers: Numbers): JobRun<UniformFrame> {
  const { levels, reconstruction } = settings
  const { quantizer, min, max, rangeFrom } = uniformFor(numbers.source, levels, settings)
  const middle = uniformFor(numbers.source, levels, { ...settings, reconstruction: 'midpoint' }).quantizer
  const fewer = levels > 2 ? uniformFor(numbers.source, levels - 1, settings).quantizer : null
  yield {
    checkpoint: () => ({
      ...measuredQuantizer(quantizer, numbers),
      min,
      max,
      step: (max - min) / levels,
      rangeFrom,
      reconstruction,
      midpointSqnrDb: distortion(middle, numbers.source).sqnrDb,
      fewerSqnrDb: fewer && distortion(fewer, numbers.source).sqnrDb,
    }),
  }
}
