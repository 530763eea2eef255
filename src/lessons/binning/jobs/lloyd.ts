import { createRandom, distortion, type LloydStep, lloydMax, type Source, Trace } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { BinningSettings, LloydFrame } from '../contract.ts'
import { measuredQuantizer } from './measured-quantizer.ts'
import type { Numbers } from './numbers.ts'
import { uniformFor } from './uniform.ts'

type Step = Pick<LloydStep, 'iteration' | 'quantizer' | 'mse' | 'movement' | 'converged'> & {
  readonly half: LloydFrame['half']
}

/** Lloyd's algorithm, a checkpoint for each half-step. */
export function* lloyd(settings: BinningSettings, numbers: Numbers): JobRun<LloydFrame> {
  const trace = new Trace()
  for (const step of stepsFrom(settings, numbers.source)) {
    trace.add(step.mse)
    const { step: at, value: mse } = trace.columns()
    yield { checkpoint: () => frameOf(step, numbers, { step: at, mse }) }
  }
}

/** From the textbook's start, equal steps, the start itself is the first thing to be seen. */
function* stepsFrom({ start, startSeed, bits, range }: BinningSettings, source: Source): Generator<Step> {
  const levels = 2 ** bits
  if (start !== 'uniform') {
    yield* lloydMax(source, { levels, init: start, random: createRandom(startSeed) })
    return
  }
  const { quantizer } = uniformFor(source, levels, range)
  const { mse } = distortion(quantizer, source)
  yield { iteration: 0, half: 'start', quantizer, mse, movement: Number.POSITIVE_INFINITY, converged: false }
  yield* lloydMax(source, { levels, init: quantizer })
}

function frameOf(
  { quantizer, iteration, half, movement, converged }: Step,
  numbers: Numbers,
  trace: LloydFrame['trace'],
): LloydFrame {
  const measured = measuredQuantizer(quantizer, numbers)
  const emptyCells = measured.cellProbabilities.reduce((count, p) => (p > 0 ? count : count + 1), 0)
  return { ...measured, iteration, half, movement, converged, emptyCells, trace }
}
