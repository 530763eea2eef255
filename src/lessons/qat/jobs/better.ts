import {
  activationScheme,
  adaRound,
  biasCorrection,
  type Calibration,
  copyNetwork,
  createRandom,
  crossLayerEqualization,
  type Network,
  type NetworkScheme,
  quantizeNetwork,
  type Range,
  type ScaledImages,
} from '../../../core/index.ts'
import { breathe, breathing, clock, type JobRun } from '../../../engine/job.ts'
import { onKernels } from '../../../engine/kernels.ts'
import type { QatSettings } from '../contract.ts'
import type { BetterFrame } from '../frames.ts'
import { inIntegers } from './evaluate.ts'
import { CLASSES, testImages, trainingImages } from './images.ts'
import { CALIBRATED, calibrated, isWhole, type Prepared } from './parameters.ts'

type Repair = BetterFrame['measured'][number]['repair']
const REPAIRS: readonly Repair[] = ['as-set', 'percentile', 'mse', 'equalized', 'corrected', 'rounded']

/** What can be had without training: better ranges, and repairs on top of the ranges of least error. Nothing while another figure is open. */
export function* better(settings: QatSettings, prepared: Prepared | null): JobRun<BetterFrame> {
  if (!prepared || settings.step !== 'optimize' || !isWhole(prepared.scheme)) return
  const { known, settings: set } = prepared
  const { weightBits, activationBits, granularity, firstAndLast, rule } = set
  const key = `better ${JSON.stringify([weightBits, activationBits, granularity, firstAndLast, rule])}`
  const measured = (known.get(key) as BetterFrame['measured'] | undefined) ?? []
  const frame = (done: BetterFrame['measured']) => ({ measured: done, total: REPAIRS.length })
  let done = [...measured]
  yield { checkpoint: () => frame(done) }
  for (const repair of REPAIRS.slice(measured.length)) {
    const begun = yield* clock()
    const accuracy = yield* worthOf(repair, prepared)
    done = [...done, { repair, accuracy, seconds: ((yield* clock()) - begun) / 1000 }]
    known.set(key, done)
    const now = done
    yield { checkpoint: () => frame(now) }
  }
}

/** The accuracy of the repaired network in integers. */
function* worthOf(repair: Repair, prepared: Prepared): JobRun<never, number> {
  const { folded, calibration, scheme, settings, known } = prepared
  const images = yield* testImages(known)
  const { pixels } = yield* trainingImages(known, CALIBRATED)
  const by = (kind: QatSettings['rule'], from: Calibration = calibration) => rangesBy(from, scheme.scheme, kind)
  switch (repair) {
    case 'as-set':
      return yield* inWhole(folded, by(settings.rule), scheme.scheme, images)
    case 'percentile':
    case 'mse':
      return yield* inWhole(folded, by(repair), scheme.scheme, images)
    case 'equalized': {
      const equalized = crossLayerEqualization(folded)
      const seen = yield* calibrated(equalized, known)
      return yield* inWhole(equalized, by('mse', seen), scheme.scheme, images)
    }
    case 'corrected': {
      yield* breathe()
      return yield* inWhole(biasCorrection(folded, pixels, scheme.scheme), by('mse'), scheme.scheme, images)
    }
    case 'rounded': {
      const codesOf = yield* learnedRounding(folded, pixels, scheme.scheme)
      const layers = { ...scheme.scheme.layers }
      for (const [name, codes] of Object.entries(codesOf))
        layers[name] = { ...layers[name], weights: { ...layers[name]?.weights, codes } }
      return yield* inWhole(folded, by('mse'), { ...scheme.scheme, layers }, images)
    }
  }
}

function rangesBy(calibration: Calibration, scheme: NetworkScheme, rule: QatSettings['rule']): Record<string, Range> {
  return Object.fromEntries(
    calibration.tensors.map(({ name, range }) => [name, range(rule, activationScheme(scheme, name))]),
  )
}

function* inWhole(
  network: Network,
  ranges: Record<string, Range>,
  scheme: NetworkScheme,
  images: ScaledImages,
): JobRun<never, number> {
  const nothing = new Float32Array(images.labels.length * CLASSES)
  const { accuracy } = yield* inIntegers(
    quantizeNetwork(network, ranges, scheme),
    { folded: network, trainedOn: '' },
    nothing,
    images,
  )
  return accuracy
}

function* learnedRounding(
  network: Network,
  pixels: Float32Array,
  scheme: NetworkScheme,
): JobRun<never, Readonly<Record<string, Int8Array>>> {
  const run = yield* onKernels((kernels) =>
    adaRound(copyNetwork(network, kernels), pixels, scheme, { random: createRandom(1) }, kernels),
  )
  return yield* breathing(run)
}
