import type { JobRun } from '../../../engine/job.ts'
import type { KindsFrame } from '../comparison-frames.ts'
import type { PtqSettings } from '../contract.ts'
import { feedSettings } from '../feed-setting.ts'
import type { LoadedNetwork } from './network.ts'
import { COMPARED_ON, worth, worthOf } from './worth.ts'

const KINDS = Object.keys(feedSettings.feed.options) as PtqSettings['feed'][]

/** The network calibrated with images of each kind. Nothing where another view is open. */
export function* kinds(settings: PtqSettings, parent: LoadedNetwork): JobRun<KindsFrame> {
  const wanted = settings.step === 'data' && settings.dataView === 'kinds' ? KINDS : []
  const measured: KindsFrame['measured'][number][] = []
  let floatAccuracy: number | null = null
  const frame = () => {
    const now = { images: COMPARED_ON, points: wanted.length, floatAccuracy, measured: [...measured] }
    return () => now
  }
  yield { checkpoint: frame() }
  for (const feed of wanted) {
    const found = yield* worth({ ...settings, feed }, parent, frame())
    floatAccuracy = found.floatAccuracy
    measured.push({ feed, ...worthOf(found) })
    yield { checkpoint: frame() }
  }
}
