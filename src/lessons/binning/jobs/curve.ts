import { distortion, optimalQuantizer } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { BinningSettings, CurveFrame } from '../contract.ts'
import type { Numbers } from './numbers.ts'
import { uniformFor } from './uniform.ts'

/** SQNR at one to eight bits, a checkpoint a bit. */
export function* curve({ range }: BinningSettings, { source }: Numbers): JobRun<CurveFrame> {
  const bits: number[] = []
  const uniform: number[] = []
  const optimum: number[] = []
  for (let b = 1; b <= 8; b++) {
    bits.push(b)
    uniform.push(distortion(uniformFor(source, 2 ** b, range).quantizer, source).sqnrDb)
    optimum.push(distortion(optimalQuantizer(source, 2 ** b), source).sqnrDb)
    yield { checkpoint: () => ({ bits: [...bits], uniform: [...uniform], optimum: [...optimum] }) }
  }
}
