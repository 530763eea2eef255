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
  /** name → value from the frames of the runs, once every run has ended */
  readonly numbers: Readonly<Record<string, (runs: readonly FramesOfRun[]) => number>>
}

/** The numbers of a scene, from frames; those whose frames are not all there yet are left out. */
export function sceneNumbers(scene: Pick<Scene, 'numbers'>, runs: readonly FramesOfRun[]): Record<string, number> {
  const values: Record<string, number> = {}
  for (const [name, read] of Object.entries(scene.numbers)) {
    const value = readOrNothing(read, runs)
    if (value !== undefined && Number.isFinite(value)) values[name] = value
  }
  return values
}

/** A frame that is not there yet is undefined, and whoever reads a field of it throws a TypeError: that is "not yet". */
function readOrNothing(
  read: (runs: readonly FramesOfRun[]) => number,
  runs: readonly FramesOfRun[],
): number | undefined {
  try {
    return read(runs)
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
