import { describe, expect, it } from 'vitest'
import { simdForTests } from '../../../engine/testing/kernel-bytes.ts'
import { referenceKernels } from '../../kernels/reference.ts'
import { quantizeMultiplier } from '../../quant/fixed-point.ts'
import { reference } from '../../testing/reference.ts'
import { bindStep } from './bind-integers.ts'
import type { IntegerTensor, ProductStep, Requantization } from './integer-network.ts'
import { allocateTensor, readCodes, type TensorMemory } from './tensor-memory.ts'

interface ProductCase {
  readonly id: string
  readonly kind: string
  readonly x_shape: readonly number[]
  readonly w_shape: readonly number[]
  readonly x_zp: number
  readonly x_scale: number
  readonly w_scale: number | readonly number[]
  readonly w_zp: number
  readonly y_scale: number
  readonly y_zp: number
  readonly y_dtype: string
  readonly strides?: readonly number[]
  readonly pads_tlbr?: readonly number[]
  readonly group?: number
  readonly x: readonly number[]
  readonly w: readonly number[]
  readonly bias_int32: readonly number[]
  readonly y_shape: readonly number[]
  readonly y_float32_half_even: readonly number[]
  readonly y_tflite_double_rounding: readonly number[]
  readonly y_tflite_single_rounding: readonly number[]
}
const cases = reference<{ cases: ProductCase[] }>('05_fixedpoint').cases.filter(
  ({ kind }) => kind === 'conv' || kind === 'fc',
)

/** [C, H, W] to [H, W, C] */
function channelsLast(values: readonly number[], [channels, ...sizes]: readonly number[]): number[] {
  const pixels = sizes.reduce((product, size) => product * size, 1)
  return Array.from({ length: values.length }, (_, i) => values[(i % channels) * pixels + Math.floor(i / channels)])
}
/** [O, C, k, k] to [k, k, C, O]; a depthwise [C, 1, k, k] to [k, k, C]; a dense [O, I] to [I, O] */
function memoryOrder(w: readonly number[], [outputs, channels, kernel = 1]: readonly number[]): Int8Array | Int16Array {
  const to = new Int16Array(w.length)
  let at = 0
  for (let o = 0; o < outputs; o++)
    for (let c = 0; c < channels; c++)
      for (let y = 0; y < kernel; y++)
        for (let x = 0; x < kernel; x++) to[((y * kernel + x) * channels + c) * outputs + o] = w[at++]
  return to
}

/** Of a padded 3 × 3 convolution with stride 1: the places that one without padding has, with this stride. */
function insideOf(values: readonly number[], [height, width, channels]: readonly number[], stride: number): number[] {
  const found: number[] = []
  for (let y = 1; y < height - 1; y += stride)
    for (let x = 1; x < width - 1; x += stride)
      for (let c = 0; c < channels; c++) found.push(values[(y * width + x) * channels + c])
  return found
}

describe.each(cases)('$id', (given) => {
  const dense = given.kind === 'fc'
  const shape = dense ? [given.x_shape[1]] : [given.x_shape[2], given.x_shape[3], given.x_shape[1]]
  const outputs = given.w_shape[0]
  const outShape = dense ? [outputs] : [given.y_shape[2], given.y_shape[3], outputs]
  const depthwise = (given.group ?? 1) > 1
  // Without padding, places are those of stride 1 with padding whose whole kernel lies inside.
  const inside = given.pads_tlbr?.[0] === 0
  const wholeShape = inside ? [shape[0], shape[1], outputs] : outShape
  const signed = given.y_dtype === 'int8'
  const [qmin, qmax] = signed ? [-128, 127] : [0, 255]
  const weightScales = Array.from({ length: outputs }, (_, o) =>
    typeof given.w_scale === 'number' ? given.w_scale : given.w_scale[o],
  )
  const factors = Float64Array.from(weightScales, (scale) => (given.x_scale * scale) / given.y_scale)
  const step: ProductStep = {
    kind: dense ? 'dense' : depthwise ? 'depthwise' : 'conv',
    output: 'y',
    layers: ['y'],
    input: 'x',
    kernel: dense ? 1 : given.w_shape[2],
    stride: inside ? 1 : (given.strides?.[0] ?? 1),
    weights: memoryOrder(given.w, given.w_shape) as Int8Array,
    weightParams: weightScales.map((scale) => ({ scale, zeroPoint: given.w_zp, qmin: -128, qmax: 127 })),
    groups: null,
    bias: Int32Array.from(given.bias_int32),
    requantizer: {
      factors,
      multipliers: Array.from(factors, quantizeMultiplier),
      zeroPoint: given.y_zp,
      lowest: new Int32Array(outputs).fill(qmin),
      highest: new Int32Array(outputs).fill(qmax),
    },
  }
  const tensors: readonly IntegerTensor[] = [
    { name: 'x', shape, params: { scale: given.x_scale, zeroPoint: given.x_zp, qmin: -128, qmax: 255 } },
    { name: 'y', shape: wholeShape, params: { scale: given.y_scale, zeroPoint: given.y_zp, qmin, qmax } },
  ]
  const size = shape.reduce((product, one) => product * one, 1)
  const outSize = outShape.reduce((product, one) => product * one, 1)

  it.each([
    ['single', given.y_tflite_single_rounding],
    ['double', given.y_tflite_double_rounding],
    ['float', given.y_float32_half_even],
  ] as [Requantization, readonly number[]][])(
    '%s rounding is the reference’s, to the bit',
    (requantization, wanted) => {
      const count = given.x_shape[0]
      for (const kernels of [referenceKernels, simdForTests(20_000)]) {
        const memoryOf = new Map(tensors.map((tensor) => [tensor.name, allocateTensor(tensor, count, kernels)]))
        const [input, output] = ['x', 'y'].map((name) => memoryOf.get(name) as TensorMemory)
        const run = bindStep(step, memoryOf, count, requantization, kernels)
        for (let n = 0; n < count; n++) {
          const one = given.x.slice(n * size, (n + 1) * size)
          const codes = dense ? one : channelsLast(one, [shape[2], shape[0], shape[1]])
          const own = shape[shape.length - 1]
          for (const [i, code] of codes.entries())
            input.values[(n * input.pixels + Math.floor(i / own)) * input.channels + (i % own)] = code - given.x_zp
        }
        run(count)
        const all = [...readCodes(output, count)]
        for (let n = 0; n < count; n++) {
          const expected = wanted.slice(n * outSize, (n + 1) * outSize)
          const found = all.slice((n * all.length) / count, ((n + 1) * all.length) / count)
          expect(inside ? insideOf(found, wholeShape, given.strides?.[0] ?? 1) : found).toEqual(
            dense ? [...expected] : channelsLast(expected, [outShape[2], outShape[0], outShape[1]]),
          )
        }
      }
    },
  )
})
