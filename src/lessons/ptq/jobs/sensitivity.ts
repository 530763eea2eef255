import { quantizeNetwork } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { PartAlone, SensitivityFrame } from '../comparison-frames.ts'
import type { PtqSettings } from '../contract.ts'
import { FLOAT_BITS } from '../convert-setting.ts'
import { createAnswerer } from './answerer.ts'
import type { Calibrated } from './calibrate.ts'
import { rangesOf } from './convert.ts'
import { floatAnswers } from './float-answers.ts'
import { type Bits, schemeOf } from './scheme.ts'
import { scored } from './scored.ts'

/** test images that each part is measured on */
const IMAGES = 500

/** One tensor of activations, or the weights of one layer, with fewer bits, and all the rest float: what each of them alone costs. */
export function* sensitivity(settings: PtqSettings, parent: Calibrated): JobRun<SensitivityFrame> {
  const { network, calibration } = parent
  const tensors = calibration.tensors.map(({ name }) => name)
  const layers = network.layers.filter(({ parameters }) => parameters.length > 0).map(({ name }) => name)
  const all = (names: readonly string[], bits: number) => new Map(names.map((name) => [name, bits]))
  const bits: Bits = { weights: all(layers, settings.weightBits), activations: all(tensors, settings.activationBits) }
  const integers = quantizeNetwork(
    network,
    rangesOf(parent, bits.activations, settings.clips),
    schemeOf(bits, settings),
  )
  const float = yield* floatAnswers(parent, tensors)
  const parts = [
    ...(settings.activationBits < FLOAT_BITS ? tensors.map((name) => ({ kind: 'tensor' as const, name })) : []),
    ...(settings.weightBits < FLOAT_BITS ? layers.map((name) => ({ kind: 'layer' as const, name })) : []),
  ]
  const measured: PartAlone[] = []
  for (const { kind, name } of parts) {
    const only = kind === 'tensor' ? { layers: [], tensors: [name] } : { layers: [name], tensors: [] }
    const answerer = yield* createAnswerer(network, { kind: 'simulated', integers, ...only })
    const { accuracy, floatAccuracy, sqnrDb } = yield* scored(parent, float, answerer, IMAGES)
    measured.push({ kind, name, accuracy, sqnrDb })
    const now = [...measured]
    yield { checkpoint: () => ({ images: IMAGES, parts: parts.length, floatAccuracy, measured: now }) }
  }
}
