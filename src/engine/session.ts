import { createStore, type StoreApi } from 'zustand/vanilla'
import { Channel } from './channel.ts'
import { type ChannelState, IDLE } from './channel-state.ts'
import type { Client, RunRequest } from './client.ts'
import { type Contract, lineage, settingsRead } from './job.ts'
import { decodeLink, encodeLink, type LinkNote, type LinkState } from './link.ts'
import { type AnySettings, clampSetting, defaultsOf, type SettingRow, type SettingValue, sameValue } from './params.ts'
import type { LiveChange } from './protocol.ts'

export interface SessionState {
  readonly settings: AnySettings
  /** the scene the settings began with; undefined where the lesson has none */
  readonly scene: string | undefined
  readonly channels: Readonly<Record<string, ChannelState>>
  readonly canUndo: boolean
  readonly canRedo: boolean
}

export interface SessionOptions {
  readonly contract: Contract
  readonly client: Client
  readonly now: () => number
  /** tells two sessions of one lesson on a page apart (a scene of several runs) */
  readonly prefix?: string
  /** the jobs that run, with those before them; all where not given */
  readonly only?: readonly string[]
  /** whether what can play does so without being asked */
  readonly autoplay?: boolean
  /** When what changes by itself is to be published: a page draws once a frame, however many messages come between. At once where not given. */
  readonly nextFrame?: (publish: () => void) => void
  /** the scenes by name, in order: what each sets differently from the defaults. The first is where the lesson opens. */
  readonly scenes?: Readonly<Record<string, AnySettings>>
}

/** What a reader can do to a lesson. Every figure and control goes through these. */
export interface Session {
  readonly store: StoreApi<SessionState>
  readonly contract: Contract
  set(name: string, value: SettingValue): void
  /** several settings as one change, one step of undo */
  setAll(values: AnySettings): void
  /** one setting, or all of them, to what the scene begins with */
  reset(name?: string): void
  /** what the scene begins with */
  home(): AnySettings
  undo(): void
  redo(): void
  /** A pointer went down on the page, or up again: what a setting goes through in between is one step of undo. */
  hold(down: boolean): void
  /** All at once; `at` is the step to show, of all that plays or by job. */
  load(state: Partial<LinkState>): void
  /** A scene, as it begins. */
  open(scene: string): void
  /** What a link says; returns what of it could not be taken. */
  follow(link: string): readonly LinkNote[]
  play(job: string): void
  pause(job: string): void
  step(job: string, by: number): void
  goTo(job: string, step: number): void
  restart(job: string): void
  /** The run anew, playing from this step on: where the job remembers one before it, it begins there. */
  goOn(job: string, step: number): void
  retry(job: string): void
  /** The link to what is on screen. A RangeError when it does not fit. */
  link(): string
  tick(now: number): void
  dispose(): void
}

/** What undo goes back to. */
interface Snapshot {
  readonly settings: AnySettings
  readonly scene: string | undefined
}

/** settings changed in one gesture are one step of undo: while a pointer is down, and by keys within this time */
const GESTURE_MS = 700
const UNDO_LIMIT = 100

/**
 * One lesson's settings and channels. Decides what a change restarts: exactly the jobs that read it and those after them;
 * a live setting goes into the run; a setting that no job reads never leaves the page.
 */
export function createSession(options: SessionOptions): Session {
  const {
    contract,
    client,
    now,
    prefix = '',
    only = Object.keys(contract.jobs),
    autoplay = false,
    nextFrame = (publish) => publish(),
    scenes = {},
  } = options
  const table = contract.settings
  const firstScene = Object.keys(scenes).at(0)
  const jobs = [...new Set(only.flatMap((job) => lineage(contract, job)))].sort(
    (a, b) => lineage(contract, a).length - lineage(contract, b).length,
  )
  /** made once each: what a scene begins with is asked for in every frame */
  const homes = new Map<string | undefined, AnySettings>()
  const store = createStore<SessionState>(() => ({
    settings: homeOf(firstScene) as AnySettings,
    scene: firstScene,
    channels: Object.fromEntries(jobs.map((job) => [job, IDLE])),
    canUndo: false,
    canRedo: false,
  }))
  const channelOfJob = Object.fromEntries(
    jobs.map((job) => [
      job,
      new Channel(`${prefix}${contract.lesson}/${job}`, contract.jobs[job].pace, client, (byItself) =>
        byItself ? publishSoon() : publish(),
      ),
    ]),
  )
  let due = false
  let past: Snapshot[] = []
  let future: Snapshot[] = []
  let gesture: { name: string; at: number } | null = null
  let held = false

  function publish(): void {
    due = false
    store.setState({ channels: Object.fromEntries(jobs.map((job) => [job, channelOfJob[job].current])) })
  }
  function publishSoon(): void {
    if (due) return
    due = true
    nextFrame(publish)
  }

  function homeOf(scene = firstScene): AnySettings | undefined {
    if (scene !== undefined && !Object.hasOwn(scenes, scene)) return undefined
    const home = homes.get(scene) ?? { ...defaultsOf(table), ...(scene === undefined ? {} : scenes[scene]) }
    homes.set(scene, home)
    return home
  }

  const settings = () => store.getState().settings
  const home = () => homeOf(store.getState().scene) as AnySettings
  const snapshot = (): Snapshot => ({ settings: settings(), scene: store.getState().scene })

  function request(job: string, changes: readonly LiveChange[] = []): RunRequest {
    return { lesson: contract.lesson, job, settings: settingsRead(contract, job, settings()), changes }
  }

  function apply({ settings: next, scene }: Snapshot): void {
    const before = settings()
    const changed = Object.keys(table).filter((name) => !sameValue(before[name], next[name]))
    store.setState({ settings: next, scene, canUndo: past.length > 0, canRedo: future.length > 0 })
    for (const job of jobs) {
      const restarts = lineage(contract, job).some((one) => changed.some((name) => decides(one, name)))
      if (restarts) {
        // What rests in mid-run rests at the same step under the new settings; what has ended shows its way there again.
        const { playing, end, shown } = channelOfJob[job].current
        channelOfJob[job].start(request(job), playing || end !== null ? { play: true } : { at: shown?.step })
      } else
        for (const name of changed) {
          if (isLive(job, name)) channelOfJob[job].change(name, next[name])
          if (contract.jobs[job].looks?.includes(name)) channelOfJob[job].look(name, next[name])
        }
    }
  }

  function rowOf(name: string): SettingRow {
    if (!Object.hasOwn(table, name)) throw new RangeError(`setting must be one of ${Object.keys(table)}, got ${name}`)
    return table[name]
  }

  const isLive = (job: string, name: string) => contract.jobs[job].live?.includes(name) ?? false
  const decides = (job: string, name: string) => contract.jobs[job].reads.includes(name) && !isLive(job, name)

  function commit(next: AnySettings, name: string | null): void {
    const goesOn = name !== null && gesture?.name === name && (held || now() - gesture.at < GESTURE_MS)
    if (!goesOn) past = [...past, snapshot()].slice(-UNDO_LIMIT)
    future = []
    gesture = name === null ? null : { name, at: now() }
    apply({ settings: next, scene: store.getState().scene })
  }

  /** One number where only one job plays, none where all are playing. */
  function placeToTell(places: Record<string, number>): LinkState['at'] {
    const steps = Object.values(places)
    if (steps.length === 0) return undefined
    const players = jobs.filter((job) => contract.jobs[job].pace.mode === 'play')
    return players.length === 1 ? steps[0] : places
  }

  const session: Session = {
    store,
    contract,
    set(name, value) {
      session.setAll({ [name]: value })
    },
    setAll(values) {
      const next = { ...settings() }
      for (const [name, value] of Object.entries(values)) next[name] = clampSetting(rowOf(name), value).value
      if (Object.keys(values).some((name) => !sameValue(next[name], settings()[name])))
        commit(next, Object.keys(values).join())
    },
    reset(name) {
      const next = name === undefined ? home() : { ...settings(), [name]: home()[name] }
      if (Object.keys(table).some((key) => !sameValue(next[key], settings()[key]))) commit(next, null)
    },
    home,
    undo() {
      const next = past.at(-1)
      if (!next) return
      past = past.slice(0, -1)
      future = [...future, snapshot()]
      gesture = null
      apply(next)
    },
    redo() {
      const next = future.at(-1)
      if (!next) return
      future = future.slice(0, -1)
      past = [...past, snapshot()]
      gesture = null
      apply(next)
    },
    hold(down) {
      held = down
      if (down) gesture = null
    },
    load({ settings: given = {}, changes = [], at, scene: wanted }) {
      const begins = homeOf(wanted)
      const scene = begins ? (wanted ?? firstScene) : firstScene
      const base = begins ?? (homeOf() as AnySettings)
      const next = Object.fromEntries(
        Object.entries(table).map(([name, row]) => [
          name,
          name in given ? clampSetting(row, given[name]).value : base[name],
        ]),
      )
      gesture = null
      const opened = channelOfJob[jobs[0]].current.status !== 'idle'
      if (opened) past = [...past, snapshot()].slice(-UNDO_LIMIT)
      future = []
      store.setState({ settings: next, scene, canUndo: past.length > 0, canRedo: false })
      for (const job of jobs) {
        const own = changes.filter(({ setting }) => isLive(job, setting))
        const step = typeof at === 'object' ? at[job] : at
        channelOfJob[job].start(request(job, own), { at: step, play: step === undefined && autoplay })
      }
    },
    open: (scene) => session.load({ scene }),
    follow(link) {
      const { notes, ...state } = decodeLink(table, link, homeOf)
      session.load(state)
      return notes
    },
    play: (job) => channelOfJob[job].play(),
    pause: (job) => channelOfJob[job].pause(),
    step: (job, by) => channelOfJob[job].stepBy(by),
    goTo(job, step) {
      channelOfJob[job].pause()
      channelOfJob[job].goTo(step)
    },
    restart(job) {
      channelOfJob[job].pause()
      channelOfJob[job].goTo(0)
    },
    goOn: (job, step) => channelOfJob[job].startAnew({ at: step, play: true }),
    retry(job) {
      for (const one of jobs) {
        const { status } = channelOfJob[one].current
        if (
          status === 'failed' &&
          (one === job || lineage(contract, one).some((parent) => lineage(contract, job).includes(parent)))
        )
          channelOfJob[one].startAnew()
      }
    },
    link() {
      const { scene } = store.getState()
      const base: Record<string, SettingValue> = { ...settings() }
      const changes: LiveChange[] = []
      const places: Record<string, number> = {}
      for (const job of jobs) {
        const channel = channelOfJob[job]
        for (const name of contract.jobs[job].live ?? [])
          if (channel.baseSettings) base[name] = channel.baseSettings[name]
        changes.push(...channel.current.changes)
        const { playing, shown } = channel.current
        if (contract.jobs[job].pace.mode === 'play' && !playing && shown) places[job] = shown.step
      }
      const told = scene === firstScene ? undefined : scene
      return encodeLink(table, { settings: base, changes, at: placeToTell(places), scene: told }, home())
    },
    tick(time) {
      for (const job of jobs) channelOfJob[job].tick(time)
    },
    dispose() {
      for (const job of jobs) channelOfJob[job].stop()
    },
  }
  return session
}
