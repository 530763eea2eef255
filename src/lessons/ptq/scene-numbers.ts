import type { AnySettings } from '../../engine/params.ts'
import type { Scene } from '../../engine/scene.ts'
import type { PartAlone, Repair } from './comparison-frames.ts'
import type { PtqSettings, Rule } from './contract.ts'
import type { PtqFrames } from './frames.ts'
import { shipped } from './network-setting.ts'

export type Frames = Partial<PtqFrames>
export type Read = (runs: readonly Frames[]) => number
export type PtqScene = Omit<Scene, 'runs' | 'numbers'> & {
  readonly runs: readonly Partial<PtqSettings>[]
  readonly numbers: Readonly<Record<string, (runs: readonly Frames[], settings: AnySettings) => number>>
}

/** What the numbers of the scenes are read from. */

export const MOBILENET = shipped('mobilenet-fashion')
export const DIGITS = shipped('resnet-digits')

export const accuracy: Read = ([run]) => run.infer!.accuracy
export const floatAccuracy: Read = ([run]) => run.infer!.floatAccuracy
export const agreement: Read = ([run]) => run.infer!.agreement
export const sqnrDb: Read = ([run]) => run.infer!.sqnrDb
export const activationBits: Read = ([run]) => run.calibrate!.bits
export const images: Read = ([run]) => run.feed!.count
/** of the second run, which is measured when the site is built */
export const secondAccuracy: Read = ([, run]) => run.infer!.accuracy
export const byRule =
  (rule: Rule): Read =>
  ([run]) =>
    run.rules!.measured[rule]!.accuracy
export const opened = ([run]: readonly Frames[]) => run.opened!
export const alone = ([run]: readonly Frames[], kind: PartAlone['kind'], name: string) =>
  run.sensitivity!.measured.find((part) => part.kind === kind && part.name === name)!.accuracy
/** Several at once, by the names that the numbers have. */
export const aloneOf = (kind: PartAlone['kind'], names: Readonly<Record<string, string>>): Record<string, Read> =>
  Object.fromEntries(Object.entries(names).map(([as, name]) => [as, (runs) => alone(runs, kind, name)]))
/** The least that any tensor but one leaves alone; nothing while some of them are still to come. */
export const leastBeside =
  (name: string): Read =>
  ([run]) => {
    const others = run.calibrate!.tensors.filter((tensor) => tensor.name !== name)
    return Math.min(...others.map((tensor) => alone([run], 'tensor', tensor.name)))
  }
export const atBits =
  (bits: number, parts = 'both'): Read =>
  ([run]) =>
    run.curve!.measured.find((point) => point.bits === bits && point.parts === parts)!.accuracy
export const ofKind =
  (feed: PtqSettings['feed']): Read =>
  ([run]) =>
    run.kinds!.measured.find((one) => one.feed === feed)!.accuracy
export const withImages =
  (calibrated: number): Read =>
  ([run]) =>
    run.amount!.measured.find((one) => one.calibrated === calibrated)!.accuracy
export const repaired =
  (wanted: Partial<Repair>): Read =>
  ([run]) => {
    const { repairs, measured } = run.repairs!
    const { equalize = false, correct = false, round = false } = wanted
    const at = repairs.findIndex((one) => one.equalize === equalize && one.correct === correct && one.round === round)
    return measured[at].accuracy
  }
export const byCodes =
  (codes: PtqSettings['codes']): Read =>
  ([run]) =>
    run.codes!.measured.find((one) => one.codes === codes)!.accuracy
export const codesDb =
  (codes: PtqSettings['codes']): Read =>
  ([run]) =>
    run.codes!.measured.find((one) => one.codes === codes)!.weightSqnrDb
export const layerSpread =
  (name: string): Read =>
  ([run]) => {
    const { channelMin, channelMax } = run.network!.layers.find((layer) => layer.name === name)!.weight!
    const widths = Array.from(channelMin, (min, c) => channelMax[c] - min)
    return Math.max(...widths) / Math.min(...widths)
  }
