import { crossLayerEqualization } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { Repair, RepairsFrame, Worth } from '../comparison-frames.ts'
import type { PtqSettings } from '../contract.ts'
import type { InferFrame } from '../frames.ts'
import type { Feed } from './feed.ts'
import { bitsOf, isFloat } from './scheme.ts'
import { COMPARED_ON, worthOf, worthOfFed } from './worth.ts'

/** All that is known of one network and one way to convert it. */
interface Known {
  floatAccuracy: number | null
  readonly measured: Worth[]
}

/** The network converted without and with each repair. AdaRound takes longest and comes last. Nothing where another view is open. */
export function* repairs(settings: PtqSettings, parent: Feed): JobRun<RepairsFrame> {
  const open = settings.step === 'convert' && settings.convertView === 'repairs'
  const wanted = open ? repairsFor(settings, parent) : []
  const key = `repairs ${JSON.stringify({ ...settings, step: '', convertView: '' })}`
  const found = (parent.seen.get(key) as Known | undefined) ?? { floatAccuracy: null, measured: [] }
  if (open) parent.seen.set(key, found)
  const frame = (rounding: RepairsFrame['rounding'] = null): (() => RepairsFrame) => {
    const floatAccuracy = open ? found.floatAccuracy : null
    const measured = open ? [...found.measured] : []
    return () => ({
      ...{ images: COMPARED_ON, floatAccuracy, equalized: settings.equalize },
      ...{ repairs: wanted, measured, rounding },
    })
  }
  yield { checkpoint: frame() }
  for (const repair of wanted.slice(found.measured.length)) {
    const measured = yield* worthWith(repair, settings, parent, frame)
    found.floatAccuracy ??= measured.floatAccuracy
    found.measured.push(worthOf(measured))
    yield { checkpoint: frame() }
  }
}

/** Those that have a meaning: roundings are learned for static integers, and biases are corrected where weights become integers. */
function repairsFor(settings: PtqSettings, parent: Feed): Repair[] {
  const { mode, codes, equalize } = settings
  const integers = mode !== 'weight-only' && codes === 'integer'
  const float = mode === 'static' && [...bitsOf(parent, [], settings).weights.values()].every(isFloat)
  const correctable = integers && !float
  const found: Repair[] = []
  for (const correct of correctable ? [false, true] : [false])
    for (const equalized of equalize ? [true] : [false, true])
      found.push({ equalize: equalized, correct, round: false })
  if (correctable && mode === 'static') found.push({ equalize, correct: false, round: true })
  return found
}

/** Calibrated, converted and measured by the jobs that do so in the lesson. */
function* worthWith(
  repair: Repair,
  settings: PtqSettings,
  parent: Feed,
  frame: (rounding?: RepairsFrame['rounding']) => () => RepairsFrame,
): JobRun<RepairsFrame, InferFrame> {
  const own = { ...settings, ...repair }
  const fed = repair.equalize && !settings.equalize ? equalizedFeed(parent) : parent
  const layers = fed.network.layers.filter(({ parameters }) => parameters.length > 0).length
  if (repair.round) yield { checkpoint: frame({ done: 0, layers }) }
  return yield* worthOfFed(own, fed, (rounding) => frame(rounding)())
}

/** The same images for the network equalized: it computes the same but for its rounding, so what it answers is asked anew. */
function equalizedFeed(parent: Feed): Feed {
  const before = parent.seen.get('equalized') as Feed | undefined
  if (before) return before
  const known = new Map([...parent.known].filter(([name]) => name.includes('-test-')))
  const made = { ...parent, network: crossLayerEqualization(parent.network), known, seen: new Map() }
  parent.seen.set('equalized', made)
  return made
}
