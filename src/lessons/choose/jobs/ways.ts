import {
  adaRound,
  biasCorrection,
  copyNetwork,
  createRandom,
  crossLayerEqualization,
  type IntegerNetwork,
  type NetworkScheme,
  quantizeNetwork,
} from '../../../core/index.ts'
import { breathe, type JobRun } from '../../../engine/job.ts'
import { onKernels } from '../../../engine/kernels.ts'
import { remembered } from '../../../engine/remembered.ts'
import type { Way, WayKind } from '../frames.ts'
import { CALIBRATED, ROUNDING_STEPS } from '../recipe-setting.ts'
import { type Calibrated, rangesOf, seen } from './calibrate.ts'
import { floatAccuracy, integerAccuracy } from './evaluate.ts'
import { calibrationPixels } from './images.ts'
import type { Opened } from './opened.ts'
import { schemeOf } from './scheme.ts'
import { type Stopwatch, timed } from './stopwatch.ts'

/** A way that needs no training. */
export interface Untrained {
  readonly kind: Exclude<WayKind, 'float' | 'trained'>
  readonly bits: number
}

/** The float network, which all ways are compared with. */
export function floatWay({ name: network, folded, known }: Opened): JobRun<never, Way> {
  return remembered(known, 'float', function* () {
    const accuracy = yield* floatAccuracy(folded, known)
    const bytes = folded.parameters.reduce((sum, { values }) => sum + WORD * values.length, 0)
    return { network, kind: 'float', bits: 32, accuracy, bytes, seconds: 0, images: 0, labels: false }
  })
}

/** The network by a way without training, measured in integers. */
export function untrainedWay({ kind, bits }: Untrained, calibrated: Calibrated): JobRun<never, Way> {
  return remembered(calibrated.known, `${kind} ${bits}`, function* () {
    // Every way begins with the pass that finds the ranges.
    const watch = { seconds: calibrated.seconds }
    const integers = yield* integersBy(kind, bits, calibrated, watch)
    return yield* wayOf(calibrated, { kind, bits, seconds: watch.seconds, images: CALIBRATED, labels: false }, integers)
  })
}

/** What a network in integers is worth. */
export function* wayOf(
  { name: network, known }: Opened,
  described: Pick<Way, 'kind' | 'bits' | 'seconds' | 'images' | 'labels'>,
  integers: IntegerNetwork,
): JobRun<never, Way> {
  const accuracy = yield* integerAccuracy(integers, known)
  return { network, ...described, accuracy, bytes: parameterBytes(integers, described.bits) }
}

/** bytes of a float, of an int32 bias and of a scale; and of scale and zero-point of a tensor */
const WORD = 4
const SCALE_AND_ZERO = 5

/** What is learned, as it is stored: codes side by side, biases, and scales. What describes the graph does not grow with it and is left out. */
function parameterBytes({ steps, tensors }: IntegerNetwork, bits: number): number {
  const products = steps.filter((step) => 'weights' in step)
  return products.reduce((sum, { weights, bias, weightParams }) => {
    const shared = weightParams.every(({ scale }) => scale === weightParams[0].scale)
    const scales = shared ? 1 : weightParams.length
    return sum + Math.ceil((weights.length * bits) / 8) + WORD * (bias.length + scales)
  }, SCALE_AND_ZERO * tensors.length)
}

function* integersBy(
  kind: Untrained['kind'],
  bits: number,
  calibrated: Calibrated,
  watch: Stopwatch,
): JobRun<never, IntegerNetwork> {
  const { folded, known } = calibrated
  switch (kind) {
    case 'tensor':
    case 'channel': {
      const scheme = schemeOf(bits, kind)
      const ranges = yield* rangesOf(calibrated, scheme, 'min-max', watch)
      return yield* timed(watch, () => quantizeNetwork(folded, ranges, scheme))
    }
    case 'equalized': {
      const scheme = schemeOf(bits, 'tensor')
      const equalized = yield* timed(watch, () => crossLayerEqualization(folded))
      const calibration = yield* seen(equalized, known, ['min-max'], watch)
      const ranges = yield* rangesOf({ calibration, known: new Map() }, scheme, 'min-max', watch)
      const pixels = yield* calibrationPixels(known, CALIBRATED)
      const corrected = yield* timed(watch, () => biasCorrection(equalized, pixels, scheme))
      return yield* timed(watch, () => quantizeNetwork(corrected, ranges, scheme))
    }
    case 'adaround': {
      const scheme = schemeOf(bits, 'channel')
      const ranges = yield* rangesOf(calibrated, scheme, 'min-max', watch)
      const codes = yield* learnedCodes(calibrated, scheme, watch)
      const layers = Object.fromEntries(Object.entries(codes).map(([name, one]) => [name, { weights: { codes: one } }]))
      return yield* timed(watch, () => quantizeNetwork(folded, ranges, { ...scheme, layers }))
    }
  }
}

/** A learning of roundings on its way; who asks again goes on where it is. */
interface Rounding {
  readonly run: ReturnType<typeof adaRound>
  readonly watch: Stopwatch
}

function* learnedCodes(
  { folded, known }: Calibrated,
  scheme: NetworkScheme,
  watch: Stopwatch,
): JobRun<never, Readonly<Record<string, Int8Array>>> {
  const key = `rounding ${scheme.weights.bits}`
  const rounding = yield* remembered(known, key, () => beginRounding({ folded, known }, scheme))
  for (;;) {
    const next = yield* timed(rounding.watch, () => rounding.run.next())
    if (next.done) {
      known.delete(key)
      watch.seconds += rounding.watch.seconds
      return next.value
    }
    yield* breathe()
  }
}

function* beginRounding(
  { folded, known }: Pick<Opened, 'folded' | 'known'>,
  scheme: NetworkScheme,
): JobRun<never, Rounding> {
  const pixels = yield* calibrationPixels(known, CALIBRATED)
  const options = { steps: ROUNDING_STEPS, batch: 32, random: createRandom(1) }
  const run = yield* onKernels((kernels) => adaRound(copyNetwork(folded, kernels), pixels, scheme, options, kernels))
  return { run, watch: { seconds: 0 } }
}
