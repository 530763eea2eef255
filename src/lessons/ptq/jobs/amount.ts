import type { JobRun } from '../../../engine/job.ts'
import type { AmountFrame } from '../comparison-frames.ts'
import type { PtqSettings } from '../contract.ts'
import { MOST_IMAGES } from '../feed-setting.ts'
import type { LoadedNetwork } from './network.ts'
import { COMPARED_ON, worth, worthOf } from './worth.ts'

/** orders in which images are drawn: what one image more does is chance, too */
const SEEDS = 3

/** The network calibrated with 1, 2, 4, … images, in the order of the seed that is set and of those after it. Nothing where another view is open. */
export function* amount(settings: PtqSettings, parent: LoadedNetwork): JobRun<AmountFrame> {
  const wanted = settings.step === 'data' && settings.dataView === 'amount' ? wantedBy(settings) : []
  const measured: AmountFrame['measured'][number][] = []
  let floatAccuracy: number | null = null
  const frame = () => {
    const now = { images: COMPARED_ON, points: wanted.length, floatAccuracy, measured: [...measured] }
    return () => now
  }
  yield { checkpoint: frame() }
  for (const { calibrated, seed } of wanted) {
    const found = yield* worth({ ...settings, images: calibrated, seed }, parent, frame())
    floatAccuracy = found.floatAccuracy
    measured.push({ calibrated, seed, ...worthOf(found) })
    yield { checkpoint: frame() }
  }
}

/** All sizes of the first order first. All images there are make the same set in any order. */
function wantedBy({ seed: first }: PtqSettings): { calibrated: number; seed: number }[] {
  const found: { calibrated: number; seed: number }[] = []
  for (let seed = first; seed < first + SEEDS; seed++)
    for (let calibrated = 1; calibrated <= MOST_IMAGES; calibrated *= 2)
      if (calibrated < MOST_IMAGES || seed === first) found.push({ calibrated, seed })
  return found
}
