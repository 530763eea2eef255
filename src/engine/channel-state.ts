import type { Moment } from './history.ts'
import type { EngineError, LiveChange, Need } from './protocol.ts'

/** What a page knows of one channel. */
export interface ChannelState<F = unknown> {
  readonly status: 'idle' | 'working' | 'resting' | 'done' | 'failed'
  readonly playing: boolean
  /** the checkpoint on screen; stays while a new run has not yet shown one */
  readonly shown: Moment<F> | null
  /** what is on screen was computed from settings that have changed since */
  readonly stale: boolean
  /** furthest step seen in this run */
  readonly head: number
  /** last step, once the run has ended */
  readonly end: number | null
  readonly history: readonly Moment<F>[]
  readonly changes: readonly LiveChange[]
  readonly progress: { readonly need: Need; readonly loaded: number; readonly total: number } | null
  readonly error: EngineError | null
}

export const IDLE: ChannelState<never> = {
  status: 'idle',
  playing: false,
  shown: null,
  stale: false,
  head: -1,
  end: null,
  history: [],
  changes: [],
  progress: null,
  error: null,
}

/** Is the last of a run on screen? A job that shows nothing ends before its first checkpoint. */
export const hasEnded = ({ end, shown, stale }: ChannelState): boolean =>
  end !== null && !stale && (shown?.step ?? -1) === end
