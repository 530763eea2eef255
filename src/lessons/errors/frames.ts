import type { AffineParams, Histogram, Quantizer } from '../../core/index.ts'

/** What comes back. Arrays are columns: [n] values of one quantity. */

/** What becomes of values that are quantized. */
export interface Loss {
  readonly mse: number
  readonly sqnrDb: number
  /** mean of x̂ − x */
  readonly bias: number
  /** largest |x̂ − x| */
  readonly largest: number
}

/** A quantizer on a density or a sample; `error` is the squared error per unit of x in each bin: its area is the MSE. */
export interface EdgeQuantizer extends Quantizer, Loss {
  readonly error: Float64Array
}
export interface EdgeFrame {
  /** bins of the figure: [n + 1], and [n] probabilities divided by the bin's width */
  readonly edges: Float64Array
  readonly density: Float64Array
  /** values of a sample; 0 for a density */
  readonly count: number
  readonly step: number
  /** of the cells: [K + 1] */
  readonly cells: Float64Array
  /** levels in the middle, at the left edge, and where the handle has put them */
  readonly right: EdgeQuantizer
  readonly left: EdgeQuantizer
  readonly set: EdgeQuantizer
  readonly place: number
  /** MSE by the place of the level in its cell */
  readonly curve: { readonly place: Float64Array; readonly mse: Float64Array }
}

export interface TopFrame {
  /** b */
  readonly bits: number
  /** pixels in all pictures, and those of value 255 */
  readonly count: number
  readonly atTop: number
  /** [2^b + 1] pixels by code, with the one that there is not */
  readonly codes: Float64Array
  /** what a pixel of 255 is read back as: in its last cell, and wrapped */
  readonly lastLevel: number
  readonly firstLevel: number
  readonly right: Loss
  readonly wrong: Loss
  /** [size²] from 0 to 1, rows from the top: the garment as it is, and read back */
  readonly picture: {
    readonly size: number
    readonly label: number
    /** its own pixels of value 255 */
    readonly atTop: number
    readonly pixels: Float32Array
    readonly right: Float32Array
    readonly wrong: Float32Array
  }
}

/** The values of a tensor of activations, from so many images. */
export interface SeenTensor {
  readonly tensor: string
  readonly images: number
  readonly count: number
  readonly min: number
  readonly max: number
  readonly histogram: Histogram
}
export interface ShiftFrame extends SeenTensor {
  readonly params: AffineParams
  /** z(1 + s): how far every value is thrown */
  readonly shift: number
  /** tensors of the network whose zero-point is 0, and all of them */
  readonly zeros: number
  readonly tensors: number
  readonly right: Loss
  readonly wrong: Loss
  /** the value under the handle, its code, and what that is read back as */
  readonly held: { readonly x: number; readonly code: number; readonly right: number; readonly wrong: number }
}

export interface WrapFrame extends SeenTensor {
  readonly params: AffineParams
  readonly clip: number
  /** values beyond the last code */
  readonly beyond: number
  readonly right: Loss
  readonly wrong: Loss
  /** [n] places along the axis, and what is read back there: held at the last code, and wrapped */
  readonly x: Float32Array
  readonly saturated: Float32Array
  readonly wrapped: Float32Array
}

export interface OutsideFrame extends SeenTensor {
  /** of the range that is widened to hold 0 */
  readonly params: AffineParams
  /** of the range as it is: x̂ = lowest + step · q */
  readonly lowest: number
  readonly step: number
  /** −lowest/step: where 0 would lie among the codes */
  readonly zeroPoint: number
  /** values that are exactly 0 */
  readonly zeros: number
  readonly right: Loss
  readonly wrong: Loss
  /** what the next convolution makes of one image: [size²] of one channel, and the errors of both */
  readonly map: {
    readonly size: number
    readonly float: Float32Array
    readonly right: Float32Array
    readonly wrong: Float32Array
    /** of all channels: mean squared error in the outermost ring, and inside */
    readonly ring: { readonly right: number; readonly wrong: number }
    readonly inside: { readonly right: number; readonly wrong: number }
  }
}

export interface HalfFrame extends SeenTensor {
  readonly clip: number
  /** codes spread from 0 to the clip, and from −clip to it */
  readonly rightParams: AffineParams
  readonly wrongParams: AffineParams
  /** codes that some value gets */
  readonly usedRight: number
  readonly usedWrong: number
  /** SQNR lost with 8 bits, in dB: where steps are small beside the values */
  readonly fineLossDb: number
  readonly right: Loss
  readonly wrong: Loss
}

export interface SpreadLevels extends Quantizer {
  readonly mse: number
  readonly sqnrDb: number
  readonly error: Float64Array
  /** levels that lie where the densest half of the values is */
  readonly inDense: number
}
export interface VirtuesFrame {
  /** [11] places and heights of the handles */
  readonly places: Float64Array
  readonly heights: readonly number[]
  readonly edges: Float64Array
  readonly density: Float64Array
  /** density that a handle of full height stands for */
  readonly fullHeight: number
  /** the bins that hold the densest half of the values, and the share of the range that they take */
  readonly dense: Uint8Array
  readonly denseWidth: number
  readonly uniform: SpreadLevels
  readonly lloyd: SpreadLevels
  readonly iterations: number
}

/** Accuracy of networks on the first so many of `total` test images, by name. */
export interface AccuracyFrame {
  readonly total: number
  readonly runs: Readonly<Record<string, { readonly images: number; readonly accuracy: number } | undefined>>
}

/** A value for each step, thinned. */
export interface Course {
  readonly step: Float64Array
  readonly value: Float64Array
}
export type TrainedKind = 'float' | 'latent' | 'integers'
export interface TrainingFrame {
  readonly step: number
  readonly steps: number
  readonly runs: readonly {
    readonly kind: TrainedKind
    readonly accuracy: number
    readonly loss: number
    readonly course: Course
  }[]
  /** Of the run that keeps only integers: [96] how far the optimizer moved each weight in the last step, in steps of its grid. */
  readonly moves: Float32Array
  /** moves that were no 0, and those that changed a code: in the last step, and in all */
  readonly tried: number
  readonly survived: number
  readonly triedInAll: number
  readonly survivedInAll: number
  /** moves of the float weights behind the other run, all of them kept */
  readonly latentMoves: number
  /** the learning rate in steps of the grid, of the middle layer */
  readonly rateInSteps: number
  /** one weight: by step, in steps of its grid */
  readonly path: {
    readonly weight: number
    readonly layer: string
    readonly step: Float64Array
    readonly latent: Float32Array
    readonly latentCode: Float32Array
    readonly integer: Float32Array
    readonly greatestCode: number
  }
}

export interface ErrorsFrames {
  readonly edge: EdgeFrame
  readonly top: TopFrame
  readonly shift: ShiftFrame
  readonly shiftAccuracy: AccuracyFrame
  readonly wrap: WrapFrame
  readonly wrapAccuracy: AccuracyFrame
  readonly outside: OutsideFrame
  readonly outsideAccuracy: AccuracyFrame
  readonly half: HalfFrame
  readonly halfAccuracy: AccuracyFrame
  readonly virtues: VirtuesFrame
  readonly training: TrainingFrame
}
