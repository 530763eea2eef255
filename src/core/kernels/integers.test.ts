import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simdForTests } from '../../engine/testing/kernel-bytes.ts'
import { type ConvShape, outputSize } from './conv-shape.ts'
import type { ProductMemory } from './integer-kernels.ts'
import { referenceKernels } from './reference.ts'
import { bothSets, even, requantized, requantizerOf, roundings } from './testing/integer-cases.ts'
import type { Kernels } from './types.ts'

const shapes = fc.record({
  batch: fc.integer({ min: 0, max: 9 }),
  height: fc.integer({ min: 1, max: 7 }),
  width: fc.integer({ min: 1, max: 7 }),
  channels: even(9),
  outputs: even(9),
  kernel: fc.constantFrom(1, 3, 5),
  stride: fc.constantFrom(1, 2, 3),
})

describe.each([
  ['integerConv', false],
  ['integerDepthwise', true],
] as const)('%s', (kind, depthwise) => {
  it('is the definition, product by product, and the same in both sets', () => {
    fc.assert(
      fc.property(shapes, roundings, fc.boolean(), fc.nat(1000), (any, requantization, wild, seed) => {
        const shape: ConvShape = depthwise ? { ...any, outputs: any.channels } : any
        const { batch, height, width, channels, outputs, kernel, stride } = shape
        const [outHeight, outWidth] = [outputSize(height, stride), outputSize(width, stride)]
        const wanted: number[] = []
        const call = (
          kernels: Kernels,
          output: Int16Array | Int32Array,
          codes: (n: number, r: number) => Int16Array,
        ) => {
          const input = codes(batch * height * width * channels, 255)
          const weight = codes(kernel * kernel * channels * (depthwise ? 1 : outputs), wild ? 32_000 : 255)
          const bias = kernels.allocateIntegers(outputs)
          bias.set(codes(outputs, 30_000))
          const requantizer = requantization && requantizerOf(requantization, outputs, seed + 1, wild, kernels)
          const sums = kernels.allocateIntegers(Math.max(batch, outWidth) * outputs)
          const product: ProductMemory = { weight, bias, sums, requantizer }
          kernels[kind](output, input, product, shape)
          if (kernels.name === 'reference') wanted.push(...byDefinition(shape, depthwise, input, product))
        }
        const found = bothSets(batch * outHeight * outWidth * outputs, requantization === null, call, seed)
        expect([...found]).toEqual(wanted)
      }),
      { seed: 7, numRuns: 150 },
    )
  })

  it('refuses odd channels, arrays that do not fit, and those from elsewhere', () => {
    const shape = { batch: 2, height: 3, width: 3, channels: 2, outputs: 2, kernel: 3, stride: 1 }
    const product = (kernels: Kernels): ProductMemory => ({
      weight: kernels.allocateCodes(depthwise ? 18 : 36),
      bias: kernels.allocateIntegers(2),
      sums: kernels.allocateIntegers(6),
      requantizer: null,
    })
    const here = product(referenceKernels)
    const call = (changed: Partial<ConvShape>, given: Partial<ProductMemory> = {}, output = new Int32Array(36)) =>
      referenceKernels[kind](output, new Int16Array(36), { ...here, ...given }, { ...shape, ...changed })
    expect(() => call({})).not.toThrow()
    expect(() => call({ channels: 1, outputs: 1 })).toThrow('channels must be even, got 1')
    expect(() => call({ batch: 3 })).toThrow('input must hold batch · height · width · channels = 54')
    expect(() => call({}, {}, new Int32Array(35))).toThrow('output must hold')
    expect(() => call({}, { weight: new Int16Array(1) })).toThrow('weight must hold')
    expect(() => call({}, { sums: new Int32Array(5) })).toThrow('sums must hold max(batch, outWidth) · outputs = 6')
    expect(() => call({}, {}, new Int16Array(36) as never)).toThrow(
      'output must be int32 where there is no requantizer',
    )
    const simd = simdForTests(200)
    const [output, input] = [simd.allocateIntegers(36), simd.allocateCodes(36)]
    expect(() => simd[kind](output, input, product(simd), shape)).not.toThrow()
    expect(() => simd[kind](output, input, here, shape)).toThrow(TypeError)
    expect(() => simd[kind](output, new Int16Array(36), product(simd), shape)).toThrow(
      'input must be an array from this kernel set',
    )
  })
})

/** Sums of products place by place, as they are defined; sums wrap as int32. */
function byDefinition(
  shape: ConvShape,
  depthwise: boolean,
  input: Int16Array,
  { weight, bias, requantizer }: ProductMemory,
) {
  const { batch, height, width, channels, outputs, kernel, stride } = shape
  const pad = (kernel - 1) / 2
  const found: number[] = []
  for (let n = 0; n < batch; n++)
    for (let y = 0; y < outputSize(height, stride); y++)
      for (let x = 0; x < outputSize(width, stride); x++)
        for (let o = 0; o < outputs; o++) {
          let sum = bias[o]
          for (let ky = 0; ky < kernel; ky++)
            for (let kx = 0; kx < kernel; kx++) {
              const [iy, ix] = [y * stride + ky - pad, x * stride + kx - pad]
              if (iy < 0 || iy >= height || ix < 0 || ix >= width) continue
              const [from, tap] = [((n * height + iy) * width + ix) * channels, ky * kernel + kx]
              if (depthwise) sum += input[from + o] * weight[tap * channels + o]
              else
                for (let c = 0; c < channels; c++) {
                  const pair = (tap * channels) / 2 + Math.floor(c / 2)
                  sum += input[from + c] * weight[(pair * outputs + o) * 2 + (c % 2)]
                }
            }
          found.push(requantized(sum | 0, o, requantizer))
        }
  return found
}
