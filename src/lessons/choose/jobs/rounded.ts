import type { JobRun } from '../../../engine/job.ts'
import type { ChooseSettings } from '../contract.ts'
import type { RoundedFrame, Way } from '../frames.ts'
import { ALL_BITS } from '../recipe-setting.ts'
import type { Calibrated } from './calibrate.ts'
import { testImages } from './images.ts'
import { floatWay, type Untrained, untrainedWay } from './ways.ts'

/** Float, and the network rounded with one scale a layer and with one a channel: what is nearest to the bits that are asked for comes first. */
export function* rounded({ bits }: Pick<ChooseSettings, 'bits'>, calibrated: Calibrated): JobRun<RoundedFrame> {
  const { known } = calibrated
  const frame = (float: Way | null, measured: readonly Way[]) => ({ checkpoint: () => ({ float, measured }) })
  const wanted = nearestFirst(bits)
  const before = wanted.flatMap(({ kind, bits: own }) => (known.get(`${kind} ${own}`) as Way | undefined) ?? [])
  // What has been read is shown to have been: from here on it is computed.
  yield* testImages(known)
  yield frame((known.get('float') as Way | undefined) ?? null, before)
  const float = yield* floatWay(calibrated)
  if (before.length === wanted.length) return
  yield frame(float, before)
  let measured = before
  for (const one of wanted) {
    if (before.some((way) => way.kind === one.kind && way.bits === one.bits)) continue
    measured = [...measured, yield* untrainedWay(one, calibrated)]
    yield frame(float, measured)
  }
}

export function nearestFirst(bits: number): Untrained[] {
  const order = [...ALL_BITS].sort((a, b) => Math.abs(a - bits) - Math.abs(b - bits) || a - b)
  return order.flatMap((own) => (['channel', 'tensor'] as const).map((kind) => ({ kind, bits: own })))
}
