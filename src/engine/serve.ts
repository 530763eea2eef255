import { CodedError, engineError, thrownFrom } from './engine-error.ts'
import { isPatient, type JobRun, type LessonJobs, settingsRead } from './job.ts'
import type { AnySettings } from './params.ts'
import type { EngineError, FromWorker, LiveChange, Need, ToWorker, WorkerPort } from './protocol.ts'
import { type Finished, Results } from './results.ts'
import { Run } from './run.ts'

export interface ServeOptions {
  /** each lesson's jobs, loaded when first asked for */
  readonly lessons: Readonly<Record<string, () => Promise<LessonJobs>>>
  /** fetches a file that is served beside the page */
  readonly asset: (name: string, report: (loaded: number, total: number) => void) => Promise<Uint8Array>
  /** the bytes of `kernels.wasm` */
  readonly kernels: () => Promise<Uint8Array>
  readonly now: () => number
  /** resolves after messages that wait have been heard */
  readonly breathe: () => Promise<void>
  /** the longest that the worker computes without listening */
  readonly sliceMs?: number
}

/** A run with its place in the house: what it computes, on whose channel, and who waits for its result. */
interface Held {
  readonly lesson: LessonJobs
  readonly job: string
  readonly settings: AnySettings
  /** the same key means the same result */
  readonly key: string
  readonly run: Run
  readonly stopped: AbortController
  readonly waiters: Set<(outcome: { readonly result: unknown } | { readonly error: EngineError }) => void>
  /** null: nobody draws it; it runs for its waiters alone */
  channel: { readonly channel: string; readonly runId: number } | null
}

/** results of parents that stay in the worker; each may hold some tens of megabytes */
const RESULTS_KEPT = 16
/** rounds after which patient runs have a slice, too */
const PATIENT_EVERY = 4
/** what a run that nobody draws is paid by */
const UNSEEN_GRANT = { budgetMs: 50 }

/**
 * The worker's side: at most one run a channel, the newest wins; slices go round robin. A job that comes after another
 * gets that one's result: from what was kept under the same settings, from the run that is under way, or from a run
 * started for it alone. Returns a function that stops everything.
 */
export function serve(port: WorkerPort, options: ServeOptions): () => void {
  const { sliceMs = 12 } = options
  const held = new Set<Held>()
  const newestOfChannel = new Map<string, number>()
  const results = new Results(RESULTS_KEPT)
  const lessons = new Map<string, Promise<LessonJobs>>()
  const asked = new Map<number, { resolve(bytes: Uint8Array): void; reject(error: Error): void }>()
  let lastAsk = 0
  let turning = false
  let closed = false
  // One at a time: a grant must not overtake the start it pays for while that one's lesson loads.
  let inbox: Promise<unknown> = Promise.resolve()

  port.listen((message) => {
    if (message.type === 'ping') port.post({ type: 'pong' })
    else inbox = inbox.then(() => hear(message))
  })

  function hear(message: ToWorker): void | Promise<void> {
    switch (message.type) {
      case 'start':
        return start(message)
      case 'grant':
        find(message)?.run.grant(message.grant)
        return void turn()
      case 'change': {
        const change = find(message)?.run.change(message.setting, message.value)
        if (change) port.post({ type: 'changed', channel: message.channel, runId: message.runId, change })
        return
      }
      case 'look':
        return find(message)?.run.look(message.setting, message.value)
      case 'stop': {
        const one = find(message)
        return one && release(one)
      }
      case 'bytes':
        return answered(message)
    }
  }

  const find = ({ channel, runId }: { channel: string; runId: number }) =>
    [...held].find((one) => one.channel?.channel === channel && one.channel.runId === runId)

  async function start(message: Extract<ToWorker, { type: 'start' }>): Promise<void> {
    const { channel, runId, job, settings, changes } = message
    if (runId <= (newestOfChannel.get(channel) ?? -1)) return
    newestOfChannel.set(channel, runId)
    for (const one of held) if (one.channel?.channel === channel) release(one)
    try {
      hold(await lessonOf(message.lesson), job, settings, changes, { channel, runId })
    } catch (thrown) {
      port.post({ type: 'failed', channel, runId, error: engineError(thrown) })
    }
  }

  /** Loaded once; asked for again after a failure. */
  function lessonOf(name: string): Promise<LessonJobs> {
    const load = options.lessons[name]
    if (!load) throw new CodedError('unknown-lesson', `no lesson is called ${name}`)
    const lesson = lessons.get(name) ?? load().catch(cannotLoad)
    lessons.set(name, lesson)
    lesson.catch(() => lessons.delete(name))
    return lesson
  }

  function hold(
    lesson: LessonJobs,
    job: string,
    allSettings: AnySettings,
    changes: readonly LiveChange[],
    channel: Held['channel'],
  ): Held {
    if (!lesson.jobs[job]) throw new CodedError('unknown-job', `lesson ${lesson.contract.lesson} has no job ${job}`)
    const settings = settingsRead(lesson.contract, job, allSettings)
    let last: Finished['last'] = null
    const one: Held = {
      lesson,
      job,
      settings,
      key: keyOf(lesson, job, settings, changes),
      run: new Run(settings, changes, {
        frame(step, frame, again) {
          last = { step, frame }
          tell(one, { type: 'frame', step, frame, ...(again ? { again } : {}) })
        },
        need: (need) => void meet(one, need),
        keep: (name, bytes) => tell(one, { type: 'keep', name, bytes }),
        done(step, result) {
          // What can be looked at stays as it is at its end, until its channel asks for something else.
          if (!lesson.contract.jobs[job].looks) held.delete(one)
          if (isParent(one)) results.keep(one.key, { result, last })
          for (const waiter of one.waiters) waiter({ result })
          tell(one, { type: 'done', step })
        },
        failed(error) {
          held.delete(one)
          for (const waiter of one.waiters) waiter({ error })
          tell(one, { type: 'failed', error })
        },
      }),
      stopped: new AbortController(),
      waiters: new Set(),
      channel,
    }
    held.add(one)
    begin(one).catch((thrown) => one.run.fail(engineError(thrown)))
    return one
  }

  /** Gives the run its generator; where the same settings ended before, at once that end (a run that plays is played again). */
  async function begin(one: Held): Promise<void> {
    const { pace, after } = one.lesson.contract.jobs[one.job]
    const before = pace.mode === 'run' ? results.get(one.key) : undefined
    if (before) one.run.begin(() => replay(before), before.last?.step)
    else {
      const parent = after === undefined ? undefined : await resultOf(after, one)
      const job = one.lesson.jobs[one.job] as unknown as (
        settings: AnySettings,
        parent: unknown,
      ) => JobRun<unknown, unknown>
      one.run.begin((settings) => job(settings, parent))
    }
    turn()
  }

  function* replay({ last, result }: Finished): JobRun<unknown, unknown> {
    if (last) yield { checkpoint: () => last.frame }
    return result
  }

  function resultOf(job: string, child: Held): Promise<unknown> {
    const key = keyOf(child.lesson, job, settingsRead(child.lesson.contract, job, child.settings), [])
    const before = results.get(key)
    if (before) return Promise.resolve(before.result)
    const parent = [...held].find((one) => one.key === key) ?? hold(child.lesson, job, child.settings, [], null)
    return new Promise((resolve, reject) => {
      const waiter = (outcome: { readonly result: unknown } | { readonly error: EngineError }) =>
        'error' in outcome ? reject(thrownFrom(outcome.error)) : resolve(outcome.result)
      parent.waiters.add(waiter)
      child.stopped.signal.addEventListener('abort', () => {
        parent.waiters.delete(waiter)
        if (!parent.channel) release(parent)
      })
    })
  }

  /** Takes the channel away. Who still waits for the result keeps the run alive, unseen. */
  function release(one: Held): void {
    one.channel = null
    if (one.waiters.size > 0) return void turn()
    held.delete(one)
    one.run.cancel()
    one.stopped.abort()
  }

  const isParent = ({ lesson, job }: Held) => Object.values(lesson.contract.jobs).some(({ after }) => after === job)

  function tell(one: Held, message: WithoutPlace<FromWorker>): void {
    if (one.channel) port.post({ ...one.channel, ...message } as FromWorker)
  }

  async function meet(one: Held, need: Need): Promise<void> {
    const report = (loaded: number, total: number) => tell(one, { type: 'progress', need, loaded, total })
    report(0, 0)
    try {
      one.run.supply(await bytesFor(need, report))
    } catch (thrown) {
      one.run.refuse(thrown instanceof Error ? thrown : new Error(String(thrown)))
    }
    turn()
  }

  function bytesFor(need: Need, report: (loaded: number, total: number) => void): Promise<Uint8Array> {
    if (need.kind === 'asset') return options.asset(need.name, report)
    return need.kind === 'kernels' ? options.kernels() : askPage(need)
  }

  function askPage(need: Need): Promise<Uint8Array> {
    const id = ++lastAsk
    port.post({ type: 'ask', id, need })
    return new Promise((resolve, reject) => asked.set(id, { resolve, reject }))
  }

  function answered({ id, bytes, error }: Extract<ToWorker, { type: 'bytes' }>): void {
    const waiting = asked.get(id)
    asked.delete(id)
    if (bytes) waiting?.resolve(bytes)
    else waiting?.reject(thrownFrom(error ?? { code: 'unexpected', message: 'the page answered with nothing' }))
  }

  /** One slice for each run that has credit, round and round, listening in between. What is patient waits for the others, but gets a slice now and then, as others may never rest. */
  async function turn(): Promise<void> {
    if (turning) return
    turning = true
    // Who starts a run for its result is about to say so.
    await null
    for (let round = 1; ; round++) {
      for (const one of held) if (!one.channel && one.run.unpaid) one.run.grant(UNSEEN_GRANT)
      const hungry = [...held].filter((one) => one.run.hungry)
      if (hungry.length === 0 || closed) break
      const urgent = hungry.filter(({ lesson, job }) => !isPatient(lesson.contract.jobs[job].pace))
      const everyone = urgent.length === 0 || round % PATIENT_EVERY === 0
      for (const { run } of everyone ? hungry : urgent) {
        if (run.hungry) run.slice(options.now, sliceMs)
        await options.breathe()
      }
    }
    turning = false
  }

  return () => {
    closed = true
    for (const { run, stopped } of held) {
      run.cancel()
      stopped.abort()
    }
    held.clear()
    port.close()
  }
}

function cannotLoad(thrown: unknown): never {
  throw thrown instanceof CodedError ? thrown : new CodedError('lesson-unreachable', String(thrown))
}

type WithoutPlace<M> = M extends { channel: string; runId: number } ? Omit<M, 'channel' | 'runId'> : never

function keyOf(lesson: LessonJobs, job: string, settings: AnySettings, changes: readonly LiveChange[]): string {
  return `${lesson.contract.lesson}/${job}?${JSON.stringify([settings, changes])}`
}
