import { engineError } from './engine-error.ts'
import type { JobRun, Yielded } from './job.ts'
import type { AnySettings, SettingValue } from './params.ts'
import type { EngineError, Grant, LiveChange, Need } from './protocol.ts'
import { unseenBytes } from './unseen.ts'

/** What a run tells whoever holds it. */
export interface RunEvents {
  frame(step: number, frame: unknown, again?: true): void
  need(need: Need): void
  keep(name: string, bytes: Uint8Array): void
  done(step: number, result: unknown): void
  failed(error: EngineError): void
}

interface Credit {
  frames: number
  budgetMs: number
  /** it has paid for a checkpoint: until then it is not spent, however long that takes */
  paid: boolean
}

/**
 * One generator on its way: it spends the credit that it was given, slice by slice, and counts its checkpoints.
 * Knows neither channels nor threads. Frames are told when a grant is spent (the last one only), when the run has to
 * wait and when it ends; so the digits of a checkpoint never depend on how often one is drawn.
 */
export class Run {
  readonly changes: LiveChange[]
  /** number of the last checkpoint; −1 before the first */
  step = -1
  private readonly events: RunEvents
  private readonly settings: Record<string, SettingValue>
  private readonly credits: Credit[] = []
  private generator: JobRun<unknown, unknown> | null = null
  private state: 'loading' | 'ready' | 'waiting' | 'over' = 'loading'
  private unseen: { readonly make: () => unknown; readonly fleeting: boolean } | null = null
  /** a checkpoint that the run went on from without its being made */
  private missed: Run['unseen'] = null
  /** how the last checkpoint that was shown is made, as long as the run has not gone on */
  private last: (() => unknown) | null = null
  private bytes: Uint8Array | null = null
  private fault: Error | null = null
  private nextChange = 0

  constructor(settings: AnySettings, changes: readonly LiveChange[], events: RunEvents) {
    this.settings = { ...settings }
    this.changes = [...changes]
    this.events = events
  }

  /** Begins: `make` gets the live settings, an object that changes between checkpoints. `firstStep` numbers the first one. */
  begin(make: (settings: AnySettings) => JobRun<unknown, unknown>, firstStep = 0): void {
    if (this.state !== 'loading') return
    this.step = firstStep - 1
    this.generator = make(this.settings)
    this.state = 'ready'
  }

  grant(grant: Grant): void {
    this.credits.push(
      'frames' in grant
        ? { frames: grant.frames, budgetMs: Number.POSITIVE_INFINITY, paid: false }
        : { frames: Number.POSITIVE_INFINITY, budgetMs: grant.budgetMs, paid: false },
    )
  }

  /** From the next checkpoint on; returns the change as it is recorded. */
  change(setting: string, value: SettingValue): LiveChange {
    const change = { step: this.step + 1, setting, value }
    this.changes.push(change)
    return change
  }

  /** The last checkpoint is shown anew, if the run still stands there. */
  look(setting: string, value: SettingValue): void {
    this.settings[setting] = value
    const make = this.last
    if (make) this.attempt(() => this.events.frame(this.step, make(), true))
  }

  get hungry(): boolean {
    return this.state === 'ready' && this.credits.length > 0
  }
  get unpaid(): boolean {
    return this.credits.length === 0
  }
  get over(): boolean {
    return this.state === 'over'
  }

  supply(bytes: Uint8Array): void {
    if (this.state !== 'waiting') return
    this.bytes = bytes
    this.state = 'ready'
  }
  /** The need could not be met: thrown inside the job, which may clean up or go on without. */
  refuse(error: Error): void {
    if (this.state !== 'waiting') return
    this.fault = error
    this.state = 'ready'
    if (this.credits.length === 0) this.grant({ frames: 1 })
  }

  cancel(): void {
    if (this.state === 'over') return
    this.state = 'over'
    this.generator?.return(undefined)
  }

  fail(error: EngineError): void {
    if (this.state === 'over') return
    this.cancel()
    this.events.failed(error)
  }

  /** Works off one grant until it is spent or `sliceMs` are over. */
  slice(now: () => number, sliceMs: number): void {
    const credit = this.credits[0]
    const begun = now()
    const until = begun + Math.min(sliceMs, credit.budgetMs)
    do this.pull(credit, now)
    while (this.state === 'ready' && credit.frames > 0 && now() < until)
    if (this.state === 'over') return
    credit.budgetMs -= now() - begun
    const spent = credit.frames <= 0 || (credit.budgetMs <= 0 && credit.paid)
    if (spent) this.credits.shift()
    if (spent || this.state === 'waiting') this.attempt(() => this.show())
  }

  private pull(credit: Credit, now: () => number): void {
    this.attempt(() => {
      this.applyChanges()
      this.letGo(credit)
      const { value, done } = this.resume()
      if (done) return this.finish(value)
      this.last = this.missed = null
      const need = 'need' in value ? value.need.kind : null
      if (need === 'clock') this.tellTime(credit, now)
      else if (need === 'unseen') this.tellUnseen(credit, now)
      else this.take(value, credit)
    })
  }

  /** What must be made before the run goes on is not made any more, unless this was the end; the credit pays for another. */
  private letGo(credit: Credit): void {
    if (!this.unseen?.fleeting) return
    this.missed = this.unseen
    this.unseen = null
    credit.paid = false
  }

  private tellUnseen(credit: Credit, now: () => number): void {
    const checkpoints = Number.isFinite(credit.frames) ? credit.frames - 1 : 0
    this.bytes = unseenBytes({ checkpoints, changes: this.changes })
    this.pull(credit, now)
  }

  /** At once, so that nothing else is computed between two looks at the clock. */
  private tellTime(credit: Credit, now: () => number): void {
    this.bytes = new Uint8Array(Float64Array.of(now()).buffer)
    this.pull(credit, now)
  }

  /** Whatever a job throws ends this run and nothing else. */
  private attempt(act: () => void): void {
    try {
      act()
    } catch (thrown) {
      this.fail(engineError(thrown))
    }
  }

  private resume(): IteratorResult<Yielded<unknown>, unknown> {
    const generator = this.generator as JobRun<unknown, unknown>
    const { bytes, fault } = this
    this.bytes = null
    this.fault = null
    if (fault) return generator.throw(fault)
    return generator.next(bytes as Uint8Array)
  }

  private take(value: Yielded<unknown>, credit: Credit): void {
    if ('checkpoint' in value) {
      const steps = 1 + (value.skipped ?? 0)
      this.step += steps
      credit.frames -= steps
      credit.paid = true
      this.unseen = { make: value.checkpoint, fleeting: value.fleeting === true }
    } else if ('need' in value) {
      this.state = 'waiting'
      this.events.need(value.need)
    } else if ('keep' in value) this.events.keep(value.keep.name, value.keep.bytes)
  }

  private finish(result: unknown): void {
    this.unseen ??= this.missed
    this.show()
    this.state = 'over'
    this.events.done(this.step, result)
  }

  private show(): void {
    const { unseen } = this
    this.unseen = null
    if (!unseen) return
    this.last = unseen.make
    this.events.frame(this.step, unseen.make())
  }

  private applyChanges(): void {
    for (; this.nextChange < this.changes.length; this.nextChange++) {
      const { step, setting, value } = this.changes[this.nextChange]
      if (step > this.step + 1) return
      this.settings[setting] = value
    }
  }
}
