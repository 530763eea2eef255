import { type Network, quantizeWeightsOnly, sqnrDb } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { CodesFrame, MeasuredCodes } from '../comparison-frames.ts'
import type { PtqSettings } from '../contract.ts'
import { createAnswerer } from './answerer.ts'
import type { Calibrated } from './calibrate.ts'
import { codeBits, weightOnlyScheme } from './convert.ts'
import { floatAnswers } from './float-answers.ts'
import { scored } from './scored.ts'
import { COMPARED_ON } from './worth.ts'

const KINDS: readonly PtqSettings['codes'][] = ['integer', 'lloyd-max', 'nf4', 'fp4-e2m1']

/** All that is known of one network and one way to share scales. */
interface Known {
  floatAccuracy: number
  readonly measured: MeasuredCodes[]
}

/** All weights by codes of each kind, all the rest float: whether nearer weights make a better network. Nothing where another view is open. */
export function* codes(settings: PtqSettings, parent: Calibrated): JobRun<CodesFrame> {
  if (settings.step !== 'convert' || settings.convertView !== 'codes') {
    yield { checkpoint: () => ({ images: COMPARED_ON, floatAccuracy: null, measured: [] }) }
    return
  }
  const { network, known, calibration } = parent
  const bits = Math.min(8, settings.weightBits)
  const key = `codes ${JSON.stringify([bits, settings.granularity, settings.group, settings.symmetry])}`
  const found = (known.get(key) as Known | undefined) ?? { floatAccuracy: 0, measured: [] }
  known.set(key, found)
  const float = yield* floatAnswers(
    parent,
    calibration.tensors.map(({ name }) => name),
  )
  for (const kind of KINDS.filter((one) => !found.measured.some(({ codes }) => codes === one))) {
    const own = { ...settings, codes: kind }
    const { network: decoded, bytes } = quantizeWeightsOnly(network, weightOnlyScheme(own, bits))
    const answerer = yield* createAnswerer(decoded, { kind: 'float' })
    const { accuracy, agreement, sqnrDb: logits, floatAccuracy } = yield* scored(parent, float, answerer, COMPARED_ON)
    const weightSqnrDb = sqnrDb(weightsOf(network), weightsOf(decoded))
    found.floatAccuracy = floatAccuracy
    found.measured.push({
      ...{ codes: kind, bits: codeBits(own, bits), weightSqnrDb, bytes },
      ...{ accuracy, agreement, sqnrDb: logits },
    })
    const measured = [...found.measured]
    yield { checkpoint: () => ({ images: COMPARED_ON, floatAccuracy, measured }) }
  }
  // What was measured before is shown, too.
  const { floatAccuracy, measured } = found
  yield { checkpoint: () => ({ images: COMPARED_ON, floatAccuracy, measured: [...measured] }) }
}

/** All of them, one after another. */
function weightsOf({ layers }: Network): Float32Array {
  const parts = layers.flatMap(({ parameters: [weight] }) => (weight ? [weight.values] : []))
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
