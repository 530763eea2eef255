import {
  type AffineParams,
  affineParams,
  dequantize,
  multiplyByQuantizedMultiplier,
  pow,
  type QuantizedMultiplier,
  quantizeMultiplier,
  scaledSum,
} from '../../../core/index.ts'
import { saturatingRoundingDoublingHighMul } from '../../../core/quant/fixed-point.ts'
import { roundHalfEven } from '../../../core/quant/rounding.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { IntegersSettings } from '../contract.ts'
import type { FactorFrame, ScaledFrame } from '../frames.ts'
import type { Summed } from './product.ts'

/** accumulators that are counted, at most: of those that are more every so many-th */
const MOST_COUNTED = 400_000
/** places that are drawn, at most */
const MOST_PLACES = 2000
/** accumulators to each side of the one that is looked at */
const NEAR = 7

type Requantized = NonNullable<FactorFrame['requantized']>
type Way = (sum: number) => number

/** Scales an accumulator to a code of the output: with one rounding, with two, in float32, and as the real number says. */
export function* factor(settings: IntegersSettings, parent: Summed): JobRun<FactorFrame> {
  if (settings.figure !== 'factor') {
    yield { checkpoint: () => ({ requantized: null }) }
    return
  }
  const range = {
    min: Math.min(settings.outMin, settings.outMax),
    max: Math.max(settings.outMin, settings.outMax),
  }
  const output = affineParams(range, { ...parent.scheme, symmetric: false, narrowRange: false })
  const requantized = requantizedOf(settings, parent, output)
  yield { checkpoint: () => ({ requantized }) }
}

function requantizedOf(settings: IntegersSettings, parent: Summed, output: AffineParams): Requantized {
  const scales = { input: parent.params.scale, weight: parent.weightScale, output: output.scale }
  const factor = (Math.fround(scales.input) * Math.fround(scales.weight)) / Math.fround(scales.output)
  const multiplier = quantizeMultiplier(factor)
  const { mantissa, shift } = multiplier
  const applied = mantissa * pow(2, shift - 31)
  const sum = Math.round(settings.sum[0] ?? parent.accumulator)
  const way = waysOf(factor, multiplier)
  const framed = (of: Way): ScaledFrame => ({ scaled: of(sum), code: codeOf(of(sum), output) })
  const single = framed(way.single)
  const nearSums = Int32Array.from({ length: 2 * NEAR + 1 }, (_, i) => sum - NEAR + i)
  return {
    ...{ neuron: parent.neuron, scales, output, factor, mantissa, shift, applied },
    relativeError: applied / factor - 1,
    ...{ neuronSum: parent.accumulator, sum },
    product: String(BigInt(sum) * BigInt(mantissa)),
    exactScaled: sum * factor,
    ...{ exact: framed(way.exact), single, double: framed(way.double), float: framed(way.float) },
    firstRounding:
      shift > 0
        ? saturatingRoundingDoublingHighMul(sum << shift, mantissa)
        : saturatingRoundingDoublingHighMul(sum, mantissa),
    real: dequantize([single.code], output)[0],
    counted: countedOf(factor, output, way),
    near: {
      sums: nearSums,
      exact: Float64Array.from(nearSums, (near) => near * factor),
      single: nearSums.map(way.single),
      double: nearSums.map(way.double),
    },
  }
}

function waysOf(factor: number, multiplier: QuantizedMultiplier) {
  const { mantissa, shift } = multiplier
  return {
    exact: (sum: number) => roundHalfEven(sum * factor) + 0,
    single: (sum: number) => multiplyByQuantizedMultiplier(sum, mantissa, shift, 'single') + 0,
    double: (sum: number) => multiplyByQuantizedMultiplier(sum, mantissa, shift, 'double') + 0,
    float: (sum: number) => scaledSum(sum, 'float', factor, multiplier) + 0,
  } satisfies Record<string, Way>
}

const codeOf = (scaled: number, { zeroPoint, qmin, qmax }: AffineParams) =>
  Math.min(qmax, Math.max(qmin, scaled + zeroPoint))

/** Asks every accumulator whose code is not held at an end. */
function countedOf(
  factor: number,
  { zeroPoint, qmin, qmax }: AffineParams,
  { exact, single, double, float }: ReturnType<typeof waysOf>,
): Requantized['counted'] {
  const [from, to] = [Math.ceil((qmin - zeroPoint) / factor), Math.floor((qmax - zeroPoint) / factor)]
  const every = Math.max(1, Math.ceil((to - from + 1) / MOST_COUNTED))
  const differing: number[] = []
  let [total, doubles, floats, exacts, largestDifference] = [0, 0, 0, 0, 0]
  for (let sum = from; sum <= to; sum += every) {
    const wanted = single(sum)
    const twice = double(sum)
    total++
    if (twice !== wanted) {
      doubles++
      if (differing.length < MOST_PLACES) differing.push(sum)
      largestDifference = Math.max(largestDifference, Math.abs(twice - wanted))
    }
    if (float(sum) !== wanted) floats++
    if (exact(sum) !== wanted) exacts++
  }
  return {
    ...{ from, to, total, double: doubles, float: floats, exact: exacts, largestDifference },
    places: Int32Array.from(differing),
  }
}
