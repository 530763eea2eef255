import {
  createRandom,
  distortion,
  type LloydStep,
  lloydMax,
  type Quantizer,
  type Source,
  Trace,
} from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { BinningSettings, LloydFrame } from '../contract.ts'
import { measuredQuantizer } from './measured-quantizer.ts'
import type { Numbers } from './numbers.ts'
import { ownQuantizer } from './own-quantizer.ts'
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

/** A start that is a quantizer, the textbook's equal steps or the reader's own, is itself the first thing to be seen. */
function* stepsFrom(settings: BinningSettings, source: Source): Generator<Step> {
  const { start, startSeed, levels } = settings
  if (start === 'quantile' || start === 'random' || start === 'cube-root-density') {
    if (start === 'cube-root-density' && !source.density)
      throw Object.assign(new TypeError('start must not need a density'), { code: 'needs-density' })
    yield* lloydMax(source, { levels, init: start, random: createRandom(startSeed) })
    return
  }
  const quantizer = startingQuantizer(settings, source)
  const { mse } = distortion(quantizer, source)
  yield { iteration: 0, half: 'start', quantizer, mse, movement: Number.POSITIVE_INFINITY, converged: false }
  yield* lloydMax(source, { levels, init: quantizer })
}

/** The reader's, as long as it has as many levels as are asked for. */
function startingQuantizer(settings: BinningSettings, source: Source): Quantizer {
  const { start, startLevels, startThresholds, levels } = settings
  const own = start === 'own' ? ownQuantizer(startLevels, startThresholds) : null
  return own?.levels.length === levels ? own : uniformFor(source, levels, settings).quantizer
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
