import type { AnySettings, SettingValue } from './params.ts'

/**
 * What crosses the thread. Types only. A page asks with `start`, pays with `grant`, ends with `stop`; the worker answers
 * with frames. Every message names its channel and run, so that an answer to an old question can be told from the newest.
 */

/** Credit: a number of checkpoints, or milliseconds of computing. Either pays for at least one checkpoint. */
export type Grant = { readonly frames: number } | { readonly budgetMs: number }

/** A setting changed while the run went on: it holds from the checkpoint numbered `step` (counted from 0). */
export interface LiveChange {
  readonly step: number
  readonly setting: string
  readonly value: SettingValue
}

/** Bytes that a job cannot have by itself. */
export type Need =
  | { readonly kind: 'asset'; readonly name: string }
  | {
      readonly kind: 'file'
      readonly hash: string
      readonly name: string
      readonly begin: number
      readonly end: number
    }
  | { readonly kind: 'shelf'; readonly name: string }
  /** the compiled kernels: see `kernels.ts` */
  | { readonly kind: 'kernels' }
  /** what the clock says when it is asked, in milliseconds, as 8 bytes of a float64: for how long something takes, and for nothing else */
  | { readonly kind: 'clock' }
  /** how many of the next checkpoints nobody will see, and the live changes there are: `Unseen` as JSON */
  | { readonly kind: 'unseen' }

/** What lies between a run and the checkpoint that is wanted of it. */
export interface Unseen {
  readonly checkpoints: number
  readonly changes: readonly LiveChange[]
}

/** An error as plain data: `code` is stable (the page translates it), `message` is for whoever reads the console. */
export interface EngineError {
  readonly code: string
  readonly message: string
  readonly detail?: Readonly<Record<string, string | number>>
}

interface OfRun {
  readonly channel: string
  readonly runId: number
}

export type ToWorker =
  | (OfRun & {
      readonly type: 'start'
      readonly lesson: string
      readonly job: string
      /** what the job and the jobs before it read */
      readonly settings: AnySettings
      readonly changes: readonly LiveChange[]
    })
  | (OfRun & { readonly type: 'grant'; readonly grant: Grant })
  | (OfRun & { readonly type: 'change'; readonly setting: string; readonly value: SettingValue })
  /** a setting that only says what of a checkpoint is shown: the last one is shown anew */
  | (OfRun & { readonly type: 'look'; readonly setting: string; readonly value: SettingValue })
  | (OfRun & { readonly type: 'stop' })
  /** the answer to `ask` */
  | { readonly type: 'bytes'; readonly id: number; readonly bytes?: Uint8Array; readonly error?: EngineError }
  | { readonly type: 'ping' }

export type FromWorker =
  /** `again`: of the checkpoint that was shown before, as another look asks */
  | (OfRun & { readonly type: 'frame'; readonly step: number; readonly frame: unknown; readonly again?: true })
  | (OfRun & { readonly type: 'progress'; readonly need: Need; readonly loaded: number; readonly total: number })
  | (OfRun & { readonly type: 'changed'; readonly change: LiveChange })
  | (OfRun & { readonly type: 'keep'; readonly name: string; readonly bytes: Uint8Array })
  | (OfRun & { readonly type: 'done'; readonly step: number })
  | (OfRun & { readonly type: 'failed'; readonly error: EngineError })
  /** bytes that only the page has: a dropped file, the shelf */
  | { readonly type: 'ask'; readonly id: number; readonly need: Need }
  | { readonly type: 'pong' }

/** One end of the line. `dead` is called at most once, when the other end is known to be gone. */
export interface Port<Out, In> {
  post(message: Out, transfer?: readonly ArrayBufferLike[]): void
  listen(heard: (message: In) => void, dead?: (reason: EngineError) => void): void
  close(): void
}
export type PagePort = Port<ToWorker, FromWorker>
export type WorkerPort = Port<FromWorker, ToWorker>
