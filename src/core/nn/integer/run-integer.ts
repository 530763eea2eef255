import { outputSize } from '../../kernels/conv-shape.ts'
import { dequantize, quantize } from '../../quant/affine/quantize.ts'
import { multiplyByQuantizedMultiplier } from '../../quant/fixed-point.ts'
import { roundHalfEven } from '../../quant/rounding.ts'
import { sizeOf } from '../layer.ts'
import type {
  AddStep,
  IntegerNetwork,
  IntegerStep,
  IntegerTensor,
  ProductStep,
  Requantization,
  Requantizer,
  SumStep,
} from './integer-network.ts'

/** Codes of a tensor, for all images. */
export interface KeptCodes {
  readonly layer: string
  /** [N, C, H, W] or [N, C] */
  readonly shape: readonly number[]
  readonly data: Int32Array
}

/**
 * Runs an integer network over [N, 1, H, W] images: pixels are quantized, from then on all is integers (int32 accumulators of products of
 * codes less their zero-points), and the last codes are dequantized to logits [N, classes]. `keep` names tensors whose codes are
 * wanted. RangeError for images that are no whole ones, or a tensor that is none of the network's.
 */
export function runInteger(
  network: IntegerNetwork,
  images: Float32Array,
  { keep = [] }: { readonly keep?: readonly string[] } = {},
): { logits: Float32Array; codes: KeptCodes[] } {
  const tensorOf = new Map(network.tensors.map((tensor) => [tensor.name, tensor]))
  for (const name of keep)
    if (!tensorOf.has(name))
      throw new RangeError(`keep must name tensors (${[...tensorOf.keys()].join(', ')}), got ${name}`)
  const input = tensorOf.get('input') as IntegerTensor
  const size = sizeOf(input.shape)
  const count = images.length / size
  if (!Number.isInteger(count))
    throw new RangeError(`images must hold whole examples of ${size} numbers, got ${images.length}`)
  const output = tensorOf.get(network.output) as IntegerTensor
  const classes = sizeOf(output.shape)
  const logits = new Float32Array(count * classes)
  const kept = keep.map((name) => ({
    name,
    all: new Int32Array(count * sizeOf((tensorOf.get(name) as IntegerTensor).shape)),
  }))
  const codesOf = new Map(network.tensors.map(({ name, shape }) => [name, new Int32Array(sizeOf(shape))]))
  for (let n = 0; n < count; n++) {
    codesOf.get('input')?.set(quantize(images.subarray(n * size, (n + 1) * size), input.params))
    for (const step of network.steps) runStep(step, network.requantization, codesOf, tensorOf)
    logits.set(dequantize(codesOf.get(network.output) as Int32Array, output.params), n * classes)
    for (const { name, all } of kept)
      all.set(
        channelsFirst(codesOf.get(name) as Int32Array, tensorOf.get(name) as IntegerTensor),
        n * sizeOf((tensorOf.get(name) as IntegerTensor).shape),
      )
  }
  const codes = kept.map(({ name, all }) => {
    const { shape } = tensorOf.get(name) as IntegerTensor
    const turned = shape.length === 3 ? [shape[2], shape[0], shape[1]] : shape
    return { layer: name, shape: [count, ...turned], data: all }
  })
  return { logits, codes }
}

/** From [H, W, C] to [C, H, W]. */
function channelsFirst(codes: Int32Array, { shape }: IntegerTensor): Int32Array {
  if (shape.length !== 3) return codes
  const [pixels, channels] = [shape[0] * shape[1], shape[2]]
  const turned = new Int32Array(codes.length)
  for (let p = 0; p < pixels; p++) for (let c = 0; c < channels; c++) turned[c * pixels + p] = codes[p * channels + c]
  return turned
}

type Codes = ReadonlyMap<string, Int32Array>
type Tensors = ReadonlyMap<string, IntegerTensor>

/** One step for one image: reads and writes codes. */
export function runStep(step: IntegerStep, requantization: Requantization, codesOf: Codes, tensorOf: Tensors): void {
  const to = codesOf.get(step.output) as Int32Array
  const accumulators = accumulate(step, codesOf, tensorOf)
  if (step.kind === 'add') return requantizeSums(to, accumulators, step.requantizer)
  requantize(to, accumulators, step.requantizer, requantization)
}

/** What a step sums, before it is requantized: int32, [H, W, C]; of an addition in 2⁻²⁰ of a step of the output. */
export function accumulate(step: IntegerStep, codesOf: Codes, tensorOf: Tensors): Int32Array | Float64Array {
  switch (step.kind) {
    case 'add':
      return sums(step, codesOf, tensorOf)
    case 'global-average-pool':
    case 'relu':
      return lessZero(step, codesOf, tensorOf)
    default:
      return products(step, codesOf, tensorOf)
  }
}

/** Padding is the zero-point, which adds nothing. */
function products(step: ProductStep, codesOf: Codes, tensorOf: Tensors): Int32Array {
  const input = tensorOf.get(step.input) as IntegerTensor
  const x = codesOf.get(step.input) as Int32Array
  const { zeroPoint } = input.params
  const [height, width, channels] =
    input.shape.length === 3 && step.kind !== 'dense' ? input.shape : [1, 1, sizeOf(input.shape)]
  const { kernel, stride, weights, bias, weightParams } = step
  const outputs = bias.length
  const depthwise = step.kind === 'depthwise'
  const [outHeight, outWidth] = [outputSize(height, stride), outputSize(width, stride)]
  const pad = (kernel - 1) / 2
  const zeroOf = Int32Array.from(weightParams, (params) => params.zeroPoint)
  const to = new Int32Array(outHeight * outWidth * outputs)
  for (let y = 0; y < outHeight; y++)
    for (let column = 0; column < outWidth; column++) {
      const out = (y * outWidth + column) * outputs
      to.set(bias, out)
      for (let ky = 0; ky < kernel; ky++) {
        const row = y * stride + ky - pad
        if (row < 0 || row >= height) continue
        for (let kx = 0; kx < kernel; kx++) {
          const left = column * stride + kx - pad
          if (left < 0 || left >= width) continue
          const at = (row * width + left) * channels
          const w = (ky * kernel + kx) * channels * (depthwise ? 1 : outputs)
          if (depthwise) {
            for (let c = 0; c < channels; c++) to[out + c] += (x[at + c] - zeroPoint) * (weights[w + c] - zeroOf[c])
            continue
          }
          for (let c = 0; c < channels; c++) {
            const value = x[at + c] - zeroPoint
            if (value === 0) continue
            const from = w + c * outputs
            for (let o = 0; o < outputs; o++) to[out + o] += value * (weights[from + o] - zeroOf[o])
          }
        }
      }
    }
  return to
}

/** Exact in float64: codes and factors of 31 bits. */
function sums({ inputs, factors, output }: AddStep, codesOf: Codes, tensorOf: Tensors): Float64Array {
  const to = new Float64Array((codesOf.get(output) as Int32Array).length)
  for (const [i, name] of inputs.entries()) {
    const x = codesOf.get(name) as Int32Array
    const { zeroPoint } = (tensorOf.get(name) as IntegerTensor).params
    for (let at = 0; at < to.length; at++) to[at] += (x[at] - zeroPoint) * factors[i]
  }
  return to
}

function lessZero({ kind, input }: SumStep, codesOf: Codes, tensorOf: Tensors): Int32Array {
  const { params, shape } = tensorOf.get(input) as IntegerTensor
  const x = codesOf.get(input) as Int32Array
  if (kind === 'relu') return x.map((code) => code - params.zeroPoint)
  const channels = shape[shape.length - 1]
  const to = new Int32Array(channels)
  for (let at = 0; at < x.length; ) for (let c = 0; c < channels; c++) to[c] += x[at++] - params.zeroPoint
  return to
}

function requantize(
  to: Int32Array,
  accumulators: Int32Array | Float64Array,
  { factors, multipliers, zeroPoint, lowest, highest }: Requantizer,
  requantization: Requantization,
): void {
  const channels = lowest.length
  const scales = Float32Array.from(factors)
  for (let at = 0; at < to.length; )
    for (let c = 0; c < channels; c++, at++) {
      const { mantissa, shift } = multipliers[c]
      const scaled =
        requantization === 'float'
          ? roundHalfEven(Math.fround(Math.fround(accumulators[at]) * scales[c]))
          : multiplyByQuantizedMultiplier(accumulators[at], mantissa, shift, requantization)
      to[at] = held(scaled + zeroPoint, lowest[c], highest[c])
    }
}

/** Sums on the common grid: rounded once, halves up. */
function requantizeSums(
  to: Int32Array,
  sums: Int32Array | Float64Array,
  { zeroPoint, lowest, highest }: Requantizer,
): void {
  for (let at = 0; at < to.length; )
    for (let c = 0; c < lowest.length; c++, at++)
      to[at] = held(Math.floor((sums[at] + 524288) / 1048576) + zeroPoint, lowest[c], highest[c])
}

const held = (code: number, lowest: number, highest: number) => Math.max(lowest, Math.min(highest, code))
