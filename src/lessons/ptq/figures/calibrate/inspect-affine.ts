import type { AffineParams } from '../../../../core/index.ts'
import { inspectCode } from '../../../../core/inspect.ts'

/** The code of one value, the real that it stands for, and what is lost. */
export function inspectAffine(params: AffineParams, x: number): { code: number; real: number; error: number } {
  const code = inspectCode(params, x)
  const real = params.scale * (code - params.zeroPoint)
  return { code, real, error: x - real }
}
