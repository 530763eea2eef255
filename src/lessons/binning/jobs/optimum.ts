import { optimalQuantizer, type Source, shannonLowerBound } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { BinningSettings, OptimumFrame } from '../contract.ts'
import { measuredQuantizer } from './measured-quantizer.ts'
import type { Numbers } from './numbers.ts'

/** The least MSE there can be with this many levels: what Lloyd–Max may or may not reach. And what no code of that rate can pass. */
export function* optimum({ levels }: BinningSettings, numbers: Numbers): JobRun<OptimumFrame> {
  const { proved, ...quantizer } = optimalQuantizer(numbers.source, levels)
  const bound = boundFor(numbers.source, levels)
  yield { checkpoint: () => ({ ...measuredQuantizer(quantizer, numbers), proved, bound }) }
}

function boundFor(source: Source, levels: number): number {
  return source.integrate ? shannonLowerBound(source, Math.log2(levels)) : Number.NaN
}
