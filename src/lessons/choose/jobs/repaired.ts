import type { JobRun } from '../../../engine/job.ts'
import type { ChooseSettings } from '../contract.ts'
import type { RepairedFrame, Way } from '../frames.ts'
import type { Calibrated } from './calibrate.ts'
import { type Untrained, untrainedWay } from './ways.ts'

/** Repairs are worth something where rounding alone has lost something. */
const REPAIRS: readonly Untrained[] = [
  ...[6, 5, 4, 3].map((bits) => ({ kind: 'equalized', bits }) as const),
  ...[4, 3, 2].map((bits) => ({ kind: 'adaround', bits }) as const),
]

export const mapIsShown = ({ figure }: Pick<ChooseSettings, 'figure'>) => figure === 'map' || figure === 'steps'

/** The network repaired without training. Nothing while no figure shows it. */
export function* repaired(settings: Pick<ChooseSettings, 'figure'>, calibrated: Calibrated): JobRun<RepairedFrame> {
  const open = mapIsShown(settings)
  let measured: readonly Way[] = []
  const frame = () => {
    const now = { measured, ways: REPAIRS.length, open }
    return { checkpoint: () => now }
  }
  yield frame()
  if (!open) return
  for (const one of REPAIRS) {
    measured = [...measured, yield* untrainedWay(one, calibrated)]
    yield frame()
  }
}
