import { distortion, optimalQuantizer } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { BinningSettings, OptimumFrame } from '../contract.ts'
import type { Numbers } from './numbers.ts'

/** The least MSE there can be with this many levels: what Lloyd–Max may or may not reach. */
export function* optimum({ bits }: BinningSettings, { source }: Numbers): JobRun<OptimumFrame> {
  const { levels, thresholds, proved } = optimalQuantizer(source, 2 ** bits)
  yield {
    checkpoint: () => {
      const { mse, sqnrDb } = distortion({ levels, thresholds }, source)
      return { levels: levels.slice(), thresholds: thresholds.slice(), mse, sqnrDb, proved }
    },
  }
}
