import { qatContract } from '../../contract.ts'
import type { Column } from '../../frames.ts'
import type { QatView } from '../view.ts'
import type { Inside } from './inside.ts'

/** The furthest that a run has been seen at: its strands and changes from the start up to there. */
export interface Way {
  /** of which run, and of which of its weights */
  readonly key: string
  readonly step: number
  readonly trail: { readonly step: Float64Array; readonly place: Float32Array }
  readonly changed: Column | null
}

const DECIDING = (['network', 'parameters', 'train'] as const).flatMap((job) => qatContract.jobs[job].reads)

export function wayOf({ settings }: QatView, { train, watched, cloud }: Inside & { there: true }): Way {
  const deciding = DECIDING.map((name) => settings[name as keyof typeof settings])
  return {
    key: JSON.stringify([deciding, watched.kind, cloud.layer, cloud.channel]),
    step: train.step,
    trail: cloud.trail,
    changed: train.runs.find(({ kind }) => kind === watched.kind)?.changed ?? null,
  }
}

/** Was the further way walked from where the other one ends? A learning rate that was changed on the way leads elsewhere. */
export function goesOnFrom(further: Way, now: Way): boolean {
  if (further.key !== now.key || further.step <= now.step) return false
  const m = now.trail.step.length - 1
  if (m < 0 || further.trail.step[m] !== now.trail.step[m]) return false
  const k = now.trail.place.length / (m + 1)
  for (let i = m * k; i < (m + 1) * k; i++) if (further.trail.place[i] !== now.trail.place[i]) return false
  return true
}
