import { predictedClasses, softmaxInto } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { PtqSettings } from '../contract.ts'
import type { DrawFrame } from '../frames.ts'
import { CLASSES, createAnswerer } from './answerer.ts'
import type { Converted } from './convert.ts'
import { drawnPicture, strokesOf } from './drawn-picture.ts'

/** The reader's drawing through both networks. */
export function* draw({ strokes }: PtqSettings, parent: Converted): JobRun<DrawFrame> {
  const pixels = drawnPicture(strokes, parent.set === 'digits')
  if (strokesOf(strokes).length === 0) {
    yield { checkpoint: () => ({ pixels, answers: null }) }
    return
  }
  const float = yield* createAnswerer(parent.network, { kind: 'float' }, 1)
  const quantized = yield* createAnswerer(parent.asked, parent.answering, 1)
  const [a, b] = [float, quantized].map(({ answer }) => answer(pixels))
  const [floatClass, quantizedClass] = [a, b].map((logits) => predictedClasses(logits, CLASSES)[0])
  const answers = { float: probabilities(a), quantized: probabilities(b), floatClass, quantizedClass }
  yield { checkpoint: () => ({ pixels, answers }) }
}

function probabilities(logits: Float32Array): Float32Array {
  const found = new Float32Array(CLASSES)
  softmaxInto(found, logits, CLASSES)
  return found
}
