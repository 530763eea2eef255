import { loadTrainerState, saveTrainerState } from '../../../core/index.ts'
import { type JobRun, keep, shelved } from '../../../engine/job.ts'
import type { LiveChange } from '../../../engine/protocol.ts'
import type { Known } from '../../../engine/remembered.ts'
import type { RunKind } from '../contract.ts'
import type { RaceState } from './race.ts'

/** steps between two states that are remembered, and between two that are put on the shelf */
export const REMEMBERED_EVERY = 25
export const SAVED_EVERY = 50
/** the one run that can be gone on with after a reload */
const SAVED_RUN = '.qat-run'
/** runs whose states are remembered: each may take some tens of megabytes */
const RUNS = 2

/** live changes, in the order of their steps */
export type Changes = readonly LiveChange[]

/** What is remembered of one run: the same settings give the same. */
export interface RunMemory {
  readonly states: Map<string, RaceState>
  /** of each run, by step and live changes: weight / scale of every layer in turn, in units of 1/256 */
  readonly trails: Map<RunKind, Map<string, Trail>>
}
export interface Trail {
  readonly step: number
  readonly places: readonly Int16Array[]
  readonly scales: readonly Float32Array[]
}

/** The memory of a run, and the run that has gone unused longest forgotten. */
export function memoryOf(known: Known, key: string): RunMemory {
  const all = (known.get('runs') as Map<string, RunMemory> | undefined) ?? new Map<string, RunMemory>()
  known.set('runs', all)
  const memory = all.get(key) ?? { states: new Map(), trails: new Map() }
  all.delete(key)
  all.set(key, memory)
  for (const oldest of all.keys()) if (all.size > RUNS) all.delete(oldest)
  return memory
}

/** Which state it is: of that step, under those live changes. */
export const place = (step: number, changes: Changes) =>
  JSON.stringify([step, changes.filter((change) => change.step <= step)])

export function remember({ states }: RunMemory, state: RaceState, changes: Changes): void {
  states.set(place(state.step, changes), state)
}

/** The furthest state before a step; null where there is none. */
export function remembered({ states }: RunMemory, before: number, changes: Changes): RaceState | null {
  const known = [...states.values()].filter(
    (state) => state.step < before && states.get(place(state.step, changes)) === state,
  )
  return known.reduce<RaceState | null>((best, state) => (best && best.step > state.step ? best : state), null)
}

/** Puts a state on the shelf, in place of that which lay there. */
export function* save(key: string, state: RaceState, changes: Changes): JobRun<never> {
  const { told, ...training } = state
  const metadata = { run: key, told: JSON.stringify(told), changes: JSON.stringify(changes) }
  yield* keep(SAVED_RUN, saveTrainerState(training, metadata))
}

export interface SavedRun {
  readonly state: RaceState | null
  readonly changes: Changes
  /** why it cannot be gone on with */
  readonly fault: string | null
}

/** What lies on the shelf of this run; of another run nothing. */
export function* saved(key: string): JobRun<never, SavedRun> {
  const nothing = { state: null, changes: [], fault: null }
  let bytes: Uint8Array
  try {
    bytes = yield* shelved(SAVED_RUN)
  } catch {
    return nothing
  }
  try {
    const { state, metadata } = loadTrainerState(bytes)
    if (metadata.run !== key) return nothing
    return {
      state: { ...state, told: JSON.parse(metadata.told) },
      changes: JSON.parse(metadata.changes),
      fault: null,
    }
  } catch (thrown) {
    return { ...nothing, fault: (thrown as { code?: string }).code ?? 'changed' }
  }
}
