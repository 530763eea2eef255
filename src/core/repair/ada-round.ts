import { referenceKernels } from '../kernels/reference.ts'
import type { Kernels } from '../kernels/types.ts'
import { mustBeFolded } from '../nn/fold.ts'
import { type NetworkScheme, weightSchemeOf } from '../nn/integer/quantize-network.ts'
import { type QuantizedWeights, quantizeWeights, weightScale } from '../nn/integer/quantize-weights.ts'
import { type Activation, type Parameter, sizeOf } from '../nn/layer.ts'
import {
  type BoundNetwork,
  bindNetwork,
  createNetwork,
  type LayerSpec,
  type NamedLayer,
  type Network,
} from '../nn/network.ts'
import { AT_ONCE, eachChunkOf, examplesIn } from '../nn/run-float.ts'
import type { AffineParams } from '../quant/affine/affine-params.ts'
import type { Random } from '../random.ts'
import { exp, log, pow } from '../real.ts'
import { createAdam } from '../train/adam.ts'

export interface AdaRoundOptions {
  /** of each layer; default 300 */
  readonly steps?: number
  /** images a step; default 64 */
  readonly batch?: number
  /** decides which images come when */
  readonly random: Random
}

/** One layer is done. */
export interface AdaRoundFrame {
  readonly layer: string
  /** done so far, and in all */
  readonly done: number
  readonly layers: number
  /** mean squared error of the layer's output on the first `batch` images, by rounding to nearest and as it was learned */
  readonly before: number
  readonly after: number
}

const LEARNING_RATE = 0.05
/** a rectified sigmoid reaches a little beyond 0 and 1, so that it can come to rest on them (paper, eq. 23) */
const [LOW, HIGH] = [-0.1, 1.1]
/** of the steps, before which roundings are not pressed to be whole */
const FREE = 0.2
const PRESSURE = 0.06
/** the exponent of the pressure falls from the first to the last */
const EXPONENTS = [20, 2] as const

/**
 * AdaRound (Nagel et al. 2020): whether a weight is rounded up or down is learned, layer by layer, so that the layer's output on the images
 * (of the float network, before its ReLU) has the least squared error. Gives the codes of each layer, for `layers[…].weights.codes` of
 * a scheme. Yields a frame after each layer, and null between two steps, so that others may be heard. All that it needs is allocated before the first layer. Cost: `steps` times forward and backward of each layer on `batch`
 * images. RangeError for batch normalization that is not folded, or no image.
 */
export function adaRound(
  network: Network,
  images: Float32Array,
  scheme: Pick<NetworkScheme, 'weights' | 'layers'>,
  options: AdaRoundOptions,
  kernels: Kernels = referenceKernels,
): Generator<AdaRoundFrame | null, Readonly<Record<string, Int8Array>>> {
  mustBeFolded(network)
  if (images.length === 0) throw new RangeError('images must hold one image at least, got none')
  const count = examplesIn(network, images)
  const whole = bindNetwork(network, Math.min(AT_ONCE, count), { training: false }, kernels)
  const layers = network.layers
    .filter(({ parameters }) => parameters.length > 0)
    .map((layer) => layerAlone(network, layer, Math.min(options.batch ?? 64, count), kernels))

  function* steps(): Generator<AdaRoundFrame | null, Readonly<Record<string, Int8Array>>> {
    const codesOf: Record<string, Int8Array> = {}
    for (const [i, alone] of layers.entries()) {
      const { name } = alone.layer
      const { codes, before, after } = yield* learned(alone, observed(network, whole, alone, images), scheme, options)
      codesOf[name] = codes
      yield { layer: name, done: i + 1, layers: layers.length, before, after }
    }
    return codesOf
  }
  return steps()
}

/** A layer in a network of its own, bound for training. */
interface LayerAlone {
  readonly layer: NamedLayer
  /** of what it reads */
  readonly shape: readonly number[]
  readonly network: Network
  readonly bound: BoundNetwork
}

function layerAlone({ inputShape, layers }: Network, layer: NamedLayer, batch: number, kernels: Kernels): LayerAlone {
  const [from] = layer.inputs
  const shape = from === 'input' ? inputShape : (layers.find(({ name }) => name === from) as NamedLayer).outputShape
  const spec = { ...layer.spec, name: layer.name, inputs: ['input'] } as LayerSpec
  const network = createNetwork({ inputShape: shape, layers: [spec] }, kernels)
  for (const [p, { values }] of layer.parameters.entries()) network.parameters[p].values.set(values)
  return { layer, shape, network, bound: bindNetwork(network, batch, { training: true }, kernels) }
}

/** What the layer reads and gives for every image. */
interface Observed {
  readonly count: number
  readonly inputs: Float32Array
  readonly outputs: Float32Array
}

function observed(network: Network, whole: BoundNetwork, { layer, shape }: LayerAlone, images: Float32Array): Observed {
  const count = examplesIn(network, images)
  const [size, outSize] = [sizeOf(shape), sizeOf(layer.outputShape)]
  const inputs = new Float32Array(count * size)
  const outputs = new Float32Array(count * outSize)
  eachChunkOf(whole, network, images, ({ activationOf }, first, here) => {
    const [x, y] = [layer.inputs[0], layer.name].map((name) => activationOf.get(name) as Activation)
    inputs.set(x.values.subarray(0, here * size), first * size)
    outputs.set(y.values.subarray(0, here * outSize), first * outSize)
  })
  return { count, inputs, outputs }
}

function* learned(
  { layer, shape, network: alone, bound }: LayerAlone,
  { count, inputs, outputs }: Observed,
  scheme: Pick<NetworkScheme, 'weights' | 'layers'>,
  { steps = 300, random }: AdaRoundOptions,
): Generator<null, { readonly codes: Int8Array; readonly before: number; readonly after: number }> {
  const channels = layer.outputShape.at(-1) as number
  const [weight] = layer.parameters
  const quantized = quantizeWeights(layer.spec.kind, weight, weightSchemeOf(scheme, layer.name))
  const { codes: nearest, params } = quantized
  const rounding = createRounding(weight.values, quantized)
  const [size, outSize] = [sizeOf(shape), sizeOf(layer.outputShape)]
  const target = new Float32Array(bound.output.values.length)
  const gradient = bound.output.gradient as Float32Array

  function draw(at: (n: number) => number): void {
    for (let n = 0; n < bound.batch; n++) {
      const image = at(n)
      bound.input.values.set(inputs.subarray(image * size, (image + 1) * size), n * size)
      target.set(outputs.subarray(image * outSize, (image + 1) * outSize), n * outSize)
    }
  }
  function errorWith(codes: Int8Array): number {
    draw((n) => n)
    for (let i = 0; i < codes.length; i++)
      alone.parameters[0].values[i] = (codes[i] - params[i % channels].zeroPoint) * weightScale(quantized, i)
    bound.forward()
    return (
      target.reduce((sum, y, i) => sum + (y - bound.output.values[i]) * (y - bound.output.values[i]), 0) / target.length
    )
  }

  const adam = createAdam([rounding.parameter])
  // Errors of layers differ by powers of ten; beside the spread of the output they are alike.
  const pixels = outSize / channels
  const variance = outputs.reduce((sum, y) => sum + y * y, 0) / outputs.length || 1
  for (let step = 0; step < steps; step++) {
    draw(() => random.below(count))
    rounding.softInto(alone.parameters[0].values)
    bound.forward()
    for (let i = 0; i < gradient.length; i++)
      gradient[i] = (2 * (bound.output.values[i] - target[i])) / (variance * bound.batch * pixels)
    bound.backward()
    rounding.setGradient(alone.parameters[0].gradient, step / steps)
    adam.step(LEARNING_RATE)
    yield null
  }
  const codes = rounding.codes()
  const [before, after] = [nearest, codes].map(errorWith)
  // What is learned is kept only where it is better on those images.
  return after < before ? { codes, before, after } : { codes: nearest, before, after: before }
}

/** Of each weight ⌊w/s⌋ and a share h in [0, 1] that is added to it. */
function createRounding(weights: Float32Array, quantized: QuantizedWeights) {
  const { params } = quantized
  const channels = params.length
  const n = weights.length
  const of = (i: number) => params[i % channels]
  const scales = Float32Array.from(weights, (_, i) => weightScale(quantized, i))
  const floor = Float64Array.from(weights, (w, i) => Math.floor(w / scales[i]))
  const values = Float32Array.from(weights, (w, i) => {
    const share = (w / scales[i] - floor[i] - LOW) / (HIGH - LOW)
    return -log(1 / share - 1)
  })
  const parameter: Parameter = {
    name: 'rounding',
    shape: [n],
    values,
    gradient: new Float32Array(n),
    fanIn: 1,
    start: 0,
  }
  const sigmoid = (v: number) => 1 / (1 + exp(-v))
  const shareOf = (v: number) => Math.min(1, Math.max(0, sigmoid(v) * (HIGH - LOW) + LOW))
  const held = (code: number, { zeroPoint, qmin, qmax }: AffineParams) =>
    Math.min(qmax - zeroPoint, Math.max(qmin - zeroPoint, code))
  return {
    parameter,
    softInto(to: Float32Array): void {
      for (let i = 0; i < n; i++) to[i] = held(floor[i] + shareOf(values[i]), of(i)) * scales[i]
    },
    /** `done` is the share of the steps so far */
    setGradient(byWeight: Float32Array, done: number): void {
      const pressed = done > FREE
      const exponent = EXPONENTS[1] + (EXPONENTS[0] - EXPONENTS[1]) * (1 - (done - FREE) / (1 - FREE))
      for (let i = 0; i < n; i++) {
        const s = sigmoid(values[i])
        const raw = s * (HIGH - LOW) + LOW
        if (raw <= 0 || raw >= 1) {
          parameter.gradient[i] = 0
          continue
        }
        const away = 2 * raw - 1
        const pull = pressed && away !== 0 ? -2 * exponent * pow(Math.abs(away), exponent - 1) * Math.sign(away) : 0
        const code = floor[i] + raw
        const inside = code > of(i).qmin - of(i).zeroPoint && code < of(i).qmax - of(i).zeroPoint
        const slope = inside ? byWeight[i] * scales[i] : 0
        parameter.gradient[i] = (slope + PRESSURE * pull) * s * (1 - s) * (HIGH - LOW)
      }
    },
    codes: () =>
      Int8Array.from(values, (v, i) => held(floor[i] + (shareOf(v) >= 0.5 ? 1 : 0), of(i)) + of(i).zeroPoint),
  }
}
