import type { Kernels } from '../kernels/types.ts'

/** Numbers that a layer learns. */
export interface Parameter {
  /** the layer's place in the list and what it is there: '0.weight' */
  readonly name: string
  readonly shape: readonly number[]
  readonly values: Float32Array
  /** of the loss by each value */
  readonly gradient: Float32Array
  /** how many inputs one output sums with these weights; 0 for what is added alone (a bias), which begins at 0 */
  readonly fanIn: number
}

/** What one layer hands to the next, for a whole batch. */
export interface Activation {
  /** of one example: [features], or [H, W, C] */
  readonly shape: readonly number[]
  /** [N, ...shape] */
  readonly values: Float32Array
  /** of the loss by each value, [N, ...shape]; null where nobody asks for it */
  readonly gradient: Float32Array | null
}

/** A layer with its parameters, before it is known how many examples come at a time. */
export interface Layer {
  /** of one example */
  readonly outputShape: readonly number[]
  readonly parameters: readonly Parameter[]
  /** Fixes the batch and the arrays. Whatever more the layer needs is allocated here and nothing later. */
  bind(input: Activation, output: Activation, batch: number, kernels: Kernels): BoundLayer
}

export interface BoundLayer {
  /** From input.values to output.values. */
  forward(): void
  /**
   * From output.gradient to the parameters' gradients and input.gradient, adding to what stands there: what several layers
   * read gets the sum. `forward` of the same batch comes before it. TypeError where output.gradient is null.
   */
  backward(): void
}

/** Number of elements. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1)
}

/** The gradient of what was bound for training. */
export function gradientOf({ gradient }: Activation): Float32Array {
  if (!gradient) throw new TypeError('the network must be bound for training to go backward')
  return gradient
}
