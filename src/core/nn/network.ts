import { referenceKernels } from '../kernels/reference.ts'
import { mustBeCount } from '../kernels/sizes.ts'
import type { Kernels } from '../kernels/types.ts'
import { type DenseSpec, dense } from './dense.ts'
import { type Activation, type Layer, type Parameter, sizeOf } from './layer.ts'
import { type ReluSpec, relu } from './relu.ts'

/** A layer as plain data, all that a file has to hold of it besides its parameters. */
export type LayerSpec = DenseSpec | ReluSpec

export interface NetworkSpec {
  /** of one example: [features], or [H, W, C] */
  readonly inputShape: readonly number[]
  readonly layers: readonly LayerSpec[]
}

/** A list of layers with their parameters. */
export interface Network {
  readonly spec: NetworkSpec
  readonly layers: readonly Layer[]
  /** of all layers, in order */
  readonly parameters: readonly Parameter[]
  readonly inputShape: readonly number[]
  readonly outputShape: readonly number[]
}

/** A network in arrays for so many examples at a time: nothing more is allocated while it runs. */
export interface BoundNetwork {
  readonly batch: number
  /** write the examples into its values, [N, …] */
  readonly input: Activation
  /** forward leaves its values; write the loss's gradient by them into its gradient before backward */
  readonly output: Activation
  forward(): void
  /** Sets the gradient of every parameter from output.gradient. */
  backward(): void
}

/**
 * Allocates the parameters of the layers, all 0 (see `heInitialize`). Each layer takes the shape that the one before it gives.
 * RangeError for a size that is no count; what `kernels.allocate` throws.
 */
export function createNetwork(spec: NetworkSpec, kernels: Kernels = referenceKernels): Network {
  for (const size of spec.inputShape) mustBeCount('inputShape', size)
  const layers: Layer[] = []
  for (const [place, layer] of spec.layers.entries()) {
    const shape = layers.at(-1)?.outputShape ?? spec.inputShape
    layers.push(createLayer(layer, String(place), shape, kernels))
  }
  return {
    spec,
    layers,
    parameters: layers.flatMap(({ parameters }) => parameters),
    inputShape: spec.inputShape,
    outputShape: layers.at(-1)?.outputShape ?? spec.inputShape,
  }
}

function createLayer(spec: LayerSpec, name: string, inputShape: readonly number[], kernels: Kernels): Layer {
  switch (spec.kind) {
    case 'dense':
      return dense(spec, name, inputShape, kernels)
    case 'relu':
      return relu(inputShape)
  }
}

/**
 * Fixes how many examples the network takes at a time and allocates what lies between its layers, with the gradients when
 * it is bound for training. Several bindings share the network's parameters: one to train in, one to look at many points.
 */
export function bindNetwork(
  network: Network,
  batch: number,
  { training }: { readonly training: boolean },
  kernels: Kernels = referenceKernels,
): BoundNetwork {
  mustBeCount('batch', batch)
  const activation = (shape: readonly number[], withGradient: boolean): Activation => ({
    shape,
    values: kernels.allocate(batch * sizeOf(shape)),
    gradient: withGradient ? kernels.allocate(batch * sizeOf(shape)) : null,
  })
  const activations = [
    // Nobody learns from the gradient by the examples themselves.
    activation(network.inputShape, false),
    ...network.layers.map(({ outputShape }) => activation(outputShape, training)),
  ]
  const layers = network.layers.map((layer, i) => layer.bind(activations[i], activations[i + 1], batch, kernels))
  const output = activations[activations.length - 1]
  return {
    batch,
    input: activations[0],
    output,
    forward() {
      for (const layer of layers) layer.forward()
    },
    backward() {
      for (const { gradient } of network.parameters) gradient.fill(0)
      for (const { gradient } of activations.slice(0, -1)) gradient?.fill(0)
      for (const layer of layers.toReversed()) layer.backward()
    },
  }
}
