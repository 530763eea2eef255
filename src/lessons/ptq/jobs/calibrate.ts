import {
  type AffineScheme,
  affineParams,
  batchesOf,
  type Calibration,
  type CalibrationFrame,
  calibrate as calibrateNetwork,
  coarser,
  copyNetwork,
  createObserver,
  type Histogram,
  type ObserverKind,
  type Range,
  type TensorCalibration,
} from '../../../core/index.ts'
import { breathe, type JobRun } from '../../../engine/job.ts'
import { onKernels } from '../../../engine/kernels.ts'
import { remembered } from '../../../engine/remembered.ts'
import { type PtqSettings, RULES, type Rule } from '../contract.ts'
import type { CalibrateFrame, TensorFrame } from '../frames.ts'
import { PIXELS } from './answerer.ts'
import type { Feed } from './feed.ts'

/** images that pass through the network at a time; what PyTorch's and ONNX Runtime's calibrators see at a time, too */
const AT_ONCE = 32
const SMALL_BINS = 48

export interface Calibrated extends Feed {
  readonly calibration: Calibration
  /** the clipping range of a tensor by the rule that is chosen, or another */
  range(tensor: string, bits: number, rule?: Rule): Range
}

/** One pass of the images through the network; jobs that begin later go on where it is. */
interface Pass {
  readonly run: Generator<CalibrationFrame, Calibration>
  done: Calibration | null
}

/** Shows the network's tensors to the observers, batch by batch. */
export function* calibrate(settings: PtqSettings, feed: Feed): JobRun<CalibrateFrame, Calibrated> {
  const pass = yield* remembered(feed.seen, 'pass', () => begin(feed))
  while (!pass.done) {
    const { value, done } = pass.run.next()
    if (done) pass.done = value
    else {
      const { images, calibration } = value
      yield { checkpoint: () => frameOf(calibration, images, feed, settings) }
    }
  }
  const calibration = pass.done
  const range = rememberedRanges(calibration, feed, settings)
  // Some rules take long: they are asked tensor by tensor.
  for (const { name } of calibration.tensors) {
    range(name, settings.activationBits)
    yield* breathe()
  }
  // A pass that had ended before shows its end.
  yield { checkpoint: () => frameOf(calibration, feed.count, feed, settings, range) }
  return { ...feed, calibration, range }
}

function* begin({ network, pixels, count }: Feed): JobRun<never, Pass> {
  const batches = batchesOf(pixels, AT_ONCE * PIXELS)
  const options = { observers: RULES as readonly ObserverKind[], atOnce: Math.min(AT_ONCE, count) }
  const run = yield* onKernels((kernels) => calibrateNetwork(copyNetwork(network, kernels), batches, options, kernels))
  return { run, done: null }
}

/** How integers stand for activations. */
export const activationScheme = (bits: number, { convention }: PtqSettings): AffineScheme => ({
  bits: Math.min(bits, 8),
  signed: false,
  symmetric: false,
  convention,
})

/** The percentile is asked of the counts, so that another needs no other pass. */
function rangeBy(tensor: TensorCalibration, rule: Rule, scheme: AffineScheme, percentile: number): Range {
  if (rule !== 'percentile') return tensor.range(rule, scheme)
  const counted = { observe: () => {}, histogram: tensor.histogram, seen: tensor.seen }
  return createObserver('percentile', { percentile }, counted).range(scheme)
}

/** Ranges of a pass that has ended, each found once. */
function rememberedRanges(calibration: Calibration, { seen }: Feed, settings: PtqSettings): Calibrated['range'] {
  const known = (seen.get('ranges') as Map<string, Range> | undefined) ?? new Map<string, Range>()
  seen.set('ranges', known)
  return (tensor, bits, rule = settings.rule) => {
    const { convention, percentile } = settings
    const key = JSON.stringify([tensor, bits, rule, convention, rule === 'percentile' ? percentile : null])
    const range =
      known.get(key) ?? rangeBy(calibration.tensor(tensor), rule, activationScheme(bits, settings), percentile)
    known.set(key, range)
    return range
  }
}

function frameOf(
  calibration: Calibration,
  images: number,
  feed: Feed,
  settings: PtqSettings,
  rangeOf?: Calibrated['range'],
): CalibrateFrame {
  const scheme = activationScheme(settings.activationBits, settings)
  return {
    images,
    total: feed.count,
    bits: settings.activationBits,
    tensors: calibration.tensors.map((tensor): TensorFrame => {
      const { min, max, finite } = tensor.seen()
      const histogram = tensor.histogram()
      const range =
        rangeOf?.(tensor.name, settings.activationBits) ?? rangeBy(tensor, settings.rule, scheme, settings.percentile)
      return {
        name: tensor.name,
        ...{ min, max, values: finite },
        zeros: zerosOf(histogram),
        histogram: coarser(histogram, SMALL_BINS),
        range,
        params: affineParams(range, scheme),
      }
    }),
  }
}

/** The share of values in the bin that begins at 0. */
function zerosOf({ edges, counts }: Histogram): number {
  const at = edges.indexOf(0)
  const total = counts.reduce((sum, count) => sum + count, 0)
  return at >= 0 && at < counts.length ? counts[at] / total : 0
}

/** A range with nothing farther from 0 than the clip. */
export const clipped = ({ min, max }: Range, clip: number): Range => ({
  min: Math.max(min, -clip),
  max: Math.min(max, clip),
})
