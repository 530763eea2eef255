import type { Range } from '../calibrate/observer.ts'
import { INPUT, quantizedTensors } from '../calibrate/quantized-tensors.ts'
import { referenceKernels } from '../kernels/reference.ts'
import type { Kernels } from '../kernels/types.ts'
import { EPSILON } from '../nn/batch-norm.ts'
import { foldBatchNorm, normOfHost } from '../nn/fold.ts'
import { layerNamed } from '../nn/integer/assemble.ts'
import type { IntegerNetwork } from '../nn/integer/integer-network.ts'
import { activationScheme, integersOf, type NetworkScheme, weightSchemeOf } from '../nn/integer/quantize-network.ts'
import type { SimulatedParts } from '../nn/integer/run-fake-quantized.ts'
import { type Parameter, sizeOf } from '../nn/layer.ts'
import { type BoundNetwork, bindNetwork, createNetwork, type NamedLayer, type Network } from '../nn/network.ts'
import { roundHalfEven } from '../quant/rounding.ts'
import { type RangeUpdate, type TensorQuantizer, tensorQuantizer } from './tensor-quantizer.ts'
import type { Trainable } from './trainable.ts'
import { type Estimator, type WeightQuantizer, weightQuantizer } from './weight-quantizer.ts'

export interface QuantizationAwareOptions {
  /** as for `quantizeNetwork`, with symmetric weights, one scale a tensor or a channel; 1 bit of weights is sign times mean */
  readonly scheme: NetworkScheme
  /** the layers whose weights and the tensors whose activations are quantized; default: all. Biases are rounded where both sides of their product are */
  readonly only?: SimulatedParts
  /** clipping range of each tensor, as calibration found it; with 'lsq' what the scales begin with */
  readonly ranges: Readonly<Record<string, Range>>
  /** default 'ste' */
  readonly estimator?: Estimator
  /** default: ranges of activations stay as they are */
  readonly update?: RangeUpdate
}

/** A network that is trained in float for the integers that it will be. */
export interface QuantizationAware extends Trainable {
  /** by the layer */
  readonly weights: ReadonlyMap<string, WeightQuantizer>
  /** by the tensor */
  readonly tensors: ReadonlyMap<string, TensorQuantizer>
  /** The weights as the next forward will see them; forward does so by itself. */
  simulate(): void
  /** The integers that the network stands for now. RangeError where a part of it stays float, and as `quantizeNetwork`. */
  integers(): IntegerNetwork
}

/**
 * Quantization-aware training (Jacob et al. 2018, section 3): forward sees weights and activations as their integers will have them, backward
 * takes rounding for the identity within the clipping range and 0 outside, and the real weights of `network` are what moves. With 'lsq' the scales are
 * learned, too (Esser et al. 2020), but for that of the input; a step takes at most 2 % off a scale, which is not in the paper. A network whose batch normalization is not folded keeps it, with the moments
 * of the batch, and its weights are quantized as they will be folded, the running moments taken for constants (Krishnamoorthi 2018). RangeError for a tensor without a range,
 * bits that there are not, affine weights, or groups.
 */
export function quantizationAware(
  network: Network,
  options: QuantizationAwareOptions,
  kernels: Kernels = referenceKernels,
): QuantizationAware {
  const { scheme, only, estimator = 'ste', update = null } = options
  const simulated = createNetwork(network.spec, kernels)
  const normOf = normOfHost(network)
  const folded = normOf.size > 0 ? foldBatchNorm(network) : network
  const isQuantized = (kind: keyof SimulatedParts, name: string) => only?.[kind].includes(name) ?? true
  const pairs = new Map<Parameter, Parameter>(network.parameters.map((one, p) => [one, simulated.parameters[p]]))

  const tensors = new Map<string, TensorQuantizer>()
  for (const name of quantizedTensors(folded).filter((one) => isQuantized('tensors', one))) {
    const range = options.ranges[name]
    if (!range) throw new RangeError(`ranges must have one for ${name}`)
    const shape = name === INPUT ? network.inputShape : layerNamed(folded, name).outputShape
    const given = { size: sizeOf(shape), range, scheme: activationScheme(scheme, name) }
    // What the pixels are is known: their scale is not learned.
    tensors.set(name, tensorQuantizer(name, given, name === INPUT ? 'ste' : estimator, update, kernels))
  }
  const factorOf = new Map([...normOf].map(([host, norm]) => [host, foldingFactor(norm, kernels)]))
  const weights = new Map<string, WeightQuantizer>()
  for (const { name, spec, parameters } of network.layers) {
    if (!PRODUCTS.includes(spec.kind) || !isQuantized('layers', name)) continue
    const pair = [parameters[0], pairs.get(parameters[0]) as Parameter] as const
    const factor = factorOf.get(name)
    factor?.take()
    const own = weightSchemeOf(scheme, name)
    weights.set(name, weightQuantizer(name, pair, own, estimator, factor?.values ?? null, kernels))
  }
  const quantizedParameters = new Set([...weights.values()].map(({ latent }) => latent))
  const biases = normOf.size > 0 ? [] : roundedBiases(network, simulated, weights, tensors)
  /** a layer of the network by the tensor of the folded one that it gives */
  const tensorOf = new Map([...tensors].map(([name, one]) => [normOf.get(name)?.name ?? name, one]))
  const learned = [...weights.values(), ...tensors.values()].flatMap((one) => one.learned ?? [])
  let stale = true

  function simulate(): void {
    if (!stale) return
    stale = false
    for (const factor of factorOf.values()) factor.take()
    for (const one of weights.values()) one.quantize()
    for (const [latent, seen] of pairs) if (!quantizedParameters.has(latent)) seen.values.set(latent.values)
    for (const round of biases) round()
    for (const [b, { values }] of network.buffers.entries()) simulated.buffers[b].values.set(values)
  }

  function takeRanges(): void {
    for (const one of tensors.values()) if (!one.learned) one.takeRange()
    stale = true
  }

  return {
    parameters: [...network.parameters, ...learned.map(({ parameter }) => parameter)],
    buffers: [
      ...network.buffers,
      ...[...tensors.values()].map(({ name, range }) => ({ name: `${name}.range`, shape: [3], values: range })),
    ],
    weights,
    tensors,
    simulate,
    bind(batch, training) {
      const between = (name: string, given: Parameters<TensorQuantizer['between']>[0]) =>
        tensorOf.get(name)?.between(given, training) ?? null
      const bound = bindNetwork(simulated, batch, { training, between }, kernels)
      return boundWith(bound, {
        before: simulate,
        after() {
          if (!training) return
          for (const [b, { values }] of network.buffers.entries()) values.set(simulated.buffers[b].values)
        },
        back() {
          for (const [latent, seen] of pairs) if (!quantizedParameters.has(latent)) latent.gradient.set(seen.gradient)
          for (const one of weights.values()) one.passBack()
          for (const one of tensors.values()) one.learned?.collect()
        },
      })
    },
    stepped() {
      for (const one of learned) one.bound()
      takeRanges()
    },
    settle() {
      for (const one of learned) one.accept()
      takeRanges()
    },
    integers() {
      mustBeWhole(folded, weights, tensors)
      simulate()
      const paramsOf = new Map([...tensors].map(([name, one]) => [name, one.params()]))
      return integersOf(
        normOf.size > 0 ? foldBatchNorm(network) : network,
        paramsOf,
        ({ name }) => {
          const one = weights.get(name) as WeightQuantizer
          return { codes: one.codes(), params: one.params(), groups: null }
        },
        scheme.requantization,
      )
    },
  }
}

/** the kinds of layer that have weights to quantize */
const PRODUCTS: readonly string[] = ['conv', 'depthwise', 'dense']

/** γ/√(σ² + ε) of the running moments, which will be folded into the weights before. */
function foldingFactor({ parameters: [gamma], buffers: [, variance] }: NamedLayer, kernels: Kernels) {
  const values = kernels.allocate(gamma.values.length)
  return {
    values,
    take() {
      for (let c = 0; c < values.length; c++) values[c] = gamma.values[c] / Math.sqrt(variance.values[c] + EPSILON)
    },
  }
}

/** For each layer whose input and weights are quantized: its bias on the grid of scale_in · scale_weight, as integers have it. */
function roundedBiases(
  network: Network,
  simulated: Network,
  weights: ReadonlyMap<string, WeightQuantizer>,
  tensors: ReadonlyMap<string, TensorQuantizer>,
): (() => void)[] {
  return network.layers.flatMap(({ name, inputs: [from], parameters: [, bias] }, l) => {
    const product = weights.get(name)
    const input = tensors.get(from)
    if (!product || !input || !bias) return []
    const { values } = simulated.layers[l].parameters[1]
    const { scale } = product
    return () => {
      for (let o = 0; o < values.length; o++) {
        const step = input.scale[0] * scale[o % scale.length]
        values[o] = roundHalfEven(bias.values[o] / step) * step
      }
    }
  })
}

function boundWith(
  bound: BoundNetwork,
  { before, after, back }: { readonly before: () => void; readonly after: () => void; readonly back: () => void },
): BoundNetwork {
  return {
    ...bound,
    forward() {
      before()
      bound.forward()
      after()
    },
    backward() {
      bound.backward()
      back()
    },
  }
}

function mustBeWhole(
  folded: Network,
  weights: ReadonlyMap<string, WeightQuantizer>,
  tensors: ReadonlyMap<string, TensorQuantizer>,
): void {
  const missing =
    folded.layers.find(({ name, parameters }) => parameters.length > 0 && !weights.has(name))?.name ??
    quantizedTensors(folded).find((name) => !tensors.has(name))
  if (missing) throw new RangeError(`${missing} stays float: only what is quantized wholly has integers`)
}
