import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simdForTests } from '../../engine/testing/kernel-bytes.ts'
import { createRandom } from '../random.ts'
import { type ConvShape, outputSize } from './conv-shape.ts'
import { referenceKernels } from './reference.ts'

const simd = simdForTests(400_000)
const areas = [0, 1, 2].map(() => simd.allocate(120_000))
const GUARD = 12345

const shapes = fc.record({
  batch: fc.integer({ min: 0, max: 9 }),
  height: fc.integer({ min: 1, max: 8 }),
  width: fc.integer({ min: 1, max: 8 }),
  channels: fc.integer({ min: 1, max: 9 }),
  outputs: fc.integer({ min: 1, max: 13 }),
  kernel: fc.constantFrom(1, 3, 5),
  stride: fc.constantFrom(1, 2, 3),
})

interface Arrays {
  readonly output: Float32Array
  readonly input: Float32Array
  readonly weight: Float32Array
}
function arraysOf(shape: ConvShape, depthwise: boolean, seed: number): Arrays {
  const random = createRandom(seed)
  const { batch, height, width, channels, outputs, kernel, stride } = shape
  const draw = (n: number) => Float32Array.from({ length: n }, () => random.gaussian())
  return {
    output: draw(batch * outputSize(height, stride) * outputSize(width, stride) * outputs),
    input: draw(batch * height * width * channels),
    weight: draw(kernel * kernel * channels * (depthwise ? 1 : outputs)),
  }
}

/** Every product of a convolution by the definition: image, place, kernel place, channels; padding is skipped. */
function eachProduct(shape: ConvShape, depthwise: boolean, act: (out: number, at: number, w: number) => void): void {
  const { batch, height, width, channels, outputs, kernel, stride } = shape
  const [outHeight, outWidth] = [outputSize(height, stride), outputSize(width, stride)]
  const pad = (kernel - 1) / 2
  for (let n = 0; n < batch; n++)
    for (let y = 0; y < outHeight; y++)
      for (let x = 0; x < outWidth; x++)
        for (let ky = 0; ky < kernel; ky++)
          for (let kx = 0; kx < kernel; kx++) {
            const [iy, ix] = [y * stride + ky - pad, x * stride + kx - pad]
            if (iy < 0 || iy >= height || ix < 0 || ix >= width) continue
            for (let c = 0; c < channels; c++)
              for (let o = depthwise ? c : 0; o < (depthwise ? c + 1 : outputs); o++)
                act(
                  ((n * outHeight + y) * outWidth + x) * outputs + o,
                  ((n * height + iy) * width + ix) * channels + c,
                  depthwise ? (ky * kernel + kx) * channels + c : ((ky * kernel + kx) * channels + c) * outputs + o,
                )
          }
}
const { fround } = Math
const addProduct = (to: Float32Array, at: number, a: number, b: number) => {
  to[at] = fround(to[at] + fround(a * b))
}
/** [k, k, C, O] as [k, O, k, C] */
function turned(weight: Float32Array, { kernel, channels, outputs }: ConvShape): Float32Array {
  const to = new Float32Array(weight.length)
  for (let ky = 0; ky < kernel; ky++)
    for (let kx = 0; kx < kernel; kx++)
      for (let c = 0; c < channels; c++)
        for (let o = 0; o < outputs; o++)
          to[((ky * outputs + o) * kernel + kx) * channels + c] =
            weight[((ky * kernel + kx) * channels + c) * outputs + o]
  return to
}

/** The same call of both sets on the same numbers; what the first argument becomes, and that the SIMD set writes nowhere else. */
function bothSets(
  given: readonly Float32Array[],
  call: (set: typeof referenceKernels, arrays: Float32Array[]) => void,
) {
  const wanted = given.map((array) => array.slice())
  call(referenceKernels, wanted)
  const placed = given.map((array, i) => {
    areas[i].fill(GUARD, 0, array.length + 4)
    areas[i].set(array)
    return areas[i].subarray(0, array.length)
  })
  call(simd, placed)
  expect(placed[0]).toEqual(wanted[0])
  for (const [i, array] of given.entries()) expect(areas[i][array.length]).toBe(GUARD)
  return wanted[0]
}

const furthest = (a: Float32Array, b: Float64Array) =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i])), 0)

const KINDS = [
  ['conv', false],
  ['depthwise', true],
] as const
describe.each(KINDS)('%s', (kind, depthwise) => {
  const shaped = shapes.map((shape) => (depthwise ? { ...shape, outputs: shape.channels } : shape))
  const run = (test: (shape: ConvShape, arrays: Arrays) => void) =>
    fc.assert(
      fc.property(shaped, fc.nat(1000), (shape, seed) => test(shape, arraysOf(shape, depthwise, seed))),
      { seed: 5, numRuns: 250 },
    )

  it('is the definition, product by product, and the same bits in both sets', () => {
    run((shape, { output, input, weight }) => {
      const wanted = output.slice()
      eachProduct(shape, depthwise, (out, at, w) => addProduct(wanted, out, input[at], weight[w]))
      expect(bothSets([output, input, weight], (set, [o, i, w]) => set[kind](o, i, w, shape))).toEqual(wanted)
    })
  })

  it('hands the gradient back to the input as the definition does', () => {
    run((shape, { output, input, weight }) => {
      const wanted = Float64Array.from(input)
      eachProduct(shape, depthwise, (out, at, w) => {
        wanted[at] += output[out] * weight[w]
      })
      const turn = depthwise ? weight : turned(weight, shape)
      const found = bothSets([input, output, turn], (set, [i, o, w]) =>
        set[depthwise ? 'depthwiseInputGradient' : 'convInputGradient'](i, o, w, shape),
      )
      expect(furthest(found, wanted)).toBeLessThan(1e-4)
    })
  })

  it('and to the weight', () => {
    run((shape, { output, input, weight }) => {
      const wanted = Float64Array.from(weight)
      eachProduct(shape, depthwise, (out, at, w) => {
        wanted[w] += output[out] * input[at]
      })
      const found = bothSets([weight, output, input], (set, [w, o, i]) =>
        set[depthwise ? 'depthwiseWeightGradient' : 'convWeightGradient'](w, o, i, shape),
      )
      expect(furthest(found, wanted)).toBeLessThan(1e-3)
    })
  })

  it('does not depend on how many images come at a time', () => {
    run((shape, { output, input, weight }) => {
      const { batch, height, width, channels } = shape
      const together = bothSets([output, input, weight], (set, [o, i, w]) => set[kind](o, i, w, shape))
      const [one, oneOut] = [height * width * channels, batch > 0 ? output.length / batch : 0]
      for (let n = 0; n < batch; n++) {
        const alone = bothSets(
          [output.slice(n * oneOut, (n + 1) * oneOut), input.slice(n * one, (n + 1) * one), weight],
          (set, [o, i, w]) => set[kind](o, i, w, { ...shape, batch: 1 }),
        )
        expect(alone).toEqual(together.slice(n * oneOut, (n + 1) * oneOut))
      }
    })
  })

  it('refuses shapes that are none and arrays that do not fit', () => {
    const shape = { batch: 2, height: 3, width: 3, channels: 2, outputs: 2, kernel: 3, stride: 1 }
    const { output, input, weight } = arraysOf(shape, depthwise, 1)
    const call = (changed: Partial<ConvShape>, o = output, i = input, w = weight) =>
      referenceKernels[kind](o, i, w, { ...shape, ...changed })
    expect(() => call({ kernel: 2 })).toThrow('kernel must be odd, got 2')
    expect(() => call({ stride: 0 })).toThrow('stride must be a whole number from 1')
    expect(() => call({ batch: 3 })).toThrow('input must hold batch · height · width · channels = 54')
    expect(() => call({}, output.subarray(1))).toThrow('output must hold')
    expect(() => call({}, output, input, weight.subarray(1))).toThrow('weight must hold')
    if (depthwise) expect(() => call({ outputs: 3 })).toThrow('outputs must be channels')
    expect(() => simd[kind](output, input, weight, shape)).toThrow(TypeError)
  })
})
