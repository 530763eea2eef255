import type { AffineParams, Histogram, Range } from '../../core/index.ts'
import type { Quartiles } from '../../engine/timing.ts'
import type { RunKind } from './contract.ts'
import type { PlaneFrame } from './plane-frames.ts'
import type { WatchedFrame } from './watched-frames.ts'

/** What comes back. Arrays are columns: [m] values of one quantity. */

/** [m] steps and [m] values, thinned where there are many. */
export interface Column {
  readonly step: Float64Array
  readonly value: Float64Array
}

/** The network as it is before training. */
export interface NetworkFrame {
  readonly name: string
  readonly trainedOn: string
  /** of an image: [H, W, C] */
  readonly inputShape: readonly number[]
  readonly layers: readonly LayerFrame[]
  readonly parameters: number
  readonly multiplications: number
  /** of the file in float32 */
  readonly bytes: number
}
export interface LayerFrame {
  readonly name: string
  readonly kind: string
  readonly inputs: readonly string[]
  /** [H, W, C] or [C] */
  readonly shape: readonly number[]
  readonly parameters: number
  readonly multiplications: number
  /** null where it has none */
  readonly weightShape: readonly number[] | null
}

/** Scales from calibration, and what rounding after training (PTQ) with them is worth. */
export interface ParametersFrame {
  /** calibration images */
  readonly images: number
  readonly tensors: readonly TensorFrame[]
  readonly layers: readonly WeightsFrame[]
  /** null until it is measured */
  readonly float: Measured | null
  readonly ptq: Evaluated | null
}
export interface TensorFrame {
  readonly name: string
  /** FLOAT_BITS: it stays float */
  readonly bits: number
  readonly histogram: Histogram
  readonly min: number
  readonly max: number
  /** of the rule that is set */
  readonly range: Range
  readonly params: AffineParams
  /** what learned scales begin with: least squared error */
  readonly learned: AffineParams
}
export interface WeightsFrame {
  readonly name: string
  readonly bits: number
  readonly histogram: Histogram
  /** [C], or [1]: by the greatest magnitude, and what learned scales begin with */
  readonly scale: Float32Array
  readonly learnedScale: Float32Array
}

export interface Measured {
  readonly accuracy: number
  /** mean cross-entropy in nats */
  readonly loss: number
}
/** On the test images, as training sees the network. */
export interface Evaluated extends Measured {
  readonly step: number
  /** the same network in integers; null where a part of it stays float */
  readonly integers: { readonly accuracy: number; readonly agreement: number; readonly bytes: number } | null
}

/** The training of all runs after so many steps. */
export interface TrainFrame {
  /** 0 before training */
  readonly step: number
  readonly steps: number
  readonly batch: number
  /** training images in all, and test images that accuracies are of */
  readonly images: number
  readonly tested: number
  readonly kernels: 'reference' | 'simd'
  /** of the step that was taken last; 0 before */
  readonly learningRate: number
  readonly runs: readonly RunFrame[]
  /** the images of this step, where they are looked at */
  readonly drawn: DrawnImages | null
  /** the inside of the watched run, where it is looked at */
  readonly watched: WatchedFrame | null
  /** files of the watched run, where they are looked at */
  readonly pack: PackFrame | null
  /** a step from which a run of these settings can be gone on with; null: none was saved */
  readonly saved: number | null
  /** why what was saved cannot be gone on with: a code of the messages */
  readonly fault: string | null
}
export interface RunFrame {
  readonly kind: RunKind
  /** of each step's batch before the step */
  readonly loss: Column
  readonly evaluated: readonly Evaluated[]
  /** weights whose code changed in each step, and that go to and fro; null in float */
  readonly changed: Column | null
  readonly oscillating: Column | null
  /** the step whose loss was no number, or had run away; null: none */
  readonly diverged: number | null
  /** the best look before that, whose weights are kept; null: it has not run away */
  readonly kept: Evaluated | null
}

export interface DrawnImages {
  /** [batch] place among the training images, class, and what the watched run took it for */
  readonly example: Uint32Array
  readonly label: Uint8Array
  readonly predicted: Uint8Array
  /** [batch] cross-entropy of each, nats */
  readonly loss: Float32Array
  /** of one image: [H, W, 1] */
  readonly shape: readonly number[]
  /** [batch, ...shape] grey, 0 … 255 */
  readonly pixels: Uint8Array
}

export interface PackFrame {
  /** .safetensors of the integers, ONNX of the same; null where a part stays float */
  readonly integers: Uint8Array | null
  readonly onnx: Uint8Array | null
  /** .safetensors of the real weights that were trained */
  readonly latent: Uint8Array
  /** the step it is of */
  readonly step: number
}

/** Repairs without training, one after another: what they are worth on the same test images. */
export interface BetterFrame {
  readonly measured: readonly {
    readonly repair: 'as-set' | 'percentile' | 'mse' | 'equalized' | 'corrected' | 'rounded'
    readonly accuracy: number
    readonly seconds: number
  }[]
  readonly total: number
}

/** What a step costs here, and what it needs; null: not looked at. */
export interface BillFrame {
  readonly timed: readonly { readonly kind: RunKind; readonly ms: Quartiles; readonly ratio: Quartiles }[] | null
  readonly rounds: number
  readonly done: boolean
  readonly kernels: 'reference' | 'simd'
  readonly batch: number
  /** bytes of weights and gradients, of what the optimizer remembers, and of activations with their gradients */
  readonly memory: readonly {
    readonly kind: RunKind
    readonly weights: number
    readonly optimizer: number
    readonly activations: number
  }[]
}

export interface QatFrames {
  readonly plane: PlaneFrame
  readonly network: NetworkFrame
  readonly parameters: ParametersFrame
  readonly train: TrainFrame
  readonly better: BetterFrame
  readonly bill: BillFrame
}
