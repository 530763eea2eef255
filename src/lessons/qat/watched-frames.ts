import type { AffineParams } from '../../core/index.ts'
import type { RunKind } from './contract.ts'

/** The inside of the run that is watched. */
export interface WatchedFrame {
  readonly kind: RunKind
  /** layers with quantized weights */
  readonly layers: readonly {
    readonly name: string
    readonly bits: number
    readonly weights: number
    readonly changed: number
    readonly oscillating: number
    /** beyond the greatest code: no gradient */
    readonly held: number
  }[]
  /** quantized tensors; `clipped`: share of the batch's values beyond the range */
  readonly tensors: readonly { readonly name: string; readonly scale: number; readonly clipped: number }[]
  readonly cloud: CloudFrame | null
  readonly weight: WeightStep | null
  readonly activation: ActivationStep | null
}

/** The weights of one channel of one layer, in units of their scale. */
export interface CloudFrame {
  readonly layer: string
  readonly channel: number
  readonly channels: number
  readonly greatestCode: number
  /** gradients pass at places nearer to 0 than this */
  readonly reach: number
  readonly scale: number
  /** [k] place in the layer's weights */
  readonly index: Uint32Array
  /** [k] latent weight / scale, and its code */
  readonly place: Float32Array
  readonly code: Int8Array
  /** [k] 1 where the code changed in this step */
  readonly changed: Uint8Array
  /** so far: [m] steps and [m · k] places; the first is where it began */
  readonly trail: { readonly step: Float64Array; readonly place: Float32Array }
  /** the scale of this channel at those steps: [m] */
  readonly scaleTrail: Float32Array
}

/** One weight through one step: forward, loss, backward, update. */
export interface WeightStep {
  readonly layer: string
  readonly index: number
  readonly before: GridPlace
  readonly after: GridPlace
  readonly greatestCode: number
  readonly loss: number
  /** of the loss by the weight that was used, and by the latent one */
  readonly gradientByUsed: number
  readonly gradient: number
  /** beyond the greatest code, so no gradient passes */
  readonly held: boolean
  readonly optimizer: OptimizerStep
  /** of the scale, where it is learned: its gradient with the factor, and the factor */
  readonly learned: { readonly gradient: number; readonly factor: number } | null
}
export interface GridPlace {
  readonly latent: number
  /** what is quantized: the latent weight, times the factor of a normalization that stays */
  readonly folded: number
  readonly scale: number
  /** folded / scale */
  readonly place: number
  readonly code: number
  readonly used: number
}
export type OptimizerStep =
  | {
      readonly kind: 'adam'
      readonly rate: number
      readonly mean: number
      readonly square: number
      /** 1 − β₁ᵗ and 1 − β₂ᵗ */
      readonly meanShare: number
      readonly squareShare: number
    }
  | { readonly kind: 'sgd'; readonly rate: number; readonly momentum: number; readonly velocity: number }

/** One activation of one image of the batch through forward and backward. */
export interface ActivationStep {
  readonly tensor: string
  /** of one image: [H, W, C] or [C] */
  readonly shape: readonly number[]
  readonly image: number
  readonly index: number
  readonly real: number
  readonly params: AffineParams
  readonly code: number
  readonly used: number
  readonly clipped: boolean
  /** no gradient passes */
  readonly held: boolean
  readonly gradientByUsed: number
  readonly gradient: number
}
