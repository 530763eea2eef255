import { describe, expect, it } from 'vitest'
import { createNetwork, createRandom, runFloat } from '../../../core/index.ts'
import { paddedConv, paddingSums } from './padded-conv.ts'

const SHAPE = { size: 5, channels: 2, outputs: 3 }
const random = createRandom(3)
const drawn = (n: number) => Float32Array.from({ length: n }, () => random.gaussian())
const [weight, bias, image] = [drawn(9 * 2 * 3), drawn(3), drawn(5 * 5 * 2)]

/** The core's convolution, in a network of its own. */
function core(size: number, pixels: Float32Array): Float32Array {
  const network = createNetwork({
    inputShape: [size, size, 2],
    layers: [{ name: 'c', kind: 'conv', outputs: 3, kernel: 3, stride: 1 }],
  })
  network.parameters[0].values.set(weight)
  network.parameters[1].values.set(bias)
  return runFloat(network, pixels)
}

/** The image with a border of one value. */
function bordered(value: number): Float32Array {
  const larger = new Float32Array(7 * 7 * 2).fill(value)
  for (let y = 0; y < 5; y++) larger.set(image.subarray(y * 10, y * 10 + 10), ((y + 1) * 7 + 1) * 2)
  return larger
}

describe('a convolution whose padding is not 0', () => {
  it('is the core’s where it is', () => {
    const found = paddedConv(image, weight, bias, 0, SHAPE)
    for (const [i, y] of core(5, image).entries()) expect(found[i]).toBeCloseTo(y, 4)
  })

  it('sees what a border of that value would be', () => {
    const found = paddedConv(image, weight, bias, 0.7, SHAPE)
    const larger = core(7, bordered(0.7))
    for (let y = 0; y < 5; y++)
      for (let x = 0; x < 15; x++) expect(found[y * 15 + x]).toBeCloseTo(larger[((y + 1) * 7 + 1) * 3 + x], 4)
  })

  it('differs from padding with 0 by the weights outside, times the value', () => {
    const [plain, padded] = [0, 0.7].map((value) => paddedConv(image, weight, bias, value, SHAPE))
    for (const [i, sum] of paddingSums(weight, SHAPE).entries()) expect(padded[i] - plain[i]).toBeCloseTo(0.7 * sum, 5)
  })
})
