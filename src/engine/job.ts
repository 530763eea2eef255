import type { AnySettings, SettingsOf, SettingsTable } from './params.ts'
import type { Need } from './protocol.ts'

/**
 * A job is a plain synchronous generator over the core. It yields a checkpoint (a whole frame, drawable by one who saw
 * none before), a need (and is resumed with its bytes) or a keep (bytes for the shelf). What it returns is its result,
 * kept in the worker for the jobs that come after it. No clock, no thread: its test is a `for` loop.
 */
export type Yielded<Frame> =
  /**
   * Made only when it is drawn, and made anew where another look is asked for; must read nothing that a later step changes, unless it is
   * `fleeting`: then it is made before the run goes on, or not at all. `skipped`: so many checkpoints before it were left out, of those
   * that `unseen` said nobody would see.
   */
  | { readonly checkpoint: () => Frame; readonly fleeting?: true; readonly skipped?: number }
  | { readonly need: Need }
  | { readonly keep: { readonly name: string; readonly bytes: Uint8Array } }
  /** nothing to show yet, but a place where others may be heard */
  | { readonly breath: true }

export type JobRun<Frame, Result = void> = Generator<Yielded<Frame>, Result, Uint8Array>

/** `settings` is live: a setting that the contract names in `live` may change between two checkpoints. */
export type Job = (settings: never, parent: never) => JobRun<unknown, unknown>

/** How a page drives a job: `run` goes to its end by itself; `play` waits for the reader. */
export type Pace =
  /** `patient`: only once nothing has changed for a moment, so that long calls do not stand in the way of a hand that drags */
  | { readonly mode: 'run'; readonly patient?: boolean }
  /** so many at the start; the rate grows by as much again with every `doublesAfter` checkpoints */
  | { readonly mode: 'play'; readonly checkpointsPerSecond: number; readonly doublesAfter?: number }
  | { readonly mode: 'play'; readonly budgetMs: number }

/** What comes when it comes: nobody waits for it. */
export const isPatient = (pace: Pace): boolean => pace.mode === 'run' && pace.patient === true

export interface JobContract {
  readonly reads: readonly string[]
  /** the job whose result this one takes */
  readonly after?: string
  /** settings that may change in mid-run without a restart; a subset of `reads` */
  readonly live?: readonly string[]
  /** settings that say only what of a checkpoint is shown: a change shows the last one anew, and nothing is computed again */
  readonly looks?: readonly string[]
  readonly pace: Pace
}
export interface Contract<T extends SettingsTable = SettingsTable, J extends string = string> {
  readonly lesson: string
  readonly settings: T
  readonly jobs: Readonly<Record<J, JobContract>>
}

/** Declares a contract; the names of settings and jobs are checked by the compiler. */
export function defineContract<const T extends SettingsTable, const J extends string>(contract: {
  lesson: string
  settings: T
  jobs: Record<
    J,
    JobContract & { reads: readonly (keyof T & string)[]; looks?: readonly (keyof T & string)[]; after?: NoInfer<J> }
  >
}): Contract<T, J> {
  return contract
}
export type SettingsOfContract<C> = C extends Contract<infer T, string> ? SettingsOf<T> : never

/** A lesson as the worker sees it. */
export interface LessonJobs {
  readonly contract: Contract
  readonly jobs: Readonly<Record<string, Job>>
}

/** The job and those before it, nearest first. */
export function lineage(contract: Contract, job: string): string[] {
  const names: string[] = []
  for (let name: string | undefined = job; name !== undefined; name = contract.jobs[name].after) {
    if (names.includes(name)) throw new RangeError(`contract ${contract.lesson}: job ${name} comes after itself`)
    names.push(name)
  }
  return names
}

/** The settings that decide what a job yields: its own, what it is looked at by, and those of the jobs before it, in a fixed order. */
export function settingsRead(contract: Contract, job: string, settings: AnySettings): AnySettings {
  const decides = lineage(contract, job).flatMap((name) => contract.jobs[name].reads)
  const names = new Set([...decides, ...(contract.jobs[job].looks ?? [])])
  return Object.fromEntries([...names].sort().map((name) => [name, settings[name]]))
}

/** Asks for a file that is served beside the page: `const bytes = yield* asset('…')`. */
export function asset(name: string): Generator<{ need: Need }, Uint8Array, Uint8Array> {
  return ask({ kind: 'asset', name })
}
/** Asks for the bytes [begin, end) of a file that the reader dropped; fewer come when the file is shorter. */
export function fileRange(
  file: { hash: string; name: string },
  begin: number,
  end: number,
): Generator<{ need: Need }, Uint8Array, Uint8Array> {
  return ask({ kind: 'file', hash: file.hash, name: file.name, begin, end })
}
/** Asks for what another lesson put on the shelf. */
export function shelved(name: string): Generator<{ need: Need }, Uint8Array, Uint8Array> {
  return ask({ kind: 'shelf', name })
}

function* ask(need: Need): Generator<{ need: Need }, Uint8Array, Uint8Array> {
  return yield { need }
}

/** Puts bytes on the shelf, for other lessons: `yield* keep('trained', bytes)`. */
export function* keep(
  name: string,
  bytes: Uint8Array,
): Generator<{ keep: { name: string; bytes: Uint8Array } }, void, Uint8Array> {
  yield { keep: { name, bytes } }
}

/** Milliseconds, from some time in the past. What is computed must not depend on it. */
export function* clock(): Generator<{ need: Need }, number, Uint8Array> {
  const bytes = yield* ask({ kind: 'clock' })
  return new Float64Array(bytes.slice().buffer)[0]
}

/** In a long computation that has nothing to show: every 10 milliseconds or so, so that newer questions are not kept waiting. */
export function* breathe(): Generator<{ breath: true }, void, Uint8Array> {
  yield { breath: true }
}

/** A long computation to its end, with a breath after each of its steps: nothing of them is shown. */
export function* breathing<T>(steps: Iterator<unknown, T, undefined>): Generator<{ breath: true }, T, Uint8Array> {
  for (let next = steps.next(); ; next = steps.next()) {
    if (next.done) return next.value
    yield* breathe()
  }
}
