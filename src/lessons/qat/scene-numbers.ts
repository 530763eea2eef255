import type { AnySettings } from '../../engine/params.ts'
import type { Scene } from '../../engine/scene.ts'
import type { QatSettings, RunKind } from './contract.ts'
import type { BetterFrame, QatFrames } from './frames.ts'

export type Frames = Partial<QatFrames>
export type Read = (runs: readonly Frames[]) => number
export type QatScene = Omit<Scene, 'runs' | 'numbers'> & {
  readonly runs: readonly Partial<QatSettings>[]
  readonly numbers: Readonly<Record<string, (runs: readonly Frames[], settings: AnySettings) => number>>
}

/** What the numbers of the scenes are read from. */

const runOf = (run: Frames, kind: RunKind) => run.train!.runs.find((one) => one.kind === kind)!
const lookAfter = (run: Frames, kind: RunKind, step: number) =>
  runOf(run, kind).evaluated.find((one) => one.step === step)!

/** Accuracy of a run of the first settings, or of the second, which are measured when the site is built. */
export const after =
  (kind: RunKind, step: number, which = 0): Read =>
  (runs) =>
    lookAfter(runs[which], kind, step).accuracy
export const inIntegers =
  (kind: RunKind, step: number): Read =>
  ([run]) =>
    lookAfter(run, kind, step).integers!.accuracy
export const agreementOf =
  (kind: RunKind, step: number): Read =>
  ([run]) =>
    lookAfter(run, kind, step).integers!.agreement
export const bytesOf =
  (kind: RunKind, step: number): Read =>
  ([run]) =>
    lookAfter(run, kind, step).integers!.bytes / 1000
export const floatBytes: Read = ([run]) => run.network!.bytes / 1000
export const atStart: Read = ([run]) => run.parameters!.float!.accuracy
export const ptq: Read = ([run]) => run.parameters!.ptq!.accuracy
export const secondPtq: Read = ([, run]) => run.parameters!.ptq!.accuracy
export const ofPlane =
  (kind: 'float' | 'ptq' | 'qat', which = 0): Read =>
  (runs) =>
    runs[which].plane!.nets.find((net) => net.kind === kind)!.accuracy
/** Weights whose code changed in a step, and that went to and fro. */
export const changedIn =
  (kind: RunKind, step: number): Read =>
  ([run]) =>
    valueAt(runOf(run, kind).changed!, step)
export const oscillatingIn =
  (kind: RunKind, step: number): Read =>
  ([run]) =>
    valueAt(runOf(run, kind).oscillating!, step)
/** the step in which a run ran away */
export const runawayOf =
  (kind: RunKind): Read =>
  ([run]) =>
    runOf(run, kind).diverged ?? Number.NaN
export const keptOf =
  (kind: RunKind): Read =>
  ([run]) =>
    runOf(run, kind).kept!.accuracy
export const keptStepOf =
  (kind: RunKind): Read =>
  ([run]) =>
    runOf(run, kind).kept!.step
export const repairedBy =
  (repair: BetterFrame['measured'][number]['repair']): Read =>
  ([run]) =>
    run.better!.measured.find((one) => one.repair === repair)!.accuracy
export const weightsIn: Read = ([run]) =>
  run.network!.layers.reduce(
    (sum, { weightShape }) => sum + (weightShape?.reduce((product, size) => product * size, 1) ?? 0),
    0,
  )

function valueAt(
  { step, value }: { readonly step: Float64Array; readonly value: Float64Array },
  wanted: number,
): number {
  const at = step.indexOf(wanted)
  return at < 0 ? Number.NaN : value[at]
}
