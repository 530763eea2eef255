import { type ChannelState, IDLE } from './channel-state.ts'
import type { ChannelEvent, Client, RunRequest } from './client.ts'
import { type Moment, momentAt, remember } from './history.ts'
import type { Pace } from './job.ts'
import { createPacer, type Pacer } from './pacer.ts'
import type { AnySettings, SettingValue } from './params.ts'

interface StartOptions {
  /** the step to show first */
  readonly at?: number
  /** whether it goes on from there */
  readonly play?: boolean
}

/** what a job that runs by itself is paid at a time: short at first, so that something is soon to be seen */
const FIRST_GRANT = { budgetMs: 40 }
const NEXT_GRANT = { budgetMs: 150 }
/** grants under way while playing, so that the worker computes while the page draws */
const PIPELINED = 2
/** settings must rest so long before a patient job begins */
const CALM_MS = 80
/** A run that has shown nothing yet is not taken back for newer settings before this: else a hand that drags would see nothing until it rests. */
const UNDISTURBED_MS = 1000
/** the last step of a run without a checkpoint */
const SHOWED_NOTHING = -1

/**
 * Drives one channel: pays for its run, remembers what it showed, and finds any step again: in the history, by going
 * on, or by starting the same run anew and paying up to that step.
 */
export class Channel {
  private state: ChannelState = IDLE
  private request: RunRequest | null = null
  private readonly name: string
  private readonly pace: Pace
  private readonly client: Client
  /** tells that `current` is another, and whether by itself */
  private readonly changed: (byItself: boolean) => void
  /** step the worker's run stands at; Infinity once it is over */
  private workerStep = -1
  private owed = 0
  /** step the reader asked to see and has not yet */
  private wanted: number | null = null
  /** what is owed was asked for before another step that was there at once: it is not shown */
  private outdated = false
  private readonly pacer: Pacer | null
  /** what changes is news from the worker, or as time goes on, and not something the reader did */
  private itself = false
  /** of the last tick */
  private clock = 0
  /** when the run was launched, as long as it has shown nothing */
  private silentSince: number | null = null
  /** since when a patient run waits to be launched */
  private calmSince: number | null = null
  /** how to go on with `request`, as long as the run before it is left to show something */
  private next: StartOptions | null = null

  constructor(name: string, pace: Pace, client: Client, changed: (byItself: boolean) => void) {
    this.name = name
    this.pace = pace
    this.pacer = 'checkpointsPerSecond' in pace ? createPacer(pace) : null
    this.client = client
    this.changed = changed
  }

  /** A new run under new settings. */
  start(request: RunRequest, options: StartOptions = {}): void {
    this.request = request
    const { shown } = this.state
    const playing = this.pace.mode === 'play' && options.play === true
    this.update({ ...IDLE, changes: request.changes, shown, stale: shown !== null, playing, status: 'working' })
    this.wanted = null
    if (this.pace.mode === 'run' && this.pace.patient && shown && this.clock > 0) this.waitForCalm()
    else if (this.silentSince === null) this.begin(options)
    else this.next = options
  }

  private begin({ at = 0, play = false }: StartOptions): void {
    this.next = null
    this.launch()
    if (this.pace.mode === 'run') return this.pay(FIRST_GRANT)
    this.goTo(at)
    if (play) this.play()
  }

  private waitForCalm(): void {
    this.client.stop(this.name)
    this.silentSince = null
    this.calmSince = this.clock
  }

  /** What the reader asks for is asked of the newest settings. */
  private settle(): void {
    if (this.next) this.begin(this.next)
  }

  /** The same run once more, live changes and all. */
  startAnew(options: StartOptions = { play: this.state.playing }): void {
    if (this.request) this.start({ ...this.request, changes: this.state.changes }, options)
  }

  /** The settings that the run began with, before any live change. */
  get baseSettings(): AnySettings | null {
    return this.request?.settings ?? null
  }
  get current(): ChannelState {
    return this.state
  }

  play(): void {
    if (this.pace.mode !== 'play') return
    this.settle()
    if (this.state.end !== null && (this.state.shown?.step ?? 0) >= this.state.end) this.goTo(0)
    this.pacer?.start()
    this.update({ playing: true, status: 'working' })
  }

  pause(): void {
    this.settle()
    if (this.state.playing) this.update({ playing: false, status: this.state.end === null ? 'resting' : 'done' })
  }

  stepBy(steps: number): void {
    this.pause()
    this.goTo((this.wanted ?? this.state.shown?.step ?? -1) + steps)
  }

  goTo(step: number): void {
    this.settle()
    if (this.state.end === SHOWED_NOTHING) return
    const target = Math.max(0, this.state.end === null ? step : Math.min(step, this.state.end))
    const past = this.state.stale ? undefined : momentAt(this.state.history, target)
    this.wanted = past ? null : target
    this.outdated = past !== undefined && this.owed > 0
    if (past) this.update({ shown: past })
    else if (this.owed === 0) this.pursue()
  }

  /** A live change. From the past it makes a new future: the run is computed again up to here. */
  change(setting: string, value: SettingValue): void {
    if (!this.request) return
    this.settle()
    const here = this.wanted ?? this.state.shown?.step ?? -1
    const atHead = this.wanted === null && this.workerStep >= 0 && here >= this.workerStep
    if (atHead) {
      // What an earlier pass has shown of later steps was without the change.
      this.update({ history: this.state.history.filter(({ step }) => step <= here), head: here, end: null })
      return this.client.change(this.name, setting, value)
    }
    const changes = [...this.state.changes.filter(({ step }) => step <= here), { step: here + 1, setting, value }]
    this.start({ ...this.request, changes }, { at: Math.max(0, here), play: this.state.playing })
  }

  /** A setting that says only what of a checkpoint is shown: what is on screen is shown anew. */
  look(setting: string, value: SettingValue): void {
    if (!this.request) return
    this.request = { ...this.request, settings: { ...this.request.settings, [setting]: value } }
    const { shown, end } = this.state
    const reached = this.client.look(this.name, setting, value)
    if (!shown || this.next || this.wanted !== null) return
    // What was seen before was looked at otherwise.
    this.update({ history: [shown] })
    const stands = this.workerStep === Number.POSITIVE_INFINITY ? end : this.workerStep
    if (this.state.playing || (reached && stands === shown.step)) return
    this.update({ history: [] })
    this.goTo(shown.step)
  }

  /** Called about once a drawn frame while the page is visible. */
  tick(now: number): void {
    this.clock = now
    this.byItself(() => this.goOn(now))
  }

  private goOn(now: number): void {
    if (this.next && this.silentSince !== null && now - this.silentSince > UNDISTURBED_MS) this.settle()
    if (this.calmSince !== null && now - this.calmSince >= CALM_MS) this.begin({})
    if (this.next || !this.state.playing || this.pace.mode !== 'play' || this.state.status === 'failed') return
    const here = this.state.shown?.step ?? -1
    if (this.state.end !== null && here >= this.state.end) return this.pause()
    if (this.pacer) this.playPaced(here, now, this.pacer)
    else if ('budgetMs' in this.pace) this.playBudgeted(here, this.pace.budgetMs)
  }

  stop(): void {
    this.next = this.silentSince = this.calmSince = null
    this.client.stop(this.name)
    this.update({ status: 'idle', playing: false, progress: null })
  }

  private playPaced(here: number, now: number, pacer: Pacer): void {
    const due = pacer.due(now, here)
    if (due < 1 || this.wanted !== null) return
    pacer.take(due)
    this.goTo(here + due)
  }

  private playBudgeted(here: number, budgetMs: number): void {
    if (this.wanted !== null) return
    const next = this.state.history.find(({ step }) => step > here)
    if (next) return this.update({ shown: next })
    if (this.workerStep > here) return this.goTo(here + 1)
    while (this.owed < PIPELINED) this.pay({ budgetMs })
  }

  private pursue(): void {
    if (this.wanted === null) return
    if (this.workerStep >= this.wanted) this.launch()
    this.pay({ frames: this.wanted - this.workerStep })
  }

  private launch(): void {
    this.workerStep = -1
    this.owed = 0
    this.outdated = false
    this.silentSince = this.clock
    this.calmSince = null
    this.client.start(this.name, this.request as RunRequest, (event) => {
      this.byItself(() => this.hear(event))
    })
  }

  private pay(grant: { frames: number } | { budgetMs: number }): void {
    this.owed++
    this.client.grant(this.name, grant)
    this.update({ status: 'working' })
  }

  private hear(event: ChannelEvent): void {
    if (this.next) return this.hearOfThePast(event, this.next)
    if (event.type !== 'progress' && event.type !== 'restarted') this.silentSince = null
    switch (event.type) {
      case 'frame':
        return event.again ? this.hearAgain(event) : this.hearFrame({ step: event.step, frame: event.frame })
      case 'changed':
        return this.update({ changes: [...this.state.changes, event.change] })
      case 'progress':
        return this.update({ progress: { need: event.need, loaded: event.loaded, total: event.total } })
      case 'done':
        this.workerStep = Number.POSITIVE_INFINITY
        this.owed = 0
        this.update({ end: event.step, progress: null, status: 'done' })
        // Asked for again it would show nothing again.
        if (event.step === SHOWED_NOTHING) this.wanted = null
        if (this.wanted !== null) this.goTo(this.wanted)
        return
      case 'failed':
        this.owed = 0
        this.wanted = null
        return this.update({ error: event.error, progress: null, status: 'failed', playing: false })
      case 'restarted':
        this.owed = Math.min(this.owed, 1)
        return
    }
  }

  /** A run whose settings are no longer the newest: what it shows first is still shown, and then it is over. */
  private hearOfThePast(event: ChannelEvent, next: StartOptions): void {
    if (event.type === 'frame') this.update({ shown: { step: event.step, frame: event.frame }, stale: true })
    if (event.type !== 'progress' && event.type !== 'restarted') this.begin(next)
  }

  private hearFrame(moment: Moment<unknown>): void {
    this.workerStep = moment.step
    this.owed = Math.max(0, this.owed - 1)
    const show = this.wanted === null ? !this.outdated : this.wanted === moment.step
    if (this.owed === 0) this.outdated = false
    if (this.wanted === moment.step) this.wanted = null
    const history = this.state.stale && show ? [moment] : remember(this.state.history, moment)
    this.update({
      history,
      head: Math.max(this.state.head, moment.step),
      progress: null,
      ...(show ? { shown: moment, stale: false } : {}),
    })
    if (this.owed > 0) return
    if (this.wanted !== null) this.pursue()
    else if (this.pace.mode === 'run') this.pay(NEXT_GRANT)
    else if (!this.state.playing) this.update({ status: 'resting' })
  }

  private hearAgain({ step, frame }: Moment<unknown>): void {
    if (this.state.shown?.step === step && !this.state.stale)
      this.update({ shown: { step, frame }, history: [{ step, frame }] })
  }

  private byItself(act: () => void): void {
    this.itself = true
    act()
    this.itself = false
  }

  private update(patch: Partial<ChannelState>): void {
    this.state = { ...this.state, ...patch }
    this.changed(this.itself)
  }
}
