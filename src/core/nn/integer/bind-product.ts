import { outputSize } from '../../kernels/conv-shape.ts'
import {
  areExactInDoubles,
  type IntegerOutput,
  type ProductMemory,
  type RequantizerMemory,
} from '../../kernels/integer-kernels.ts'
import type { Kernels } from '../../kernels/types.ts'
import { powerOfTwo } from '../../real/bits.ts'
import type { ProductStep, Requantization, Requantizer } from './integer-network.ts'
import { integerWeights } from './integer-weights.ts'
import { evenChannels, type TensorMemory } from './tensor-memory.ts'

/** A step for the first `count` examples of its input. */
export type RunProduct = (output: IntegerOutput, count: number) => void

/** The step where a kernel set computes. Without `requantization` what comes of it are the sums, int32. */
export function bindProduct(
  step: ProductStep,
  input: TensorMemory,
  batch: number,
  requantization: Requantization | null,
  kernels: Kernels,
): RunProduct {
  const dense = step.kind === 'dense'
  const depthwise = step.kind === 'depthwise'
  const [height, width] = dense ? [1, 1] : input.tensor.shape
  // A dense layer sees one pixel that has all.
  const channels = dense ? input.pixels * input.channels : input.channels
  const outputs = evenChannels(step.bias.length)
  const { kernel, stride } = step
  const sums = kernels.allocateIntegers(Math.max(batch, outputSize(width, stride)) * outputs)
  const product: ProductMemory = {
    weight: depthwise ? depthwiseWeights(step, input, kernels) : pairedWeights(step, input, outputs, kernels),
    bias: filled(kernels.allocateIntegers(outputs), step.bias),
    sums,
    requantizer: requantization && bindRequantizer(step.requantizer, requantization, outputs, kernels),
  }
  const shape = { height, width, channels, outputs, kernel, stride }
  const run = depthwise ? kernels.integerDepthwise : kernels.integerConv
  return (output, count) => run(output, input.values, product, { batch: count, ...shape })
}

/** As kernels read it; channels beyond those of the step give 0. */
export function bindRequantizer(
  { factors, multipliers, zeroPoint, lowest, highest }: Requantizer,
  requantization: Requantization,
  channels: number,
  kernels: Kernels,
): RequantizerMemory {
  const applied = filled(
    kernels.allocateDoubles(channels),
    requantization === 'float'
      ? Array.from(factors, Math.fround)
      : multipliers.map(({ mantissa, shift }) => mantissa * powerOfTwo(shift - 31)),
  )
  const integers = (values: ArrayLike<number>) => filled(kernels.allocateIntegers(channels), values)
  return {
    requantization,
    factors: applied,
    mantissas: integers(multipliers.map(({ mantissa }) => mantissa)),
    shifts: integers(multipliers.map(({ shift }) => shift)),
    lowest: integers(lowest.map((code) => code - zeroPoint)),
    highest: integers(highest.map((code) => code - zeroPoint)),
    exactInDoubles: areExactInDoubles(applied),
  }
}

/** [k, k, C, O] as [k, k, C/2, O, 2]; the taps of a dense layer are its pixels. */
function pairedWeights(step: ProductStep, input: TensorMemory, outputs: number, kernels: Kernels): Int16Array {
  const weights = integerWeights(step)
  const own = step.bias.length
  const inputs = input.tensor.shape[input.tensor.shape.length - 1]
  const taps = weights.length / (inputs * own)
  const paired = kernels.allocateCodes(taps * input.channels * outputs)
  for (let i = 0, tap = 0; tap < taps; tap++)
    for (let c = 0; c < inputs; c++) {
      const pair = ((tap * input.channels + c - (c % 2)) * outputs + (c % 2)) | 0
      for (let o = 0; o < own; o++) paired[pair + 2 * o] = weights[i++]
    }
  return paired
}

function depthwiseWeights(step: ProductStep, { channels }: TensorMemory, kernels: Kernels): Int16Array {
  const weights = integerWeights(step)
  const own = step.bias.length
  const spread = kernels.allocateCodes((weights.length / own) * channels)
  for (let i = 0; i < weights.length; i++) spread[Math.floor(i / own) * channels + (i % own)] = weights[i]
  return spread
}

function filled<T extends Float64Array | Int32Array>(array: T, numbers: ArrayLike<number>): T {
  array.set(numbers)
  return array
}
