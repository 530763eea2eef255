import { type ConvShape, outputSize } from './conv-shape.ts'
import { convWindows } from './conv-windows.ts'
import {
  type IntegerKernels,
  type IntegerOutput,
  mustFitIntegerAdd,
  mustFitIntegerConv,
  mustFitIntegerPool,
  type ProductMemory,
  type RequantizerMemory,
} from './integer-kernels.ts'
import { scaledSum } from './scaled-sum.ts'
import { mustBeCount } from './sizes.ts'

export const referenceIntegers: IntegerKernels = {
  allocateCodes(n) {
    mustBeCount('n', n)
    return new Int16Array(n)
  },
  allocateIntegers(n) {
    mustBeCount('n', n)
    return new Int32Array(n)
  },
  integerConv(output, input, product, shape) {
    mustFitIntegerConv(output, input, product, shape, false)
    const { channels, outputs } = shape
    const { weight } = product
    eachPlace(output, product, shape, (sums, pixel, from, to) => {
      // Sums of one place: its pixels are neighbours, and so are their weights.
      for (let c = 0; c < (to - from) * channels; c++) {
        const value = input[pixel * channels + c]
        if (value === 0) continue
        const inner = from * channels + c
        const w = (inner - (inner % 2)) * outputs + (inner % 2)
        for (let o = 0; o < outputs; o++) sums[o] += value * weight[w + 2 * o]
      }
    })
  },
  integerDepthwise(output, input, product, shape) {
    mustFitIntegerConv(output, input, product, shape, true)
    const { channels } = shape
    const { weight } = product
    eachPlace(output, product, shape, (sums, pixel, from, to) => {
      for (let k = from; k < to; k++)
        for (let c = 0; c < channels; c++)
          sums[c] += input[(pixel + k - from) * channels + c] * weight[k * channels + c]
    })
  },
  integerAdd(output, inputs, factors, bounds) {
    mustFitIntegerAdd(output, inputs, factors, bounds)
    const { lowest, highest } = bounds
    for (let i = 0; i < output.length; i++) {
      const c = i % lowest.length
      // Exact in float64: codes of 9 bits and factors of 31.
      const sum = inputs.reduce((total, input, k) => total + input[i] * factors[k], 0)
      output[i] = held(Math.floor((sum + 524288) / 1048576), lowest[c], highest[c])
    }
  },
  integerPool(output, input, product, shape) {
    mustFitIntegerPool(output, input, product, shape)
    const { batch, pixels, channels } = shape
    const sums = product.sums.subarray(0, channels)
    for (let n = 0; n < batch; n++) {
      sums.fill(0)
      for (let p = 0; p < pixels; p++)
        for (let c = 0; c < channels; c++) sums[c] += input[(n * pixels + p) * channels + c]
      put(output, n * channels, sums, product.requantizer)
    }
  },
}

/** For each place of the output: begins with the bias, lets `add` sum what each kernel row sees (its kernel columns as places in [k, k]), and requantizes. */
function eachPlace(
  output: IntegerOutput,
  { bias, sums: room, requantizer }: ProductMemory,
  shape: ConvShape,
  add: (sums: Int32Array, pixel: number, from: number, to: number) => void,
): void {
  const { batch, height, width, kernel, stride, outputs } = shape
  const places = outputSize(height, stride) * outputSize(width, stride)
  const windows = convWindows(shape)
  const sums = room.subarray(0, outputs)
  for (let n = 0; n < batch; n++)
    for (let w = 0; w < windows.length; ) {
      const { place } = windows[w]
      sums.set(bias.subarray(0, outputs))
      for (; w < windows.length && windows[w].place === place; w++) {
        const { pixel, row, from, to } = windows[w]
        add(sums, n * height * width + pixel, row * kernel + from, row * kernel + to)
      }
      put(output, (n * places + place) * outputs, sums, requantizer)
    }
}

function put(output: IntegerOutput, at: number, sums: Int32Array, requantizer: RequantizerMemory | null): void {
  if (!requantizer) return output.set(sums, at)
  const { requantization, factors, mantissas, shifts, lowest, highest } = requantizer
  for (let c = 0; c < sums.length; c++) {
    const scaled = scaledSum(sums[c], requantization, factors[c], { mantissa: mantissas[c], shift: shifts[c] })
    output[at + c] = held(scaled, lowest[c], highest[c])
  }
}

const held = (code: number, lowest: number, highest: number) => Math.max(lowest, Math.min(highest, code))
