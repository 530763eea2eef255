import { predictedClasses, softmaxInto } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { PtqSettings } from '../contract.ts'
import { strokesOf } from '../drawing-setting.ts'
import type { DrawFrame } from '../frames.ts'
import { CLASSES } from './answerer.ts'
import type { Converted } from './convert.ts'
import { drawnPicture, openedPicture } from './drawn-picture.ts'
import { floatOfOne, quantizedOfOne } from './one-at-a-time.ts'

/** What the reader drew or opened, through both networks. */
export function* draw({ strokes, picture }: PtqSettings, parent: Converted): JobRun<DrawFrame> {
  const { set } = parent
  const opened = openedPicture(picture)
  const pixels = opened ?? drawnPicture(strokes, set === 'digits')
  if (!opened && strokesOf(strokes).length === 0) {
    yield { checkpoint: () => ({ set, pixels, answers: null }) }
    return
  }
  const float = yield* floatOfOne(parent)
  const quantized = yield* quantizedOfOne(parent)
  const [a, b] = [float, quantized].map(({ answer }) => answer(pixels))
  const [floatClass, quantizedClass] = [a, b].map((logits) => predictedClasses(logits, CLASSES)[0])
  const answers = { float: probabilities(a), quantized: probabilities(b), floatClass, quantizedClass }
  yield { checkpoint: () => ({ set, pixels, answers }) }
}

function probabilities(logits: Float32Array): Float32Array {
  const found = new Float32Array(CLASSES)
  softmaxInto(found, logits, CLASSES)
  return found
}
