import type { Requantization } from '../../kernels/integer-kernels.ts'
import type { AffineParams } from '../../quant/affine/affine-params.ts'
import type { QuantizedMultiplier } from '../../quant/fixed-point.ts'
import type { WeightGroups } from './quantize-weights.ts'

export type { Requantization }

export const INT32_MAX = 2147483647

/** Which integers a tensor of activations is made of: codes of [N, H, W, C], or [N, C]. */
export interface IntegerTensor {
  readonly name: string
  /** of one example: [H, W, C] or [C] */
  readonly shape: readonly number[]
  readonly params: AffineParams
}

/** From accumulators of one channel to codes of the output. */
export interface Requantizer {
  /** the real factor scale_in · scale_weight / scale_out, of each channel */
  readonly factors: Float64Array
  readonly multipliers: readonly QuantizedMultiplier[]
  readonly zeroPoint: number
  /** [C] codes are held between; where a ReLU follows, from the zero-point to its cap */
  readonly lowest: Int32Array
  readonly highest: Int32Array
}

interface Step {
  /** what it writes */
  readonly output: string
  /** the layers of the network that it does, in order */
  readonly layers: readonly string[]
}
/** Σ (x − zx)(w − zw) + bias, then requantized: a convolution, a depthwise one, or a dense layer, which is 1 × 1 on one pixel. */
export interface ProductStep extends Step, CodedProduct {
  readonly kind: 'conv' | 'depthwise' | 'dense'
  readonly input: string
  readonly kernel: number
  readonly stride: number
  readonly requantizer: Requantizer
}
/** What a product is made of, in integers. */
export interface CodedProduct {
  /** codes in memory's order: [k, k, C, O], depthwise [k, k, C], dense [I, O] */
  readonly weights: Int8Array
  /** of each output channel */
  readonly weightParams: readonly AffineParams[]
  /** where groups of weights have scales of their own */
  readonly groups: WeightGroups | null
  /** [O] of scale scale_in · scale_weight */
  readonly bias: Int32Array
}
/** Both branches on a common grid, 2²⁰ to a step of the output, added and rounded once, halves up. */
export interface AddStep extends Step {
  readonly kind: 'add'
  readonly inputs: readonly string[]
  /** round(scale_in / scale_out · 2²⁰) of each input */
  readonly factors: readonly number[]
  readonly requantizer: Requantizer
}
/** Σ (x − zx) over the pixels, or one of them: then requantized. */
export interface SumStep extends Step {
  readonly kind: 'global-average-pool' | 'relu'
  readonly input: string
  readonly requantizer: Requantizer
}
export type IntegerStep = ProductStep | AddStep | SumStep

/** A network between whose first quantization and last dequantization there are only integers. */
export interface IntegerNetwork {
  readonly tensors: readonly IntegerTensor[]
  readonly steps: readonly IntegerStep[]
  readonly requantization: Requantization
  /** the tensor that is the result */
  readonly output: string
}
