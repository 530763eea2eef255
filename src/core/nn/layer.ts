import type { Kernels } from '../kernels/types.ts'

/** Numbers that a layer learns. */
export interface Parameter {
  /** the layer's place in the list and what it is there: '0.weight' */
  readonly name: string
  readonly shape: readonly number[]
  readonly values: Float32Array
  /** of the loss by each value */
  readonly gradient: Float32Array
  /** how many inputs one output sums with these weights; 0 for what stands alone (a bias, a factor), which begins at `start` */
  readonly fanIn: number
  readonly start: number
}

/** Numbers that a layer keeps besides, not learned by gradient: the running moments of batch normalization. */
export interface Buffer {
  readonly name: string
  readonly shape: readonly number[]
  readonly values: Float32Array
  readonly start: number
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
  readonly buffers: readonly Buffer[]
  /** Fixes the batch and the arrays. Whatever more the layer needs is allocated here and nothing later. */
  bind(place: Place, kernels: Kernels): BoundLayer
}

/** Where a layer stands in a network that is bound. */
export interface Place {
  /** what it reads: one, but for `add` */
  readonly inputs: readonly Activation[]
  readonly output: Activation
  readonly batch: number
  /** forward as in training: with the moments of the batch */
  readonly training: boolean
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

/** What stands between a layer and those that read it. */
export interface Between {
  /** what they read instead; its gradient is theirs to add to */
  readonly seen: Activation
  forward(): void
  /** Writes the gradient of what the layer gave, over what stands there. */
  backward(): void
}

/** A parameter of a layer: weights with their fanIn, or what stands alone. */
export function allocateParameter(
  name: string,
  shape: readonly number[],
  kernels: Kernels,
  { fanIn = 0, start = 0 }: { readonly fanIn?: number; readonly start?: number } = {},
): Parameter {
  const n = sizeOf(shape)
  return { name, shape, values: kernels.allocate(n), gradient: kernels.allocate(n), fanIn, start }
}

/** [H, W, C] of an image; RangeError for another shape. */
export function imageShape(shape: readonly number[], layer: string): readonly [number, number, number] {
  if (shape.length !== 3) throw new RangeError(`${layer}: input must be [height, width, channels], got [${shape}]`)
  return shape as unknown as readonly [number, number, number]
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
