import { affineParams, coarser, errorBudget, type Range } from '../../../core/index.ts'
import { breathe, type JobRun } from '../../../engine/job.ts'
import { type PtqSettings, RULES } from '../contract.ts'
import { FLOAT_BITS } from '../convert-setting.ts'
import type { OpenedFrame, RuleFrame } from '../frames.ts'
import { activationScheme, type Calibrated, clipped } from './calibrate.ts'
import { conventionFrames } from './convention-frames.ts'

const BINS = 128
/** clipping points at which the error budget is measured */
const BUDGET_POINTS = 80

/** One tensor of those that were calibrated: where each rule clips it, and what that costs. */
export function* opened(settings: PtqSettings, { calibration, range }: Calibrated): JobRun<OpenedFrame> {
  const { tensors } = calibration
  const index = Math.min(settings.tensor, tensors.length - 1)
  const tensor = tensors[index]
  const { activationBits } = settings
  const scheme = activationScheme(activationBits, settings)
  const histogram = tensor.histogram()
  const { min, max } = tensor.seen()
  const budgetAt = (of: Range) => errorBudget(histogram, of, scheme)
  const rules: RuleFrame[] = []
  for (const rule of RULES) {
    const found = range(tensor.name, activationBits, rule)
    const { clipping, rounding } = budgetAt(found)
    rules.push({ rule, range: found, mse: clipping + rounding, params: affineParams(found, scheme) })
    yield* breathe()
  }
  const reach = Math.max(max, -min)
  const clip = Float64Array.from({ length: BUDGET_POINTS }, (_, i) => (reach * (i + 1)) / BUDGET_POINTS)
  const parts = Array.from(clip, (at) => budgetAt(clipped({ min, max }, at)))
  yield {
    checkpoint: () => ({
      index,
      name: tensor.name,
      histogram: coarser(histogram, BINS),
      counted: histogram,
      ...{ min, max, rules },
      conventions: conventionFrames(histogram, range(tensor.name, activationBits), scheme),
      budget: {
        clip,
        clipping: Float64Array.from(parts, (part) => part.clipping),
        rounding: Float64Array.from(parts, (part) => part.rounding),
      },
      scheme: activationBits === FLOAT_BITS ? null : scheme,
    }),
  }
}
