import type { Scene } from '../../engine/scene.ts'
import type { QatSettings, RunKind } from './contract.ts'
import type { QatFrames } from './frames.ts'

export type Frames = Partial<QatFrames>
export type Read = (runs: readonly Frames[]) => number
export type QatScene = Omit<Scene, 'runs' | 'numbers'> & {
  readonly runs: readonly Partial<QatSettings>[]
  readonly numbers: Readonly<Record<string, Read>>
}

/** What the numbers of the scenes are read from. */

/** Of a run, after so many steps. */
export const after =
  (kind: RunKind, step: number): Read =>
  ([run]) =>
    run.train!.runs.find((one) => one.kind === kind)!.evaluated.find((one) => one.step === step)!.accuracy
export const atStart: Read = ([run]) => run.parameters!.float!.accuracy
export const ptq: Read = ([run]) => run.parameters!.ptq!.accuracy
export const ofPlane =
  (kind: 'float' | 'ptq' | 'qat'): Read =>
  ([run]) =>
    run.plane!.nets.find((net) => net.kind === kind)!.accuracy
