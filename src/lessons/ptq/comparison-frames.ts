import type { PtqSettings, Rule } from './contract.ts'

/** What the network is worth in one way or another, beside the way that is set: what the jobs that compare show. */

/** Accuracy on the first images with each rule in every tensor; rules that are not there yet are being measured. */
export interface RulesFrame {
  readonly images: number
  readonly measured: Readonly<Partial<Record<Rule, Worth>>>
}

/** A part of the network quantized alone. */
export interface PartAlone {
  readonly kind: 'tensor' | 'layer'
  readonly name: string
  readonly accuracy: number
  readonly sqnrDb: number
}
export interface SensitivityFrame {
  readonly images: number
  /** how many there are to measure */
  readonly parts: number
  readonly floatAccuracy: number
  readonly measured: readonly PartAlone[]
}

/** What a network is worth on the first test images. */
export interface Worth {
  readonly accuracy: number
  readonly agreement: number
  readonly sqnrDb: number
}

/** All weights by codes of each kind, the rest float; kinds that are not there yet are being measured. */
export interface CodesFrame {
  readonly images: number
  /** null where nothing is measured: another view is open */
  readonly floatAccuracy: number | null
  readonly measured: readonly MeasuredCodes[]
}
export interface MeasuredCodes extends Worth {
  readonly codes: PtqSettings['codes']
  readonly bits: number
  /** of all weights together: their squares beside those of the errors */
  readonly weightSqnrDb: number
  readonly bytes: number
}

/** What is done to a network so that fewer bits hurt it less. */
export interface Repair {
  readonly equalize: boolean
  readonly correct: boolean
  readonly round: boolean
}
export interface RepairsFrame {
  readonly images: number
  /** null where nothing is measured yet, or another view is open */
  readonly floatAccuracy: number | null
  /** the network is equalized before it comes here: there is nothing without */
  readonly equalized: boolean
  /** those that have a meaning with what is set, in the order in which they are measured */
  readonly repairs: readonly Repair[]
  /** as many of them as are there */
  readonly measured: readonly Worth[]
  /** what of the layers AdaRound has done; null while it is not at work */
  readonly rounding: { readonly done: number; readonly layers: number } | null
}

export type QuantizedParts = 'weights' | 'activations' | 'both'
/** Accuracy on the first test images by bits, for weights and activations alone and together. */
export interface CurveFrame {
  readonly images: number
  readonly floatAccuracy: number | null
  /** how many points there will be; 0 where another view is open */
  readonly points: number
  readonly measured: readonly (Worth & { readonly parts: QuantizedParts; readonly bits: number })[]
}
/** Each kind of calibration images, with all else as it is set. */
export interface KindsFrame {
  readonly images: number
  readonly floatAccuracy: number | null
  /** how many there will be; 0 where another view is open */
  readonly points: number
  readonly measured: readonly (Worth & { readonly feed: PtqSettings['feed'] })[]
}
/** More and more calibration images of the kind that is set, in orders drawn by several seeds. */
export interface AmountFrame {
  readonly images: number
  readonly floatAccuracy: number | null
  /** how many there will be; 0 where another view is open */
  readonly points: number
  readonly measured: readonly (Worth & { readonly calibrated: number; readonly seed: number })[]
}
