import type { JobRun } from '../../../engine/job.ts'
import type { BinningSettings, OwnFrame } from '../contract.ts'
import { measuredQuantizer } from './measured-quantizer.ts'
import type { Numbers } from './numbers.ts'
import { ownQuantizer } from './own-quantizer.ts'

/** The quantizer that the reader has placed by hand, measured as the others are. */
export function* own({ ownLevels, ownThresholds }: BinningSettings, numbers: Numbers): JobRun<OwnFrame> {
  const quantizer = ownQuantizer(ownLevels, ownThresholds)
  yield { checkpoint: () => ({ quantizer: quantizer && measuredQuantizer(quantizer, numbers) }) }
}
