import {
  activationScheme,
  arenaFloats,
  type Calibration,
  calibrate as calibrateNetwork,
  copyNetwork,
  type Kernels,
  type Network,
  type NetworkScheme,
  type Range,
} from '../../../core/index.ts'
import { breathe, type JobRun } from '../../../engine/job.ts'
import { loadKernels } from '../../../engine/kernels.ts'
import type { CalibrateFrame } from '../frames.ts'
import { CALIBRATED } from '../recipe-setting.ts'
import { calibrationPixels, type Known, PIXELS } from './images.ts'
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
  const batches = Array.from({ length: CALIBRATED / AT_ONCE }, (_, i) =>
    pixels.subarray(i * AT_ONCE * PIXELS, (i + 1) * AT_ONCE * PIXELS),
  )
  const begin = (kernels: Kernels) =>
    calibrateNetwork(copyNetwork(folded, kernels), batches, { observers, atOnce: AT_ONCE }, kernels)
  const run = begin(yield* loadKernels(arenaFloats(begin)))
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
    const range = (known.get(key) as Range | undefined) ?? (yield* timed(watch, () => tensor.range(rule, own)))
    known.set(key, range)
    ranges[tensor.name] = range
    yield* breathe()
  }
  return ranges
}
