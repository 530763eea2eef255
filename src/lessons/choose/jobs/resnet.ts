import type { JobRun } from '../../../engine/job.ts'
import { remembered } from '../../../engine/remembered.ts'
import type { ChooseSettings } from '../contract.ts'
import type { RepairedFrame, Way } from '../frames.ts'
import { ALL_BITS } from '../recipe-setting.ts'
import { type Calibrated, calibratedOf } from './calibrate.ts'
import { type Opened, open } from './opened.ts'
import { mapIsShown } from './repaired.ts'
import { floatWay, untrainedWay } from './ways.ts'

const ROUNDINGS = ALL_BITS.flatMap((bits) => (['channel', 'tensor'] as const).map((kind) => ({ kind, bits })))

/** A larger network, rounded: perhaps another network is the better way. Nothing while no figure shows it. */
export function* resnet(settings: Pick<ChooseSettings, 'figure'>, { known }: Opened): JobRun<RepairedFrame> {
  const open = mapIsShown(settings)
  let measured: readonly Way[] = []
  const frame = () => {
    const now = { measured, ways: ROUNDINGS.length + 1, open }
    return { checkpoint: () => now }
  }
  yield frame()
  if (!open) return
  const larger = yield* remembered(known, 'larger', largerNetwork)
  measured = [yield* floatWay(larger)]
  yield frame()
  for (const one of ROUNDINGS) {
    measured = [...measured, yield* untrainedWay(one, larger)]
    yield frame()
  }
}

function* largerNetwork(): JobRun<never, Calibrated> {
  return yield* calibratedOf(yield* open('resnet-fashion'))
}
