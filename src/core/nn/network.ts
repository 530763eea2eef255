import { referenceKernels } from '../kernels/reference.ts'
import { mustBeCount } from '../kernels/sizes.ts'
import type { Kernels } from '../kernels/types.ts'
import { type AddSpec, add } from './add.ts'
import { type BatchNormSpec, batchNorm } from './batch-norm.ts'
import { type ConvSpec, conv } from './conv.ts'
import { type DenseSpec, dense } from './dense.ts'
import { type DepthwiseSpec, depthwise } from './depthwise.ts'
import { type GlobalAveragePoolSpec, globalAveragePool } from './global-average-pool.ts'
import {
  type Activation,
  type Between,
  type BoundLayer,
  type Buffer,
  type Layer,
  type Parameter,
  sizeOf,
} from './layer.ts'
import { type ReluSpec, relu } from './relu.ts'

/** A layer as plain data, all that a file has to hold of it besides its parameters. */
export type LayerSpec = (
  | DenseSpec
  | ConvSpec
  | DepthwiseSpec
  | BatchNormSpec
  | ReluSpec
  | AddSpec
  | GlobalAveragePoolSpec
) & {
  /** default: its place in the list */
  readonly name?: string
  /** names of what it reads, 'input' for the network's own; default: the layer before it */
  readonly inputs?: readonly string[]
}

export interface NetworkSpec {
  /** of one example: [features], or [H, W, C] */
  readonly inputShape: readonly number[]
  readonly layers: readonly LayerSpec[]
}

/** A layer in its place. */
export interface NamedLayer extends Layer {
  readonly name: string
  readonly inputs: readonly string[]
  readonly spec: LayerSpec
}

/** A list of layers with their parameters; each reads what stands before it. */
export interface Network {
  readonly spec: NetworkSpec
  readonly layers: readonly NamedLayer[]
  /** of all layers, in order */
  readonly parameters: readonly Parameter[]
  readonly buffers: readonly Buffer[]
  readonly inputShape: readonly number[]
  readonly outputShape: readonly number[]
}

/** the network's input, where a layer names what it reads */
const INPUT = 'input'

/** A network in arrays for so many examples at a time: nothing more is allocated while it runs. */
export interface BoundNetwork {
  readonly batch: number
  /** write the examples into its values, [N, …] */
  readonly input: Activation
  /** forward leaves its values, as `between` lets them be seen; write the loss's gradient by them into its gradient before backward */
  readonly output: Activation
  /** what each layer gives, by name */
  readonly activationOf: ReadonlyMap<string, Activation>
  /** what its readers see instead, by name: the same where nothing stands between */
  readonly seenOf: ReadonlyMap<string, Activation>
  forward(): void
  /** Sets the gradient of every parameter from output.gradient. */
  backward(): void
}

/**
 * Allocates the parameters of the layers, all 0 (see `heInitialize`). Shapes follow from the input's. RangeError for a size that is no
 * count, a layer that does not fit what it reads, a name that is there twice or not yet, an unknown kind; what `kernels.allocate` throws.
 */
export function createNetwork(spec: NetworkSpec, kernels: Kernels = referenceKernels): Network {
  for (const size of spec.inputShape) mustBeCount('inputShape', size)
  const shapeOf = new Map([[INPUT, spec.inputShape]])
  const layers: NamedLayer[] = []
  for (const [place, layer] of spec.layers.entries()) {
    const name = layer.name ?? String(place)
    if (shapeOf.has(name)) throw new RangeError(`layers must have different names, none '${INPUT}', got ${name} twice`)
    const inputs = layer.inputs ?? [layers.at(-1)?.name ?? INPUT]
    const shapes = inputs.map((input) => {
      const shape = shapeOf.get(input)
      if (!shape) throw new RangeError(`${name}: inputs must be layers before it, got ${input}`)
      return shape
    })
    const created = createLayer(layer, name, shapes, kernels)
    layers.push({ ...created, name, inputs, spec: layer })
    shapeOf.set(name, created.outputShape)
  }
  return {
    spec,
    layers,
    parameters: layers.flatMap(({ parameters }) => parameters),
    buffers: layers.flatMap(({ buffers }) => buffers),
    inputShape: spec.inputShape,
    outputShape: layers.at(-1)?.outputShape ?? spec.inputShape,
  }
}

function createLayer(spec: LayerSpec, name: string, shapes: readonly (readonly number[])[], kernels: Kernels): Layer {
  const [shape] = shapes
  if (spec.kind !== 'add' && shapes.length !== 1)
    throw new RangeError(`${name}: inputs must be one, got ${shapes.length}`)
  switch (spec.kind) {
    case 'dense':
      return dense(spec, name, shape, kernels)
    case 'conv':
      return conv(spec, name, shape, kernels)
    case 'depthwise':
      return depthwise(spec, name, shape, kernels)
    case 'batch-norm':
      return batchNorm(name, shape, kernels)
    case 'relu':
      return relu(spec, shape)
    case 'add':
      return add(name, shapes)
    case 'global-average-pool':
      return globalAveragePool(name, shape)
    default:
      throw new RangeError(`${name}: kind must be that of a layer, got ${(spec as { kind: string }).kind}`)
  }
}

export interface BindOptions {
  /** with gradients, and with the moments of the batch in batch normalization */
  readonly training: boolean
  /** What stands between a layer, or the input, and those that read it; null where nothing does. Quantization is simulated so. */
  readonly between?: (name: string, given: Activation) => Between | null
}

/**
 * Fixes how many examples the network takes at a time and allocates what lies between its layers, with the gradients when
 * it is bound for training. Several bindings share the network's parameters: one to train in, one to look at many points.
 */
export function bindNetwork(
  network: Network,
  batch: number,
  { training, between = () => null }: BindOptions,
  kernels: Kernels = referenceKernels,
): BoundNetwork {
  mustBeCount('batch', batch)
  const activation = (shape: readonly number[], withGradient: boolean): Activation => ({
    shape,
    values: kernels.allocate(batch * sizeOf(shape)),
    gradient: withGradient ? kernels.allocate(batch * sizeOf(shape)) : null,
  })
  // Nobody learns from the gradient by the examples themselves.
  const activationOf = new Map([[INPUT, activation(network.inputShape, false)]])
  for (const { name, outputShape } of network.layers) activationOf.set(name, activation(outputShape, training))
  const betweenOf = new Map([...activationOf].map(([name, given]) => [name, between(name, given)]))
  const given = (name: string) => activationOf.get(name) as Activation
  const seen = (name: string) => betweenOf.get(name)?.seen ?? given(name)
  const steps: BoundLayer[] = []
  const add = (step: BoundLayer | null | undefined) => step && steps.push(step)
  add(betweenOf.get(INPUT))
  for (const layer of network.layers) {
    add(layer.bind({ inputs: layer.inputs.map(seen), output: given(layer.name), batch, training }, kernels))
    add(betweenOf.get(layer.name))
  }
  const output = seen(network.layers.at(-1)?.name ?? INPUT)
  // What something stands behind is given its gradient by that, and by nobody else.
  const summed = [...activationOf.keys()].map(seen).filter((one) => one !== output)
  return {
    batch,
    input: given(INPUT),
    output,
    activationOf,
    seenOf: new Map([...activationOf.keys()].map((name) => [name, seen(name)])),
    forward() {
      for (const step of steps) step.forward()
    },
    backward() {
      for (const { gradient } of network.parameters) gradient.fill(0)
      for (const { gradient } of summed) gradient?.fill(0)
      for (const step of steps.toReversed()) step.backward()
    },
  }
}
