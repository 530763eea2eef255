import type { AffineParams, AffineScheme, Convention, Histogram, Range } from '../../core/index.ts'
import type { Quartiles } from '../../engine/timing.ts'
import type {
  AmountFrame,
  CodesFrame,
  CurveFrame,
  KindsFrame,
  RepairsFrame,
  RulesFrame,
  SensitivityFrame,
} from './comparison-frames.ts'
import type { Rule } from './contract.ts'

/** What the jobs of the lesson show. Types only; arrays are columns: [n] values of one quantity. */

export interface LayerFrame {
  readonly name: string
  readonly kind: string
  readonly inputs: readonly string[]
  /** of what it gives: [H, W, C] or [C] */
  readonly shape: readonly number[]
  readonly parameters: number
  readonly multiplications: number
  readonly weight: {
    readonly shape: readonly number[]
    readonly histogram: Histogram
    /** of each output channel */
    readonly channelMin: Float32Array
    readonly channelMax: Float32Array
  } | null
}
export interface NetworkFrame {
  readonly layers: readonly LayerFrame[]
  /** names of the tensors that integers will stand for */
  readonly tensors: readonly string[]
  readonly parameters: number
  /** products for one image */
  readonly multiplications: number
  /** of its file */
  readonly bytes: number
  readonly peakActivations: number
}

export interface FeedFrame {
  readonly count: number
  /** more than there are, where of one class there are not so many */
  readonly asked: number
  readonly set: 'fashion-mnist' | 'digits'
  /** [m · 784] of the first of them, and the classes that they are of: [m] */
  readonly thumbnails: Float32Array
  readonly labels: Uint8Array
}

export interface TensorFrame {
  readonly name: string
  readonly min: number
  readonly max: number
  /** how many were seen */
  readonly values: number
  /** share of the values in the bin that begins at 0 */
  readonly zeros: number
  readonly histogram: Histogram
  /** by the rule that is chosen */
  readonly range: Range
  readonly params: AffineParams
}
export interface RuleFrame {
  readonly rule: Rule
  readonly range: Range
  /** of this tensor */
  readonly mse: number
  readonly params: AffineParams
}
export interface ConventionFrame {
  readonly convention: Convention
  readonly params: AffineParams
  /** share of the values whose code is another than by ONNX Runtime's convention */
  readonly changed: number
}
/** One tensor, as it was counted: what each rule makes of it. */
export interface OpenedFrame {
  readonly index: number
  readonly name: string
  /** to be drawn */
  readonly histogram: Histogram
  /** as it was counted: what `errorBudget` is asked of */
  readonly counted: Histogram
  readonly min: number
  readonly max: number
  readonly rules: readonly RuleFrame[]
  /** of the range by the rule that is chosen */
  readonly conventions: readonly ConventionFrame[]
  /** the mean squared error in its two parts, against the clipping point */
  readonly budget: { readonly clip: Float64Array; readonly clipping: Float64Array; readonly rounding: Float64Array }
  /** null where activations stay float */
  readonly scheme: AffineScheme | null
}
export interface CalibrateFrame {
  readonly images: number
  readonly total: number
  readonly bits: number
  readonly tensors: readonly TensorFrame[]
}

export interface ConvertedLayer {
  readonly name: string
  /** of its weights; 9 is float */
  readonly bits: number
  /** of the weights that the codes stand for; Infinity where they are the same */
  readonly sqnrDb: number
  /** before and after, over the same bins */
  readonly before: Histogram
  readonly after: Histogram
  readonly bytes: number
}
export interface ConvertFrame {
  /** what of the layers AdaRound has done; null where it is not asked for */
  readonly rounding: { readonly done: number; readonly layers: number } | null
  /** how the network will compute; null while it is not yet converted */
  readonly converted: {
    readonly kind: 'integer' | 'simulated' | 'dynamic' | 'float'
    readonly layers: readonly ConvertedLayer[]
    /** activations: bits of each tensor; 9 is float */
    readonly activationBits: readonly number[]
    /** of the file; where there is none, of codes, weights that stay float and biases, without scales (weights only: with them) */
    readonly bytes: number
    readonly floatBytes: number
    /** bytes of activations that are kept at a time, for one image */
    readonly activationBytes: number
    readonly floatActivationBytes: number
  } | null
}

export interface InferFrame {
  /** whose test images they are */
  readonly set: 'fashion-mnist' | 'digits'
  readonly images: number
  readonly total: number
  readonly accuracy: number
  readonly floatAccuracy: number
  /** share of the images whose class is that of the float network */
  readonly agreement: number
  /** mean cross-entropy, in nats */
  readonly loss: number
  readonly floatLoss: number
  /** of the logits */
  readonly sqnrDb: number
  /** [10 · 10] images by their class (rows) and the class that they were taken for */
  readonly confusion: Float64Array
  /** the first images whose class is another now */
  readonly changed: readonly ChangedImage[]
  /** how many there are */
  readonly changes: number
  /** of each tensor on the first images; null where the mode has none to compare */
  readonly tensorSqnrDb: readonly { readonly name: string; readonly sqnrDb: number }[] | null
  /** images that `tensorSqnrDb` was measured on */
  readonly comparedImages: number
  readonly kernels: 'reference' | 'simd'
}
export interface ChangedImage {
  readonly index: number
  readonly label: number
  readonly float: number
  readonly quantized: number
  /** [784] */
  readonly pixels: Float32Array
}

/** One output of one neuron in its integers, from the products to the real that its code stands for; null where nothing is computed in integers. */
export interface WalkFrame {
  readonly walk: Walk | null
}
export interface Walk {
  /** the layers that can be walked through, in the order of `walkStep` */
  readonly layers: readonly string[]
  readonly layer: string
  readonly kind: 'conv' | 'depthwise' | 'dense'
  readonly kernel: number
  readonly stride: number
  /** that passed through: its pixels, [784] from 0 to 1, and its class */
  readonly image: { readonly pixels: Float32Array; readonly label: number; readonly set: 'fashion-mnist' | 'digits' }
  readonly input: string
  /** as it was taken: within the layer */
  readonly channel: number
  readonly row: number
  readonly column: number
  /** of the layer: rows, columns and channels of its output */
  readonly shape: readonly [number, number, number]
  /** of the input */
  readonly inputShape: readonly [number, number, number]
  /** [rows · columns] codes of this channel of the output */
  readonly map: Int32Array
  /** one column a product; those on the padding are left out */
  readonly products: {
    /** place in the input: row, column, channel */
    readonly row: Int32Array
    readonly column: Int32Array
    readonly channel: Int32Array
    readonly code: Int32Array
    readonly weight: Int32Array
  }
  readonly zeroPoint: number
  readonly bias: number
  /** int32: the products and the bias */
  readonly sum: number
  readonly multiplier: { readonly mantissa: number; readonly shift: number }
  readonly requantization: 'single' | 'double' | 'float'
  /** the sum in steps of the output, rounded; in float requantization the multiplier is `factor` */
  readonly scaled: number
  readonly factor: number
  readonly outputZeroPoint: number
  readonly lowest: number
  readonly highest: number
  readonly code: number
  readonly outputScale: number
  readonly real: number
  /** what the float network has there */
  readonly float: number
}

/** What both networks say of what the reader drew or opened. */
export interface DrawFrame {
  /** whose images the networks tell apart */
  readonly set: 'fashion-mnist' | 'digits'
  /** [784] as they see it */
  readonly pixels: Float32Array
  /** null where there is nothing */
  readonly answers: {
    /** [10] probabilities of the classes */
    readonly float: Float32Array
    readonly quantized: Float32Array
    readonly floatClass: number
    readonly quantizedClass: number
  } | null
}

/** What can be kept or saved, as files. */
export interface PackFrame {
  /** .safetensors: integers, or decoded weights; null where something of it is simulated */
  readonly network: Uint8Array | null
  readonly onnx: Uint8Array | null
  /** of the opened layer */
  readonly weights: { readonly name: string; readonly bytes: Uint8Array }
  /** of the opened tensor, for so many of the calibration images */
  readonly activations: { readonly name: string; readonly images: number; readonly bytes: Uint8Array }
}
/** How long an image takes on this device, in both networks, with as many images at a time. */
export interface BatchSpeed {
  readonly images: number
  /** milliseconds an image: one of each round */
  readonly float: Float64Array
  readonly quantized: Float64Array
  /** of them the median, and the quartiles around it */
  readonly floatMs: Quartiles
  readonly quantizedMs: Quartiles
  /** float to quantized, round by round */
  readonly ratio: Quartiles
}
export interface SpeedFrame {
  /** how the converted network computes: only integers are timed */
  readonly kind: 'integer' | 'simulated' | 'dynamic' | 'float'
  /** null where nothing is timed, or has not yet been */
  readonly measured: {
    /** so far */
    readonly rounds: number
    readonly done: boolean
    readonly kernels: 'reference' | 'simd'
    /** one image at a time, and many */
    readonly batches: readonly BatchSpeed[]
  } | null
}

/** The frames by the job that shows them. */
export interface PtqFrames {
  readonly network: NetworkFrame
  readonly feed: FeedFrame
  readonly calibrate: CalibrateFrame
  readonly opened: OpenedFrame
  readonly convert: ConvertFrame
  readonly infer: InferFrame
  readonly walk: WalkFrame
  readonly draw: DrawFrame
  readonly speed: SpeedFrame
  readonly rules: RulesFrame
  readonly sensitivity: SensitivityFrame
  readonly pack: PackFrame
  readonly curve: CurveFrame
  readonly kinds: KindsFrame
  readonly amount: AmountFrame
  readonly codes: CodesFrame
  readonly repairs: RepairsFrame
}
