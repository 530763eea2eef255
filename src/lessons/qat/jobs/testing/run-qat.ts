import type { JobRun } from '../../../../engine/job.ts'
import { defaultsOf } from '../../../../engine/params.ts'
import type { LiveChange, Need } from '../../../../engine/protocol.ts'
import { runJob } from '../../../../engine/testing/run-job.ts'
import { siteBytes } from '../../../../engine/testing/site-bytes.ts'
import { unseenBytes } from '../../../../engine/unseen.ts'
import { type QatSettings, qatContract } from '../../contract.ts'
import type { TrainFrame } from '../../frames.ts'
import { network } from '../network.ts'
import { type Prepared, parameters } from '../parameters.ts'
import { train } from '../train.ts'

/** What the site would give, and what was kept. */
export function bytesFor(need: Need, kept: ReadonlyMap<string, Uint8Array> = new Map()): Uint8Array {
  if (need.kind !== 'shelf') return siteBytes(need)
  const own = kept.get(need.name)
  if (own) return own.slice()
  if (need.name.startsWith('.')) throw new Error('the shelf is empty')
  return siteBytes(need)
}

export const settingsWith = (changed: Partial<QatSettings>): QatSettings => ({
  ...defaultsOf(qatContract.settings),
  ground: 'images',
  ...changed,
})

/** Up to where training begins. */
export function prepared(settings: QatSettings) {
  const opened = runJob(network(settings), bytesFor)
  const made = runJob(parameters(settings, opened.result), bytesFor)
  return { frames: made.frames, prepared: made.result as Prepared }
}

/** A training job of which only some checkpoints are looked at, as a page does that goes to a step. */
export function trained(
  settings: QatSettings,
  before: Prepared,
  {
    upTo = settings.steps,
    unseen = 0,
    changes = [],
    kept = new Map<string, Uint8Array>(),
    later = [],
  }: {
    upTo?: number
    unseen?: number
    changes?: readonly LiveChange[]
    kept?: Map<string, Uint8Array>
    /** that nobody knows of before they are made */
    later?: readonly LiveChange[]
  } = {},
) {
  const live: { -readonly [K in keyof QatSettings]: QatSettings[K] } = { ...settings }
  const run: JobRun<TrainFrame> = train(live, before)
  const frames: TrainFrame[] = []
  let step = -1
  let next = run.next()
  while (!next.done) {
    const { value } = next
    if ('need' in value) {
      const { need } = value
      try {
        const bytes = need.kind === 'unseen' ? unseenBytes({ checkpoints: unseen, changes }) : bytesFor(need, kept)
        next = run.next(bytes)
      } catch (thrown) {
        next = run.throw(thrown)
      }
      continue
    }
    if ('keep' in value) kept.set(value.keep.name, value.keep.bytes)
    if ('checkpoint' in value) {
      step += 1 + (value.skipped ?? 0)
      frames.push(value.checkpoint())
      if (step >= upTo) break
      // As the engine applies them: all that hold by the next step, in their order.
      for (const change of [...changes, ...later]) if (change.step <= step + 1) live.learningRate = Number(change.value)
    }
    next = run.next(new Uint8Array(0))
  }
  run.return(undefined)
  return { frames, last: frames[frames.length - 1], kept, live }
}
