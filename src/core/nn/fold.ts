import { referenceKernels } from '../kernels/reference.ts'
import type { Kernels } from '../kernels/types.ts'
import { EPSILON } from './batch-norm.ts'
import { createNetwork, type LayerSpec, type NamedLayer, type Network } from './network.ts'

/**
 * The same function without batch normalization: W ← W · γ/√(σ² + ε) and b ← (b − μ) · γ/√(σ² + ε) + β with the running moments, computed in
 * float64 and rounded once, in the convolution or dense layer before. What read the normalization reads that layer. RangeError for a
 * normalization that follows another kind of layer, or one that others read, too.
 */
export function foldBatchNorm(network: Network, kernels: Kernels = referenceKernels): Network {
  const normOf = normOfHost(network)
  /** the layer that takes a normalization in, by the normalization's name */
  const hostOf = new Map([...normOf].map(([host, norm]) => [norm.name, host]))
  const kept = network.layers.filter(({ name }) => !hostOf.has(name))
  const folded = createNetwork(
    {
      inputShape: network.inputShape,
      layers: kept.map((layer) => ({
        ...withBias(layer.spec, normOf.has(layer.name)),
        name: layer.name,
        inputs: layer.inputs.map((input) => hostOf.get(input) ?? input),
      })),
    },
    kernels,
  )
  for (const [i, layer] of kept.entries()) copyInto(folded.layers[i], layer, normOf.get(layer.name))
  return folded
}

/** Each normalization, by the name of the layer that can take it in. RangeError as in `foldBatchNorm`. */
export function normOfHost({ layers }: Network): ReadonlyMap<string, NamedLayer> {
  const layerOfName = new Map(layers.map((layer) => [layer.name, layer]))
  return new Map(
    layers
      .filter(({ spec }) => spec.kind === 'batch-norm')
      .map((norm) => [hostFor(norm, layers, layerOfName).name, norm]),
  )
}

const HOSTS: readonly string[] = ['conv', 'depthwise', 'dense']

function hostFor(
  norm: NamedLayer,
  layers: readonly NamedLayer[],
  layerOfName: ReadonlyMap<string, NamedLayer>,
): NamedLayer {
  const [before] = norm.inputs
  const host = layerOfName.get(before)
  if (!host || !HOSTS.includes(host.spec.kind))
    throw new RangeError(`${norm.name}: inputs must be a layer with weights to fold it into, got ${before}`)
  if (layers.filter(({ inputs }) => inputs.includes(before)).length > 1)
    throw new RangeError(`${norm.name}: ${before} must be read by it alone`)
  return host
}

function withBias(spec: LayerSpec, folds: boolean): LayerSpec {
  return folds && (spec.kind === 'conv' || spec.kind === 'depthwise') ? { ...spec, bias: true } : spec
}

function copyInto(to: NamedLayer, from: NamedLayer, norm: NamedLayer | undefined): void {
  const [weight, bias] = from.parameters
  if (!norm) {
    for (const [p, { values }] of from.parameters.entries()) to.parameters[p].values.set(values)
    return
  }
  const [gamma, beta] = norm.parameters
  const [mean, variance] = norm.buffers
  const channels = gamma.values.length
  const factor = Float64Array.from(gamma.values, (g, c) => g / Math.sqrt(variance.values[c] + EPSILON))
  const [newWeight, newBias] = to.parameters
  // The channel is the last size of every kind of weight.
  for (let i = 0; i < weight.values.length; i++) newWeight.values[i] = weight.values[i] * factor[i % channels]
  for (let c = 0; c < channels; c++)
    newBias.values[c] = ((bias?.values[c] ?? 0) - mean.values[c]) * factor[c] + beta.values[c]
}

/** RangeError for a network with batch normalization: integers know none. */
export function mustBeFolded({ layers }: Network): void {
  const norm = layers.find(({ spec }) => spec.kind === 'batch-norm')
  if (norm) throw new RangeError(`network must have its batch normalization folded (foldBatchNorm), got ${norm.name}`)
}
