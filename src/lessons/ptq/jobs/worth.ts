import type { JobRun } from '../../../engine/job.ts'
import type { PtqSettings } from '../contract.ts'
import type { ConvertFrame, InferFrame } from '../frames.ts'
import { createAnswerer } from './answerer.ts'
import { calibrate } from './calibrate.ts'
import { convert } from './convert.ts'
import { type Feed, feed } from './feed.ts'
import { floatAnswers } from './float-answers.ts'
import type { LoadedNetwork } from './network.ts'
import { scored } from './scored.ts'
import { shownAs } from './shown-as.ts'

/** test images that are asked for a comparison */
export const COMPARED_ON = 1000

/** Fed, calibrated, converted and measured by the jobs that do so in the lesson; meanwhile `frame` is what is shown. */
export function* worth<Frame>(
  settings: PtqSettings,
  parent: LoadedNetwork,
  frame: () => Frame,
): JobRun<Frame, InferFrame> {
  return yield* worthOfFed(settings, yield* shownAs(feed(settings, parent), frame), frame)
}

/** The same of images that are already chosen; `frame` is told how far AdaRound has come. */
export function* worthOfFed<Frame>(
  settings: PtqSettings,
  fed: Feed,
  frame: (rounding: ConvertFrame['rounding']) => Frame,
): JobRun<Frame, InferFrame> {
  const calibrated = yield* shownAs(calibrate(settings, fed), () => frame(null))
  const converted = yield* shownAs(convert(settings, calibrated), (inner) => frame(inner().rounding))
  const float = yield* floatAnswers(
    fed,
    calibrated.calibration.tensors.map(({ name }) => name),
  )
  const answerer = yield* createAnswerer(converted.asked, converted.answering)
  return yield* scored(converted, float, answerer, COMPARED_ON)
}

/** What of it is compared. */
export const worthOf = ({ accuracy, agreement, sqnrDb }: InferFrame) => ({ accuracy, agreement, sqnrDb })
