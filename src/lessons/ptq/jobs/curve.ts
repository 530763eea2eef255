import type { JobRun } from '../../../engine/job.ts'
import type { CurveFrame, QuantizedParts } from '../comparison-frames.ts'
import type { PtqSettings } from '../contract.ts'
import { FLOAT_BITS } from '../convert-setting.ts'
import { createAnswerer } from './answerer.ts'
import type { Calibrated } from './calibrate.ts'
import { answeringOf } from './convert.ts'
import { floatAnswers } from './float-answers.ts'
import { bitsOf, schemeOf } from './scheme.ts'
import { scored } from './scored.ts'
import { COMPARED_ON, worthOf } from './worth.ts'

const PARTS: readonly QuantizedParts[] = ['both', 'weights', 'activations']
const BITS = [8, 7, 6, 5, 4, 3, 2]

/** The network at 8 to 2 bits: weights, activations and both. Nothing where another view is open. */
export function* curve(settings: PtqSettings, parent: Calibrated): JobRun<CurveFrame> {
  const open = settings.step === 'convert' && settings.convertView === 'curve'
  const wanted = open ? PARTS.flatMap((parts) => BITS.map((bits) => ({ parts, bits }))) : []
  const measured: CurveFrame['measured'][number][] = []
  let floatAccuracy: number | null = null
  const frame = () => {
    const now = { images: COMPARED_ON, points: wanted.length, floatAccuracy, measured: [...measured] }
    return () => now
  }
  yield { checkpoint: frame() }
  if (!open) return
  const tensors = parent.calibration.tensors.map(({ name }) => name)
  const float = yield* floatAnswers(parent, tensors)
  for (const { parts, bits } of wanted) {
    const own = ownSettings(settings, parts, bits)
    const all = bitsOf(parent, tensors, own)
    const answering = answeringOf(parent.network, schemeOf(all, own), own, parent, all)
    const answerer = yield* createAnswerer(parent.network, answering)
    const found = yield* scored(parent, float, answerer, COMPARED_ON)
    floatAccuracy = found.floatAccuracy
    measured.push({ parts, bits, ...worthOf(found) })
    yield { checkpoint: frame() }
  }
}

/** All layers and tensors alike, by the rule and nothing set by hand. */
const ownSettings = (settings: PtqSettings, parts: QuantizedParts, bits: number): PtqSettings => ({
  ...settings,
  weightBits: parts === 'activations' ? FLOAT_BITS : bits,
  activationBits: parts === 'weights' ? FLOAT_BITS : bits,
  ...{ weightBitsOf: [], activationBitsOf: [], clips: [] },
})
