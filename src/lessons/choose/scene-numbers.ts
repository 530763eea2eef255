import type { AnySettings } from '../../engine/params.ts'
import type { Scene } from '../../engine/scene.ts'
import type { ChooseSettings } from './contract.ts'
import type { ChooseFrames, Framework, Way, WayKind } from './frames.ts'

type Frames = Partial<ChooseFrames>
export type Read = (runs: readonly Frames[]) => number
/** also from what is set */
export type ReadAt = (runs: readonly Frames[], settings: AnySettings) => number
export type ChooseScene = Omit<Scene, 'runs' | 'numbers'> & {
  readonly runs: readonly Partial<ChooseSettings>[]
  readonly numbers: Readonly<Record<string, ReadAt>>
}

/** What the numbers of the scenes are read from. */

/** What is not there yet throws a TypeError: then the number is not there yet. */
const only = (ways: readonly Way[], kind: WayKind, bits: number): Way =>
  ways.find((way) => way.kind === kind && way.bits === bits)!

export const floatAccuracy: Read = ([run]) => run.rounded!.float!.accuracy
export const rounded =
  (kind: 'tensor' | 'channel', bits: number): Read =>
  ([run]) =>
    only(run.rounded!.measured, kind, bits).accuracy
export const bytes =
  (bits: number): Read =>
  ([run]) =>
    only(run.rounded!.measured, 'channel', bits).bytes / 1000
export const floatBytes: Read = ([run]) => run.rounded!.float!.bytes / 1000
/** Only on this page: where the reader has trained. */
export const trainedHere =
  (bits: number): Read =>
  ([run]) =>
    only(run.trained!.measured, 'trained', bits).accuracy
/** On this page, where the reader has trained there; else by the second run, which is that of the build. */
export const trained =
  (bits: number): Read =>
  (runs) => {
    const here = runs[0].trained?.measured.find((way) => way.bits === bits)
    return (here ?? only(runs[1].trained!.measured, 'trained', bits)).accuracy
  }
export const repaired =
  (kind: 'equalized' | 'adaround', bits: number): Read =>
  ([run]) =>
    only(run.repaired!.measured, kind, bits).accuracy
export const resnet =
  (kind: 'float' | 'channel', bits: number, what: 'accuracy' | 'kilobytes' = 'accuracy'): Read =>
  ([run]) => {
    const way = only(run.resnet!.measured, kind, bits)
    return what === 'accuracy' ? way.accuracy : way.bytes / 1000
  }
export const named =
  (framework: Framework, read: (by: ChooseFrames['names']['by'][number]) => number): Read =>
  ([run]) =>
    read(run.names!.by.find((one) => one.framework === framework)!)
