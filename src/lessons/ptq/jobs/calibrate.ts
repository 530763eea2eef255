import {
  type AffineScheme,
  affineParams,
  arenaFloats,
  type Calibration,
  type CalibrationFrame,
  calibrate as calibrateNetwork,
  copyNetwork,
  createObserver,
  errorBudget,
  type Histogram,
  type Kernels,
  type ObserverKind,
  type Range,
  type TensorCalibration,
} from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import { loadKernels } from '../../../engine/kernels.ts'
import { type PtqSettings, RULES, type Rule } from '../contract.ts'
import { FLOAT_BITS } from '../convert-setting.ts'
import type { CalibrateFrame, OpenedFrame, TensorFrame } from '../frames.ts'
import type { Feed } from './feed.ts'
import { coarser } from './histogram.ts'

const PIXELS = 784
/** images that pass through the network at a time; what PyTorch's and ONNX Runtime's calibrators see at a time, too */
const AT_ONCE = 32
const SMALL_BINS = 48
const LARGE_BINS = 128
/** clipping points at which the error budget is measured */
const BUDGET_POINTS = 80

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
  const pass = (feed.seen.get('pass') as Pass | undefined) ?? (yield* begin(feed))
  feed.seen.set('pass', pass)
  while (!pass.done) {
    const { value, done } = pass.run.next()
    if (done) pass.done = value
    else {
      const { images, calibration } = value
      yield { checkpoint: () => frameOf(calibration, images, feed, settings) }
    }
  }
  const calibration = pass.done
  // A pass that had ended before shows its end.
  yield { checkpoint: () => frameOf(calibration, feed.count, feed, settings) }
  return {
    ...feed,
    calibration,
    range: (tensor, bits, rule = settings.rule) =>
      rangeBy(calibration.tensor(tensor), rule, schemeOf(bits, settings), settings.percentile),
  }
}

function* begin({ network, pixels, count }: Feed): JobRun<never, Pass> {
  const batches = Array.from({ length: Math.ceil(count / AT_ONCE) }, (_, i) =>
    pixels.subarray(i * AT_ONCE * PIXELS, (i + 1) * AT_ONCE * PIXELS),
  )
  const options = { observers: RULES as readonly ObserverKind[], atOnce: Math.min(AT_ONCE, count) }
  const start = (kernels: Kernels) => calibrateNetwork(copyNetwork(network, kernels), batches, options, kernels)
  const kernels = yield* loadKernels(arenaFloats(start))
  return { run: start(kernels), done: null }
}

const schemeOf = (bits: number, { convention }: PtqSettings): AffineScheme => ({
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

function frameOf(calibration: Calibration, images: number, feed: Feed, settings: PtqSettings): CalibrateFrame {
  const { tensors } = calibration
  const opened = Math.min(settings.tensor, tensors.length - 1)
  const scheme = schemeOf(settings.activationBits, settings)
  return {
    images,
    total: feed.count,
    bits: settings.activationBits,
    tensors: tensors.map((tensor): TensorFrame => {
      const { min, max, finite } = tensor.seen()
      const histogram = tensor.histogram()
      const range = rangeBy(tensor, settings.rule, scheme, settings.percentile)
      return {
        name: tensor.name,
        ...{ min, max, values: finite },
        zeros: zerosOf(histogram),
        histogram: coarser(histogram, SMALL_BINS),
        range,
        params: affineParams(range, scheme),
      }
    }),
    opened: openedFrame(tensors[opened], opened, scheme, settings),
  }
}

/** The share of values in the bin that begins at 0. */
function zerosOf({ edges, counts }: Histogram): number {
  const at = edges.indexOf(0)
  const total = counts.reduce((sum, count) => sum + count, 0)
  return at >= 0 && at < counts.length ? counts[at] / total : 0
}

function openedFrame(
  tensor: TensorCalibration,
  index: number,
  scheme: AffineScheme,
  { percentile, activationBits }: PtqSettings,
): OpenedFrame {
  const histogram = tensor.histogram()
  const { min, max } = tensor.seen()
  const reach = Math.max(max, -min)
  const budgetAt = (range: Range) => errorBudget(histogram, range, scheme)
  const clip = Float64Array.from({ length: BUDGET_POINTS }, (_, i) => (reach * (i + 1)) / BUDGET_POINTS)
  const parts = Array.from(clip, (at) => budgetAt(clipped({ min, max }, at)))
  return {
    index,
    name: tensor.name,
    histogram: coarser(histogram, LARGE_BINS),
    counted: histogram,
    ...{ min, max },
    rules: RULES.map((rule) => {
      const range = rangeBy(tensor, rule, scheme, percentile)
      const { clipping, rounding } = budgetAt(range)
      return { rule, range, mse: clipping + rounding, params: affineParams(range, scheme) }
    }),
    budget: {
      clip,
      clipping: Float64Array.from(parts, (part) => part.clipping),
      rounding: Float64Array.from(parts, (part) => part.rounding),
    },
    scheme: activationBits === FLOAT_BITS ? null : scheme,
  }
}

/** A range with nothing farther from 0 than the clip. */
export const clipped = ({ min, max }: Range, clip: number): Range => ({
  min: Math.max(min, -clip),
  max: Math.min(max, clip),
})
