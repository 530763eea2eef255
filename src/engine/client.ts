import { engineError } from './engine-error.ts'
import type { AnySettings, SettingValue } from './params.ts'
import type { EngineError, FromWorker, Grant, LiveChange, Need, PagePort } from './protocol.ts'

export interface ClientOptions {
  /** opens a line to a new worker */
  readonly open: () => PagePort
  /** bytes that only the page has: dropped files, the shelf */
  readonly provide: (need: Need) => Promise<Uint8Array>
  /** bytes that a job keeps for other lessons */
  readonly keep: (name: string, bytes: Uint8Array) => void
  /** how long a worker that owes an answer may be silent before it is given up, in milliseconds */
  readonly patienceMs?: number
}

/** What the holder of a channel hears. A run that is restarted after a death goes on under the same listener. */
export type ChannelEvent =
  | { readonly type: 'frame'; readonly step: number; readonly frame: unknown; readonly again?: true }
  | { readonly type: 'progress'; readonly need: Need; readonly loaded: number; readonly total: number }
  | { readonly type: 'changed'; readonly change: LiveChange }
  | { readonly type: 'done'; readonly step: number }
  | { readonly type: 'failed'; readonly error: EngineError }
  | { readonly type: 'restarted' }

export interface RunRequest {
  readonly lesson: string
  readonly job: string
  readonly settings: AnySettings
  readonly changes: readonly LiveChange[]
}

export interface Client {
  /** Starts a run on the channel; whatever ran there before is over, and nothing of it is heard any more. */
  start(channel: string, request: RunRequest, heard: (event: ChannelEvent) => void): void
  grant(channel: string, grant: Grant): void
  change(channel: string, setting: string, value: SettingValue): void
  /** Another look at where the run stands; false where there is none. */
  look(channel: string, setting: string, value: SettingValue): boolean
  stop(channel: string): void
  close(): void
}

interface ClientRun {
  runId: number
  request: RunRequest
  readonly heard: (event: ChannelEvent) => void
  /** last step seen: where a restarted run is brought to */
  step: number
  /** grants not yet answered by a frame or an end */
  owed: number
  deaths: number
  /** it has come to its end, and is only looked at */
  over: boolean
}

/** a job that kills its worker again and again is given up */
const DEATHS_FORGIVEN = 2

/**
 * The page's side: keeps the newest run of each channel and drops every message of an older one. When the worker dies,
 * a new one is opened and each unfinished run is started again and paid up to the step that was seen; since a run is
 * decided by its settings, seed and recorded changes, its frames go on as if nothing had happened.
 */
export function createClient({ open, provide, keep, patienceMs = 20_000 }: ClientOptions): Client {
  const runOfChannel = new Map<string, ClientRun>()
  let lastRunId = 0
  let port: PagePort | null = null
  let watch: ReturnType<typeof setTimeout> | undefined
  let pinged = false

  function connected(): PagePort {
    if (port) return port
    const opened = open()
    port = opened
    opened.listen(
      (message) => port === opened && hear(opened, message),
      (reason) => port === opened && revive(reason),
    )
    return opened
  }

  function hear(from: PagePort, message: FromWorker): void {
    pinged = false
    if (message.type === 'ask') return void answer(from, message.id, message.need)
    if (message.type !== 'pong') {
      const run = runOfChannel.get(message.channel)
      if (run && run.runId === message.runId) deliver(run, message)
    }
    listenForSilence()
  }

  function deliver(run: ClientRun, message: Exclude<FromWorker, { type: 'ask' | 'pong' }>): void {
    switch (message.type) {
      case 'frame':
        run.step = message.step
        if (!message.again) run.owed = Math.max(0, run.owed - 1)
        return run.heard(message)
      case 'changed':
        run.request = { ...run.request, changes: [...run.request.changes, message.change] }
        return run.heard(message)
      case 'keep':
        return keep(message.name, message.bytes)
      case 'done':
        run.over = true
        run.owed = 0
        listenForSilence()
        return run.heard(message)
      case 'failed':
        forget(message.channel)
        return run.heard(message)
      case 'progress':
        return run.heard(message)
    }
  }

  async function answer(to: PagePort, id: number, need: Need): Promise<void> {
    try {
      const bytes = await provide(need)
      to.post({ type: 'bytes', id, bytes }, [bytes.buffer])
    } catch (thrown) {
      to.post({ type: 'bytes', id, error: engineError(thrown) })
    }
  }

  function forget(channel: string): void {
    runOfChannel.delete(channel)
    listenForSilence()
  }

  /** A worker that owes something and says nothing is asked once, then given up. */
  function listenForSilence(): void {
    clearTimeout(watch)
    if (![...runOfChannel.values()].some((run) => run.owed > 0)) return
    watch = setTimeout(() => {
      if (pinged) return revive({ code: 'worker-silent', message: `the worker was silent for ${patienceMs} ms` })
      pinged = true
      port?.post({ type: 'ping' })
      listenForSilence()
    }, patienceMs / 2)
  }

  function revive(reason: EngineError): void {
    port?.close()
    port = null
    pinged = false
    for (const [channel, run] of [...runOfChannel]) {
      // What had ended is over; if it is looked at again it is computed again.
      if (run.over) {
        forget(channel)
        continue
      }
      run.deaths++
      if (run.deaths > DEATHS_FORGIVEN) {
        forget(channel)
        run.heard({ type: 'failed', error: reason })
      } else {
        run.heard({ type: 'restarted' })
        send(channel, run)
        const owed = run.owed
        run.owed = 0
        if (run.step >= 0) grant(channel, { frames: run.step + 1 })
        if (owed > 0) grant(channel, { frames: 1 })
      }
    }
  }

  function send(channel: string, run: ClientRun): void {
    run.runId = ++lastRunId
    connected().post({ type: 'start', channel, runId: run.runId, ...run.request })
  }

  function grant(channel: string, grant: Grant): void {
    const run = runOfChannel.get(channel)
    if (!run) return
    run.owed++
    connected().post({ type: 'grant', channel, runId: run.runId, grant })
    listenForSilence()
  }

  return {
    start(channel, request, heard) {
      const run = { runId: 0, request, heard, step: -1, owed: 0, deaths: 0, over: false }
      runOfChannel.set(channel, run)
      send(channel, run)
    },
    grant,
    change(channel, setting, value) {
      const run = runOfChannel.get(channel)
      if (run) connected().post({ type: 'change', channel, runId: run.runId, setting, value })
    },
    look(channel, setting, value) {
      const run = runOfChannel.get(channel)
      if (!run) return false
      run.request = { ...run.request, settings: { ...run.request.settings, [setting]: value } }
      connected().post({ type: 'look', channel, runId: run.runId, setting, value })
      return true
    },
    stop(channel) {
      const run = runOfChannel.get(channel)
      if (!run) return
      forget(channel)
      port?.post({ type: 'stop', channel, runId: run.runId })
    },
    close() {
      clearTimeout(watch)
      runOfChannel.clear()
      port?.close()
      port = null
    },
  }
}
