import {
  activationScheme,
  batchesOf,
  type Calibration,
  calibrate as calibrateNetwork,
  copyNetwork,
  type Network,
  type NetworkScheme,
  type Range,
} from '../../../core/index.ts'
import { breathe, type JobRun } from '../../../engine/job.ts'
import { onKernels } from '../../../engine/kernels.ts'
import { type Known, remembered } from '../../../engine/remembered.ts'
import type { CalibrateFrame } from '../frames.ts'
import { CALIBRATED } from '../recipe-setting.ts'
import { calibrationPixels, PIXELS } from './images.ts'
import type { Opened } from './opened.ts'
import { type Stopwatch, timed } from './stopwatch.ts'

const AT_ONCE = 32

/** A network whose tensors were seen on the calibration images. */
export interface Calibrated extends Opened {
  readonly calibration: Calibration
  /** what the pass took */
  readonly seconds: number
}

/** Shows the tensors of the network to the observers, batch by batch. */
export function* calibrate(_: unknown, opened: Opened): JobRun<CalibrateFrame, Calibrated> {
  return yield* calibratedOf(opened, (images, seconds) => ({ images, seconds }))
}

export function* calibratedOf<Frame = never>(
  opened: Opened,
  tell?: (images: number, seconds: number) => Frame,
): JobRun<Frame, Calibrated> {
  const watch = { seconds: 0 }
  const calibration = yield* seen(opened.folded, opened.known, ['min-max', 'mse'], watch, tell)
  return { ...opened, calibration, seconds: watch.seconds }
}

/** One pass of the calibration images; `tell` shows how far it has come. */
export function* seen<Frame = never>(
  folded: Network,
  known: Known,
  observers: Parameters<typeof calibrateNetwork>[2]['observers'],
  watch: Stopwatch,
  tell?: (images: number, seconds: number) => Frame,
): JobRun<Frame, Calibration> {
  const pixels = yield* calibrationPixels(known, CALIBRATED)
  const batches = batchesOf(pixels, AT_ONCE * PIXELS)
  const run = yield* onKernels((kernels) =>
    calibrateNetwork(copyNetwork(folded, kernels), batches, { observers, atOnce: AT_ONCE }, kernels),
  )
  for (;;) {
    const next = yield* timed(watch, () => run.next())
    if (next.done) return next.value
    const { images } = next.value
    const { seconds } = watch
    if (tell) yield { checkpoint: () => tell(images, seconds) }
    yield* breathe()
  }
}

/** The clipping range of each tensor by a rule; each is found once, as that of least error asks a hundred ranges of every tensor. */
export function* rangesOf(
  { calibration, known }: Pick<Calibrated, 'calibration' | 'known'>,
  scheme: NetworkScheme,
  rule: 'min-max' | 'mse',
  watch: Stopwatch,
): JobRun<never, Record<string, Range>> {
  const ranges: Record<string, Range> = {}
  for (const tensor of calibration.tensors) {
    const own = activationScheme(scheme, tensor.name)
    const key = `range ${JSON.stringify([tensor.name, rule, own])}`
    ranges[tensor.name] = yield* remembered(known, key, () => timed(watch, () => tensor.range(rule, own)))
    yield* breathe()
  }
  return ranges
}
