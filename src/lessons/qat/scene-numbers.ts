import type { Scene } from '../../engine/scene.ts'
import type { QatSettings, RunKind } from './contract.ts'
import { type Crossing, firstCrossing } from './first-crossing.ts'
import type { BetterFrame, LayerFrame, QatFrames } from './frames.ts'

export type Frames = Partial<QatFrames>
export type Read = (runs: readonly Frames[]) => number
export type QatScene = Omit<Scene, 'runs' | 'numbers'> & {
  readonly runs: readonly Partial<QatSettings>[]
  readonly numbers: Readonly<Record<string, Read>>
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
export const shareOfFloat =
  (kind: RunKind, step: number): Read =>
  (runs) =>
    bytesOf(kind, step)(runs) / floatBytes(runs)
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
export const weightsIn: Read = ([run]) => run.network!.layers.reduce((sum, layer) => sum + weightsOf(layer), 0)
/** How often codes change, of all weights together, from the first step to the last: only where every step is told. */
export const changesIn =
  (kind: RunKind, steps: number): Read =>
  ([run]) => {
    const { step, value } = runOf(run, kind).changed!
    return step.length === steps && step[steps - 1] === steps ? sumOf(value) : Number.NaN
  }
/** At least this share of the weights keep one code all along: no more can have changed it than changes were counted. */
export const steadyIn =
  (kind: RunKind, steps: number): Read =>
  (runs) =>
    1 - changesIn(kind, steps)(runs) / weightsIn(runs)
/** After the last step, the share of weights beyond the outer codes, which get no gradient. */
export const heldAtEnd =
  (kind: RunKind): Read =>
  ([run]) => {
    const { step, steps, watched } = run.train!
    const { layers } = watched!
    if (step < steps || watched!.kind !== kind) return Number.NaN
    return sumOf(layers.map(({ held }) => held)) / sumOf(layers.map(({ weights }) => weights))
  }
/** Of the opened channel of the watched run: which weight is the first to change its code, and when. */
export const crossing =
  (what: keyof Crossing): Read =>
  ([run]) =>
    firstCrossing(run.train!.watched!.cloud!)?.[what] ?? Number.NaN
/** Bytes that training holds, in those of float. */
export const memoryOf =
  (kind: RunKind): Read =>
  ([run]) => {
    const bytesBy = (wanted: RunKind) => {
      const { weights, optimizer, activations } = run.bill!.memory.find((one) => one.kind === wanted)!
      return weights + optimizer + activations
    }
    return bytesBy(kind) / bytesBy('float')
  }
/** What the codes of all weights take side by side, in kB. */
export const codeBytes: Read = ([run]) =>
  run.parameters!.layers.reduce((sum, { name, bits }) => {
    const layer = run.network!.layers.find((one) => one.name === name)!
    return sum + (weightsOf(layer) * bits) / 8000
  }, 0)
export const imagesIn =
  (which: number): Read =>
  (runs) =>
    runs[which].train!.images

const sumOf = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0)
const weightsOf = ({ weightShape }: LayerFrame) => weightShape?.reduce((product, size) => product * size, 1) ?? 0

function valueAt(
  { step, value }: { readonly step: Float64Array; readonly value: Float64Array },
  wanted: number,
): number {
  const at = step.indexOf(wanted)
  return at < 0 ? Number.NaN : value[at]
}
