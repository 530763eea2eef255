import { type AffineParams, affineParams, quantize, quantizeWeights, type WeightScheme } from '../../../core/index.ts'
import { roundHalfEven } from '../../../core/quant/rounding.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { IntegersSettings } from '../contract.ts'
import type { Granularity, NeuronFrame, ProductFrame } from '../frames.ts'
import { INPUTS, NEURONS, neuronSettings } from '../neuron-setting.ts'
import type { Ruled } from './ruler.ts'

const INT16_MAX = 32767
const INT32_MAX = 2147483647
const INT32_MIN = -2147483648

/** What is left of the neuron when its sum is to become a code. */
export interface Summed extends Ruled {
  readonly neuron: number
  readonly weightScale: number
  readonly accumulator: number
}

/** A small layer in numbers that are whole: so many values are missing in a link, so many are the default's. */
interface Layer {
  readonly x: Float64Array
  /** neuron by neuron */
  readonly w: readonly Float64Array[]
  readonly b: Float64Array
}

/** The weights of one neuron as integers; a scale and zero-point for each input, all the same where they are shared. */
interface CodedWeights {
  readonly codes: Int32Array
  readonly params: readonly AffineParams[]
}

/** One neuron's sum of products in integers, expanded and direct, beside what the reals come to. */
export function* product(settings: IntegersSettings, parent: Ruled): JobRun<ProductFrame, Summed> {
  const layer = layerOf(settings)
  const inputCodes = quantize(layer.x, parent.params, roundingOf(settings))
  const coded = (granularity: Granularity) => codedWeights(layer, settings, granularity)
  const { neuron } = settings
  yield { checkpoint: () => frameOf(settings, layer, parent.params, inputCodes, coded) }
  // A factor that can be taken out of the sum needs a scale that all products share.
  const shared = coded(settings.granularity === 'tensor' ? 'tensor' : 'channel')[neuron]
  const bias = biasOf(layer.b[neuron], parent.params.scale, shared.params[0].scale)
  return {
    ...parent,
    neuron,
    weightScale: shared.params[0].scale,
    accumulator: sumOf(centred(inputCodes, parent.params, shared)) + bias.code,
  }
}

const roundingOf = ({ convention }: IntegersSettings) => (convention === 'tflite' ? 'half-away' : 'half-even')

function layerOf({ inputs, weights, biases }: IntegersSettings): Layer {
  const filled = (values: readonly number[], home: readonly number[]) =>
    Float64Array.from(home, (value, i) => values[i] ?? value)
  const all = filled(weights, neuronSettings.weights.default)
  return {
    x: filled(inputs, neuronSettings.inputs.default),
    w: Array.from({ length: NEURONS }, (_, o) => all.slice(o * INPUTS, (o + 1) * INPUTS)),
    b: filled(biases, neuronSettings.biases.default),
  }
}

/** By the core's own rule for a dense layer; a scale for each input channel is what that rule does not offer, and is computed of the columns. */
function codedWeights(
  { w }: Layer,
  { bits, weightScheme, convention }: IntegersSettings,
  granularity: Granularity,
): CodedWeights[] {
  const symmetric = weightScheme === 'symmetric'
  const scheme: WeightScheme = { bits, granularity: 'tensor', symmetric, convention }
  if (granularity === 'input') {
    const params = Array.from({ length: INPUTS }, (_, i) => {
      const column = w.map((row) => row[i])
      const narrowRange = symmetric
      const range = { min: Math.min(...column), max: Math.max(...column) }
      return affineParams(range, { bits, signed: true, symmetric, narrowRange, convention })
    })
    return w.map((row) => ({ params, codes: Int32Array.from(row, (weight, i) => quantize([weight], params[i])[0]) }))
  }
  const values = new Float32Array(INPUTS * NEURONS)
  for (const [o, row] of w.entries()) for (const [i, weight] of row.entries()) values[i * NEURONS + o] = weight
  const found = quantizeWeights('dense', { values, shape: [INPUTS, NEURONS] }, { ...scheme, granularity })
  return w.map((_, o) => ({
    params: Array.from({ length: INPUTS }, () => found.params[o]),
    codes: Int32Array.from({ length: INPUTS }, (_, i) => found.codes[i * NEURONS + o]),
  }))
}

/** Int32 of scale sx·sw, halves to even. */
function biasOf(real: number, inputScale: number, weightScale: number) {
  const scale = Math.fround(inputScale) * Math.fround(weightScale)
  return { real, scale, code: Math.min(INT32_MAX, Math.max(INT32_MIN, roundHalfEven(real / scale))) + 0 }
}

/** (qx − zx)(qw − zw) of each input. */
function centred(inputCodes: Int32Array, { zeroPoint }: AffineParams, { codes, params }: CodedWeights): Int32Array {
  return Int32Array.from(inputCodes, (code, i) => (code - zeroPoint) * (codes[i] - params[i].zeroPoint))
}

const sumOf = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0)

function neuronFrame(
  { x, w, b }: Layer,
  o: number,
  input: AffineParams,
  inputCodes: Int32Array,
  weights: CodedWeights,
  granularity: Granularity,
): NeuronFrame {
  const exact = x.reduce((sum, value, i) => sum + value * w[o][i], b[o])
  const inputScale = Math.fround(input.scale)
  const scales = weights.params.map(({ scale }) => Math.fround(scale))
  const products = centred(inputCodes, input, weights)
  const real =
    granularity === 'input'
      ? products.reduce((sum, product, i) => sum + inputScale * scales[i] * product, b[o])
      : inputScale * scales[0] * (sumOf(products) + biasOf(b[o], input.scale, weights.params[0].scale).code)
  const own = granularity === 'input' ? scales : scales.slice(0, 1)
  const largestCode = Math.max(...weights.codes.map(Math.abs))
  return {
    exact,
    real,
    error: exact - real,
    weightScales: Float64Array.from(own),
    weightCodes: weights.codes,
    largestCode,
  }
}

function frameOf(
  { neuron, granularity, weightScheme }: IntegersSettings,
  layer: Layer,
  input: AffineParams,
  inputCodes: Int32Array,
  coded: (granularity: Granularity) => CodedWeights[],
): ProductFrame {
  const all = { tensor: coded('tensor'), channel: coded('channel'), input: coded('input') }
  const weights = all[granularity][neuron]
  const products = centred(inputCodes, input, weights)
  const n = INPUTS
  const [zx, zw] = [input.zeroPoint, weights.params[0].zeroPoint]
  const sums = {
    products: inputCodes.reduce((sum, code, i) => sum + code * weights.codes[i], 0),
    inputs: sumOf(inputCodes),
    weights: sumOf(weights.codes),
  }
  const terms = [sums.products, -zw * sums.inputs + 0, -zx * sums.weights + 0, n * zx * zw] as const
  const direct = sumOf(products)
  const bias = biasOf(layer.b[neuron], input.scale, weights.params[0].scale)
  const [{ qmin, qmax, zeroPoint }] = weights.params
  const largest = (input.qmax - input.qmin) * Math.max(qmax - zeroPoint, zeroPoint - qmin)
  const neuronsBy = (by: Granularity) => all[by].map((found, o) => neuronFrame(layer, o, input, inputCodes, found, by))
  const neurons = { tensor: neuronsBy('tensor'), channel: neuronsBy('channel'), input: neuronsBy('input') }
  const { exact, real, error, weightScales } = neurons[granularity][neuron]
  return {
    ...{ input, neuron, granularity, weightScheme, weightZeroPoint: zw, weightScales },
    ...{ x: layer.x, inputCodes, w: layer.w[neuron], weightCodes: weights.codes, centred: products, sums, terms },
    parts: Float64Array.from(
      products,
      (one, i) => Math.fround(input.scale) * Math.fround(weights.params[i].scale) * one,
    ),
    expanded: sumOf(terms),
    ...{ direct, bias, accumulator: granularity === 'input' ? null : direct + bias.code },
    multiplications: granularity === 'input' ? n : 1,
    ...{ exact, real, error, neurons },
    largestProduct: largest,
    int16Terms: Math.floor(INT16_MAX / largest),
    int32Terms: Math.floor(INT32_MAX / largest),
  }
}
