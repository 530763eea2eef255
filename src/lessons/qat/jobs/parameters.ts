import {
  activationScheme,
  affineParams,
  batchesOf,
  type Calibration,
  calibrate,
  coarser,
  copyNetwork,
  type Histogram,
  histogramOf,
  type Network,
  quantizationAware,
  type ScaledImages,
  trainable,
  type WeightQuantizer,
} from '../../../core/index.ts'
import { breathe, breathing, type JobRun } from '../../../engine/job.ts'
import { onKernels } from '../../../engine/kernels.ts'
import { type Known, remembered } from '../../../engine/remembered.ts'
import type { QatSettings } from '../contract.ts'
import type { Evaluated, Measured, ParametersFrame, WeightsFrame } from '../frames.ts'
import { FLOAT_BITS } from '../recipe-setting.ts'
import { AT_ONCE, inIntegers, logitsOf, measured } from './evaluate.ts'
import { PIXELS, testImages, trainingImages } from './images.ts'
import type { Opened } from './network.ts'
import { quantizationOf, rangeOf, rangesOf, type Scheme, schemeOf } from './scheme.ts'

/** training images that ranges are found on */
export const CALIBRATED = 256
const BATCH = 32
const BINS = 48

/** What training begins with. */
export interface Prepared extends Opened {
  readonly calibration: Calibration
  readonly scheme: Scheme
  readonly settings: QatSettings
}

/** Scales and zero-points from calibration, and what rounding with them costs before anything is trained. */
export function* parameters(settings: QatSettings, opened: Opened | null): JobRun<ParametersFrame, Prepared | null> {
  if (!opened) return null
  const { folded, known } = opened
  const calibration = yield* remembered(known, 'calibration', () => calibrated(folded, known))
  const scheme = schemeOf(folded, settings)
  // Some rules take long: they are asked tensor by tensor.
  for (const tensor of calibration.tensors) {
    rangeOf(calibration, tensor, scheme.scheme, 'mse')
    yield* breathe()
  }
  const [layers, both] = [weightsOf(opened, calibration, scheme, settings), { float: null, ptq: null }]
  const frame = (more: { float: Measured | null; ptq: Evaluated | null }): ParametersFrame => ({
    images: CALIBRATED,
    tensors: tensorsOf(calibration, scheme, settings),
    layers,
    ...more,
  })
  yield { checkpoint: () => frame(both) }
  const images = yield* testImages(known)
  const float = yield* remembered(known, 'float', () => ofFloat(folded, images))
  yield { checkpoint: () => frame({ float, ptq: null }) }
  const ptq = yield* rounded(opened, calibration, scheme, settings)
  yield { checkpoint: () => frame({ float, ptq }) }
  return { ...opened, calibration, scheme, settings }
}

/** Shows the tensors of a network to the observers. */
export function* calibrated(folded: Network, known: Known): JobRun<never, Calibration> {
  const { pixels } = yield* trainingImages(known, CALIBRATED)
  const batches = batchesOf(pixels, BATCH * PIXELS)
  const options = {
    observers: ['min-max', 'percentile', 'mse'] as const,
    options: { percentile: { percentile: 99.9 } },
    atOnce: BATCH,
  }
  const run = yield* onKernels((kernels) => calibrate(copyNetwork(folded, kernels), batches, options, kernels))
  return yield* breathing(run)
}

function* ofFloat(network: Network, images: ScaledImages): JobRun<never, Measured> {
  const bound = yield* onKernels((kernels) => trainable(copyNetwork(network, kernels), kernels).bind(AT_ONCE, false))
  return measured(yield* logitsOf(bound, images), images)
}

/** The network rounded with these scales: as training sees it, and in integers. */
function* rounded(
  opened: Opened,
  calibration: Calibration,
  scheme: Scheme,
  settings: QatSettings,
): JobRun<never, Evaluated> {
  const { folded, known } = opened
  const images = yield* testImages(known)
  const { model, bound } = yield* onKernels((kernels) => {
    const options = quantizationOf(calibration, scheme, 'ste', { rule: settings.rule, follow: false })
    const model = quantizationAware(copyNetwork(folded, kernels), options, kernels)
    return { model, bound: model.bind(AT_ONCE, false) }
  })
  const logits = yield* logitsOf(bound, images)
  const integers = isWhole(scheme) ? yield* inIntegers(model.integers(), opened, logits, images) : null
  return { step: 0, ...measured(logits, images), integers }
}

/** Is all of it quantized, so that there are integers? */
export const isWhole = ({ weightBitsOf, activationBitsOf }: Scheme): boolean =>
  [...weightBitsOf.values(), ...activationBitsOf.values()].every((bits) => bits < FLOAT_BITS)

function tensorsOf(calibration: Calibration, scheme: Scheme, { rule }: QatSettings): ParametersFrame['tensors'] {
  const ranges = rangesOf(calibration, scheme, rule)
  return calibration.tensors.map((tensor) => {
    const { name, histogram, seen } = tensor
    const own = activationScheme(scheme.scheme, name)
    const { min, max } = seen()
    return {
      name,
      bits: scheme.activationBitsOf.get(name) ?? FLOAT_BITS,
      histogram: coarser(histogram(), BINS),
      ...{ min, max },
      range: ranges[name],
      params: affineParams(ranges[name], own),
      learned: affineParams(rangeOf(calibration, tensor, scheme.scheme, 'mse'), own),
    }
  })
}

/** Both kinds of scales of every layer's weights. */
function weightsOf(
  { folded }: Opened,
  calibration: Calibration,
  scheme: Scheme,
  settings: QatSettings,
): readonly WeightsFrame[] {
  const bound = (estimator: 'ste' | 'lsq') => {
    const model = quantizationAware(
      folded,
      quantizationOf(calibration, scheme, estimator, { ...settings, follow: false }),
    )
    model.simulate()
    return model.weights
  }
  const [ranged, learned] = [bound('ste'), bound('lsq')]
  const scaleIn = (all: ReadonlyMap<string, WeightQuantizer>, name: string) =>
    all.get(name)?.scale.slice() ?? new Float32Array(0)
  return folded.layers
    .filter(({ parameters }) => parameters.length > 0)
    .map(({ name, parameters: [{ values }] }) => ({
      name,
      bits: scheme.weightBitsOf.get(name) ?? FLOAT_BITS,
      histogram: histogramOf(values, BINS) as Histogram,
      scale: scaleIn(ranged, name),
      learnedScale: scaleIn(learned, name),
    }))
}
