import type { AffineParams, Histogram, Range } from '../../core/index.ts'

/** What comes back from the jobs. */

export type NetworkName = 'mobilenet-fashion' | 'resnet-fashion'
/** Float; rounded with one scale a layer or one a channel; repaired without training; trained with the rounding inside. */
export type WayKind = 'float' | 'tensor' | 'channel' | 'equalized' | 'adaround' | 'trained'

/** A way to take a network to fewer bits, and what it is worth. */
export interface Way {
  readonly network: NetworkName
  readonly kind: WayKind
  /** of a weight */
  readonly bits: number
  /** share of the test images that it answers rightly, in integers where it is not float */
  readonly accuracy: number
  /** of what is learned: codes or floats, biases and scales */
  readonly bytes: number
  /** from the float network to this one, on this device; NaN where that was not measured here */
  readonly seconds: number
  /** images that it had to see */
  readonly images: number
  readonly labels: boolean
}

export interface NetworkFrame {
  readonly parameters: number
  readonly weights: number
  readonly tensors: readonly string[]
  readonly layers: readonly string[]
}
export interface CalibrateFrame {
  readonly images: number
  readonly seconds: number
}
/** One checkpoint a way. */
export interface RoundedFrame {
  readonly float: Way | null
  readonly measured: readonly Way[]
}
export interface TrainedFrame {
  readonly running: Running | null
  readonly measured: readonly Way[]
}
export interface Running {
  readonly bits: number
  readonly step: number
  /** at the last look at the test images, as training sees the network */
  readonly accuracy: number
  readonly seconds: number
}
export interface RepairedFrame {
  readonly measured: readonly Way[]
  /** in all */
  readonly ways: number
  readonly open: boolean
}

export const FRAMEWORKS = ['tflite', 'torch', 'onnx'] as const
export type Framework = (typeof FRAMEWORKS)[number]

/** One tensor as a framework quantizes it. */
export interface NamedQuantization {
  readonly framework: Framework
  readonly range: Range
  readonly params: AffineParams
  /** one scale for each output channel, of which `params` is the first */
  readonly perChannel: boolean
  /** least and greatest scale of the channels */
  readonly scales: readonly [least: number, greatest: number]
  /** of the example values */
  readonly codes: Int32Array
  readonly reals: Float32Array
  /** root of the mean squared error over the tensor, and how many codes are in use */
  readonly rmse: number
  readonly used: number
  /** share of the values whose code stands for another real than the first framework’s */
  readonly differs: number
}
export interface NamesFrame {
  readonly open: boolean
  readonly name: string
  readonly values: number
  readonly histogram: Histogram | null
  /** real values of the tensor that are followed */
  readonly examples: Float32Array
  readonly by: readonly NamedQuantization[]
}

export interface ChooseFrames {
  readonly network: NetworkFrame
  readonly calibrate: CalibrateFrame
  readonly rounded: RoundedFrame
  readonly trained: TrainedFrame
  readonly repaired: RepairedFrame
  readonly resnet: RepairedFrame
  readonly names: NamesFrame
}
