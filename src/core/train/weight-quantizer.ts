import type { Kernels } from '../kernels/types.ts'
import type { WeightScheme } from '../nn/integer/quantize-weights.ts'
import type { Parameter } from '../nn/layer.ts'
import type { AffineParams } from '../quant/affine/affine-params.ts'
import { CONVENTIONS } from '../quant/affine/conventions.ts'
import { roundHalfEven } from '../quant/rounding.ts'
import { type LearnedScale, learnedScale } from './learned-scale.ts'
import { leastErrorScales } from './least-error-scales.ts'
import { signQuantizer } from './sign-quantizer.ts'

/** How the gradient comes through rounding: straight, with ranges that follow the weights, or with scales that are learned, too. */
export type Estimator = 'ste' | 'lsq'

/** The weights of one layer, as they are learned and as the network computes with them. */
export interface WeightQuantizer {
  /** the layer */
  readonly name: string
  readonly bits: number
  /** the real weights, which the optimizer moves; [rows, C] in memory's order */
  readonly latent: Parameter
  /** the weights that forward and backward see */
  readonly simulated: Parameter
  /** [C], or [1] where one scale holds for the whole tensor */
  readonly scale: Float32Array
  /** codes are held between −greatestCode and greatestCode */
  readonly greatestCode: number
  readonly learned: LearnedScale | null
  /** With live normalization: [C] what the weights are multiplied by before they are quantized, and `latent` times that; else null and `latent`. */
  readonly folded: { readonly factor: Float32Array | null; readonly values: Float32Array }
  /** From the latent weights to the simulated ones; takes the range anew where it is not learned. */
  quantize(): void
  /** From the gradient by the simulated weights to that by the latent ones, and by the scales. */
  passBack(): void
  /** as they are now, in memory's order */
  codes(): Int8Array
  /** [C] the scale of each channel, as integers have it */
  params(): AffineParams[]
}

/** `factor`: that of a normalization which stays, and will be folded into the weights at last. RangeError for bits outside 1 … 8, affine weights, groups, and 1 bit before a normalization that stays. */
export function weightQuantizer(
  name: string,
  pair: readonly [Parameter, Parameter],
  scheme: WeightScheme,
  estimator: Estimator,
  factor: Float32Array | null,
  kernels: Kernels,
): WeightQuantizer {
  const { bits, granularity, symmetric = true } = scheme
  if (!(Number.isInteger(bits) && bits >= 1 && bits <= 8))
    throw new RangeError(`${name}: bits of weights must be a whole number from 1 to 8, got ${bits}`)
  if (!symmetric) throw new RangeError(`${name}: weights must be symmetric to be trained`)
  if (granularity !== 'tensor' && granularity !== 'channel')
    throw new RangeError(`${name}: granularity must be 'tensor' or 'channel' to train`)
  if (bits > 1) return symmetricQuantizer(name, pair, { ...scheme, granularity }, estimator, factor, kernels)
  if (factor) throw new RangeError(`${name}: weights of 1 bit need a normalization that is folded`)
  return signQuantizer(name, pair, granularity, kernels)
}

/** Codes −(2^(b−1) − 1) … 2^(b−1) − 1; zero-points of weights would cost the integers a second sum. */
function symmetricQuantizer(
  name: string,
  [latent, simulated]: readonly [Parameter, Parameter],
  { bits, granularity, convention = 'onnx' }: WeightScheme,
  estimator: Estimator,
  factor: Float32Array | null,
  kernels: Kernels,
): WeightQuantizer {
  const channels = latent.shape[latent.shape.length - 1]
  const scales = granularity === 'channel' ? channels : 1
  const greatestCode = (1 << (bits - 1)) - 1
  const count = latent.values.length
  const [scale, low, high] = [0, -greatestCode, greatestCode].map((start) => kernels.allocate(scales).fill(start))
  const fold = factor && foldedWeights(latent, factor, kernels)
  const values = fold?.values ?? latent.values
  const codes = { qmin: -greatestCode, qmax: greatestCode }
  // Not by `affineParams`: its checks would cost more than all else here.
  const scaleFor = (absmax: number) => CONVENTIONS[convention]({ min: -absmax, max: absmax }, codes, true).scale
  const takeRange = () => rangesInto(scale, values, scaleFor)

  let learned: LearnedScale | null = null
  if (estimator === 'lsq') {
    fold?.fold()
    scale.set(leastErrorScales(values, scales, greatestCode))
    learned = learnedScale(`${name}.weight.scale`, scale, { count: count / scales, greatestCode }, kernels)
  }
  return {
    ...{ name, bits, latent, simulated, scale, greatestCode, learned, folded: { factor, values } },
    quantize() {
      fold?.fold()
      if (!learned) takeRange()
      kernels.fakeQuantize(simulated.values, values, scale, low, high)
      fold?.unfold(simulated.values)
    },
    passBack() {
      // By the quantized weights: what was multiplied by the factor afterwards has the gradient of its inverse.
      fold?.unfold(simulated.gradient)
      if (learned) {
        kernels.learnedScale(latent.gradient, learned.sums, simulated.gradient, values, scale, low, high)
        learned.collect()
      } else kernels.straightThrough(latent.gradient, simulated.gradient, values, scale, low, high)
      fold?.refold(latent.gradient)
    },
    codes() {
      const codes = new Int8Array(count)
      for (let at = 0; at < count; )
        for (let c = 0; c < scales; c++, at++) {
          const code = roundHalfEven(Math.fround(values[at] / scale[c]))
          codes[at] = Math.max(-greatestCode, Math.min(greatestCode, code))
        }
      return codes
    },
    params: () =>
      Array.from({ length: channels }, (_, c) => ({
        scale: scale[scales === 1 ? 0 : c],
        ...{ zeroPoint: 0, ...codes },
      })),
  }
}

/** The scale of each channel, or of all, from its greatest magnitude. */
function rangesInto(scale: Float32Array, values: Float32Array, scaleFor: (absmax: number) => number): void {
  const largest = new Float64Array(scale.length)
  for (let at = 0; at < values.length; )
    for (let c = 0; c < scale.length; c++, at++) {
      const size = Math.abs(values[at])
      // A NaN is kept.
      if (size > largest[c] || Number.isNaN(size)) largest[c] = size
    }
  for (let c = 0; c < scale.length; c++) scale[c] = Number.isFinite(largest[c]) ? scaleFor(largest[c]) : Number.NaN
}

/** Weights times what the normalization after them multiplies their channel by, so that what is quantized is what will be folded. */
function foldedWeights({ values }: Parameter, factor: Float32Array, kernels: Kernels) {
  const folded = kernels.allocate(values.length)
  const inverse = kernels.allocate(factor.length)
  const nothing = kernels.allocate(factor.length)
  return {
    values: folded,
    fold() {
      for (let c = 0; c < factor.length; c++) inverse[c] = factor[c] === 0 ? 0 : 1 / factor[c]
      kernels.scaleByChannel(folded, values, factor, nothing)
    },
    unfold: (array: Float32Array) => kernels.scaleByChannel(array, array, inverse, nothing),
    refold: (array: Float32Array) => kernels.scaleByChannel(array, array, factor, nothing),
  }
}
