import type { Histogram } from '../../core/index.ts'
import type { Quartiles } from '../../engine/timing.ts'
import type { Memory } from './energy-setting.ts'

/** What the jobs of the lesson show. Types only; arrays are columns: [n] values of one quantity. */

/** A layer with weights. */
export interface LayerFrame {
  readonly name: string
  /** its weights, from the least to the greatest */
  readonly weights: Float32Array
  readonly histogram: Histogram
  readonly channels: number
  /** products that one output sums */
  readonly products: number
  /** products of a weight and an activation for one image */
  readonly multiplications: number
}
export interface NetworkFrame {
  readonly layers: readonly LayerFrame[]
  /** weights of all layers, without biases */
  readonly weights: number
  readonly biases: number
  readonly multiplications: number
}

/** A weight in so many bits. */
export interface CodedWeight {
  readonly bits: number
  readonly scale: number
  readonly qmin: number
  readonly qmax: number
  /** null where the float is no number */
  readonly code: number | null
  /** what the code stands for */
  readonly real: number
  /** the float less that */
  readonly error: number
  /** it lies beyond the codes */
  readonly clipped: boolean
}
export interface ValueFrame {
  readonly layer: string
  readonly rank: number
  readonly channel: number
  /** as it was trained */
  readonly trained: number
  /** after the reader's flips: the same where there are none */
  readonly value: number
  /** 32 bits of the value, the sign first */
  readonly word: Uint8Array
  readonly exponent: number
  /** what the fraction stands for: from 1 up to 2, or below 1 where the exponent's bits are all 0 */
  readonly significand: number
  readonly bits: number
  /** at 8 … 2 bits */
  readonly coded: readonly CodedWeight[]
}

/** Bytes of a file by what they are. */
export interface FileBytes {
  readonly total: number
  readonly weights: number
  readonly scales: number
  readonly biases: number
  /** names, shapes, the graph, and what fills up to a multiple of 8 */
  readonly header: number
}
export interface LayerBytes {
  readonly name: string
  readonly floatWeights: number
  readonly floatBiases: number
  readonly codes: number
  readonly scales: number
  readonly biases: number
}
export interface BytesFrame {
  /** null while the figure is not looked at */
  readonly found: {
    readonly bits: number
    readonly float: FileBytes
    readonly integer: FileBytes
    readonly layers: readonly LayerBytes[]
    /** bytes of the file at 8 … 2 bits */
    readonly byBits: readonly { readonly bits: number; readonly total: number; readonly weights: number }[]
    /** of one image, at most at a time */
    readonly activations: { readonly float: number; readonly integer: number }
  } | null
}

/** An operation with what it was published to take, in pJ. Of a range both ends. */
export interface EnergyRow {
  readonly id: 'add8' | 'add32' | 'mul8' | 'mul32' | 'addF16' | 'addF32' | 'mulF16' | 'mulF32' | Memory
  readonly kind: 'integer' | 'float' | 'memory'
  readonly low: number
  readonly high: number
}
/** The estimate for one image, in nJ. */
export interface EnergyBill {
  readonly id: 'float32' | 'float16' | 'integer'
  /** of a weight, and of an activation */
  readonly weightBits: number
  readonly activationBits: number
  readonly arithmetic: number
  readonly weights: { readonly low: number; readonly high: number }
  readonly activations: { readonly low: number; readonly high: number }
  /** of the lower ends */
  readonly total: number
}
/** A memory that something was put into, in bytes. */
export interface MemoryRoom {
  readonly memory: Memory
  /** infinite where there is always room */
  readonly capacity: number
  /** of what lies in it: weights with their biases and scales, and activations of one image and of all that pass at a time */
  readonly weights: number
  readonly image: number
  readonly images: number
}
export interface EnergyFrame {
  readonly bits: number
  readonly table: readonly EnergyRow[]
  readonly bills: readonly EnergyBill[]
  readonly multiplications: number
  readonly weights: number
  /** values that are written once and read once */
  readonly activations: number
  /** images that share one reading of the weights */
  readonly atOnce: number
  /** bytes while the network runs, in integers and in float32: weights with biases and scales, and activations of one image at most at a time */
  readonly held: {
    readonly weights: number
    readonly activations: number
    readonly floatWeights: number
    readonly floatActivations: number
  }
  /** in integers, the memories that are used */
  readonly rooms: readonly MemoryRoom[]
}

export interface TimeFrame {
  readonly measured: {
    readonly product: 'layer' | 'square'
    /** [rows, inner] · [inner, columns]; of a convolution what it comes to */
    readonly rows: number
    readonly inner: number
    readonly columns: number
    readonly rounds: number
    readonly mostRounds: number
    readonly done: boolean
    readonly kernels: 'reference' | 'simd'
    /** milliseconds, a round each */
    readonly float: Float64Array
    readonly integer: Float64Array
    readonly floatMs: Quartiles
    readonly integerMs: Quartiles
    /** float to integer, of rounds */
    readonly ratio: Quartiles
  } | null
}

/** What rounding the weights of one layer does to its sums, in root mean squares over images, places and channels. */
export interface NoiseAtBits {
  readonly bits: number
  /** after 1 … n products: the error if all pulled one way, as it is, and as independent errors would have it */
  readonly worst: Float64Array
  readonly measured: Float64Array
  readonly predicted: Float64Array
  readonly weightsDb: number
  readonly outputDb: number
}
export interface NoiseFrame {
  readonly found: {
    readonly layer: string
    readonly products: number
    readonly images: number
    /** sums that were taken */
    readonly sums: number
    /** the sum itself after 1 … n products */
    readonly signal: Float64Array
    readonly atBits: readonly NoiseAtBits[]
  } | null
}

export interface AnswersAtBits {
  readonly bits: number
  /** share of the images whose class stays */
  readonly agreement: number
  readonly accuracy: number
  readonly logitsDb: number
}
export interface AnswersFrame {
  readonly found: {
    readonly images: number
    readonly floatAccuracy: number
    /** from 8 bits down, as far as they are there */
    readonly points: readonly AnswersAtBits[]
  } | null
}

export interface WhyFrames {
  readonly network: NetworkFrame
  readonly value: ValueFrame
  readonly bytes: BytesFrame
  readonly energy: EnergyFrame
  readonly time: TimeFrame
  readonly noise: NoiseFrame
  readonly answers: AnswersFrame
}
