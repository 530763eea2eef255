import type { AnySettings } from '../../engine/params.ts'
import type { PtqSettings } from './contract.ts'
import { budgetOf, leastError } from './figures/calibrate/clip-budget.ts'
import { type Frames, opened, type Read } from './scene-numbers.ts'

/** What the questions are judged by. */

/** Once all test images have passed; of some of them there is none. */
export const wholeAccuracy: Read = ([run]) =>
  run.infer!.images === run.infer!.total ? run.infer!.accuracy : Number.NaN
export const lostAccuracy: Read = (runs) => runs[0].infer!.floatAccuracy - wholeAccuracy(runs)
export const kilobytes: Read = ([run]) => run.convert!.converted!.bytes / 1000
/** greatest value that a level of the opened tensor stands for */
export const topOf =
  (tensor: number): Read =>
  ([run]) =>
    run.calibrate!.tensors[tensor].range.max
/** levels that pixels from 0 to 1 have */
export const pixelLevels: Read = ([run]) => {
  const { params, range } = run.calibrate!.tensors[0]
  return 1 + Math.round(Math.min(1, range.max) / params.scale)
}

/** The reader's clip of the opened tensor and what it costs there; without one there are no such numbers. */
function ownClip(runs: readonly Frames[], settings: AnySettings) {
  const { clips } = settings as unknown as PtqSettings
  const frame = opened(runs)
  const clip = clips[frame.index] ?? 0
  return clip > 0 ? budgetOf(frame, clip)! : undefined!
}
const totalOf = ({ clipping, rounding }: { readonly clipping: number; readonly rounding: number }) =>
  clipping + rounding

export const clipAt = (runs: readonly Frames[], settings: AnySettings): number => ownClip(runs, settings).clip
/** share of clipping in its error */
export const clippingShare = (runs: readonly Frames[], settings: AnySettings): number => {
  const own = ownClip(runs, settings)
  return own.clipping / totalOf(own)
}
/** its error beside the least that was measured, of any clipping point or rule */
export const clipExcess = (runs: readonly Frames[], settings: AnySettings): number =>
  totalOf(ownClip(runs, settings)) / leastMse(runs)
const leastMse: Read = (runs) => {
  const frame = opened(runs)
  return Math.min(totalOf(leastError(frame)!), ...frame.rules.map(({ mse }) => mse))
}
export const leastClip: Read = (runs) => leastError(opened(runs))!.clip
