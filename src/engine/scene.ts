import type { ChannelState } from './channel-state.ts'
import type { AnySettings, Text } from './params.ts'

/** The frames of one run, by job: what a scene's numbers are read from. */
export type FramesOfRun = Readonly<Record<string, unknown>>

/**
 * A scene: settings that make a point, the figure that shows it, and the numbers that say it. A lesson is a list of
 * scenes; the page, the links, `npm run measure` and the screenshots are made of that list. Its prose lies in
 * `prose/<language>/<id>.mdx` and speaks of the numbers by name.
 */
export interface Scene<S extends AnySettings = AnySettings> {
  readonly id: string
  readonly title: Text
  /** one to four runs: settings that differ from the lesson's defaults */
  readonly runs: readonly Partial<S>[]
  /** the figure that is lit */
  readonly focus: string
  /** settings that its text takes for granted: once one of them differs, the text no longer speaks of what is on screen */
  readonly presumes?: readonly string[]
  /** name → value from the frames of the runs, once every run has ended, and from the settings that are on screen */
  readonly numbers: Readonly<Record<string, (runs: readonly FramesOfRun[], settings: AnySettings) => number>>
  /**
   * Numbers that another scene of the lesson measures with its own settings, as `scene/number`: a text speaks of them as they were
   * when the site was built, unless `numbers` has one of the same name by now.
   */
  readonly borrowed?: Readonly<Record<string, string>>
  /** of the numbers, those that only the reader's own device has, such as times: they are not kept, and a page shows none before it has its own */
  readonly here?: readonly string[]
  /**
   * What it shows, in one sentence: stands under the figure in a lecture, in an embed and on paper. `{gain:percent}` in it is the
   * live number of that name, in that style; `{step}` in the style `number`.
   */
  readonly says?: Text
  /** what a reader may guess before the run */
  readonly ask?: Ask
  /** It is a question, no part of the tour: its settings are where the reader begins. */
  readonly task?: Task
}

/** A question that is answered by doing something in the figure, which the core's numbers check, or by choosing among its answers. */
export interface Task {
  /** what is to be done or chosen; may hold live numbers as a claim does */
  readonly question: Text
  /** By doing: how far it is now, in live numbers */
  readonly now?: Text
  /** what can come of it: why it is right or what is wrong, by name */
  readonly answers: Readonly<Record<string, TaskAnswer>>
  /** By doing: the name of the answer that settings and numbers make; null while what it needs is not there. Without it one chooses. */
  readonly check?: (state: TaskState) => string | null
  /** what the reader has yet to do where the check waits, if it is not only the computation that it waits for */
  readonly wait?: Text
  /** By doing: settings that are the question's own. As long as one of them is another nothing is checked. */
  readonly keeps?: readonly string[]
  /** By choosing: all answers that are right are wanted, and no other. What they say stands whether they were chosen or left. */
  readonly several?: boolean
}
export interface TaskAnswer {
  /** where one is chosen: what it says */
  readonly option?: Text
  readonly right: boolean
  /** why; may hold live numbers */
  readonly says: Text
}
export interface TaskState {
  readonly settings: AnySettings
  /** computed from these settings: what is not yet there, or is of settings before, is left out */
  readonly numbers: Readonly<Record<string, number | undefined>>
}

/** How a number is written. */
export type NumberStyle = 'number' | 'count' | 'percent' | 'accuracy' | 'db' | 'db1'

/** A question that is answered by the scene's own numbers. */
export type Ask = AskNumber | AskChoice | AskCurve
interface Asked {
  readonly question: Text
}
/** One number, guessed on a slider. */
export interface AskNumber extends Asked {
  readonly kind: 'number'
  /** the number of the scene that is guessed */
  readonly of: string
  readonly min: number
  readonly max: number
  readonly step: number
  readonly style: NumberStyle
  /** a guess this near to the answer, in the number's own unit, is right */
  readonly within: number
}
/** One of a few. */
export interface AskChoice extends Asked {
  readonly kind: 'choice'
  /** option → what it says; two to four */
  readonly options: Readonly<Record<string, Text>>
  /** the option that the numbers make right */
  readonly right: (numbers: Readonly<Record<string, number>>) => string
}
/** A curve through a few points, drawn by hand. */
export interface AskCurve extends Asked {
  readonly kind: 'curve'
  /** what lies along the axis, and what stands under each point */
  readonly axis: Text
  readonly points: readonly { readonly label: string; readonly of: string }[]
  readonly min: number
  readonly max: number
  readonly style: NumberStyle
  /** right when no point is further off than this */
  readonly within: number
}

/** A part of a claim: words as they stand, or a number by name. */
export type ClaimPart = string | { readonly of: string; readonly as: NumberStyle }

/** Cuts what a scene says into words and numbers. */
export function partsOfClaim(claim: string): ClaimPart[] {
  return claim
    .split(/(\{\w+(?::\w+)?\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const [, of, as = 'number'] = /^\{(\w+)(?::(\w+))?\}$/.exec(part) ?? []
      return of === undefined ? part : { of, as: as as NumberStyle }
    })
}

/** Whether a scene has numbers of its own that the build has to compute: what is borrowed is measured elsewhere. */
export const isMeasured = ({ numbers, borrowed = {} }: Pick<Scene, 'numbers' | 'borrowed'>): boolean =>
  Object.keys(numbers).some((name) => !(name in borrowed))

/** The numbers of a scene, from frames; those whose frames are not all there yet are left out. */
export function sceneNumbers(
  scene: Pick<Scene, 'numbers'>,
  runs: readonly FramesOfRun[],
  settings: AnySettings = {},
): Record<string, number> {
  const values: Record<string, number> = {}
  for (const [name, read] of Object.entries(scene.numbers)) {
    const value = readOrNothing(() => read(runs, settings))
    if (value !== undefined && Number.isFinite(value)) values[name] = value
  }
  return values
}

/** A frame that is not there yet is undefined, and whoever reads a field of it throws a TypeError: that is "not yet". */
function readOrNothing(read: () => number): number | undefined {
  try {
    return read()
  } catch (thrown) {
    if (thrown instanceof TypeError) return undefined
    throw thrown
  }
}

/** The frames on screen, by job; frames that were computed from older settings do not count. */
export function framesOf(channels: Readonly<Record<string, ChannelState>>): FramesOfRun {
  return Object.fromEntries(
    Object.entries(channels).map(([job, { shown, stale }]) => [job, stale ? undefined : shown?.frame]),
  )
}
