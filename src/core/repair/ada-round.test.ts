import { describe, expect, it } from 'vitest'
import { simdForTests } from '../../engine/testing/kernel-bytes.ts'
import { referenceKernels } from '../kernels/reference.ts'
import { copyNetwork } from '../nn/copy-network.ts'
import { heInitialize } from '../nn/initialize.ts'
import { quantizeNetwork } from '../nn/integer/quantize-network.ts'
import { quantizeWeights } from '../nn/integer/quantize-weights.ts'
import { createNetwork } from '../nn/network.ts'
import { createRandom } from '../random.ts'
import { type AdaRoundFrame, adaRound } from './ada-round.ts'

const network = createNetwork({
  inputShape: [6, 6, 2],
  layers: [
    { kind: 'conv', name: 'c1', outputs: 8, kernel: 3, stride: 2 },
    { kind: 'relu', name: 'r1' },
    { kind: 'depthwise', name: 'd1', kernel: 3, stride: 1 },
    { kind: 'relu', name: 'r2', cap: 6 },
    { kind: 'global-average-pool', name: 'gap' },
    { kind: 'dense', name: 'fc', outputs: 5 },
  ],
})
heInitialize(network.parameters, createRandom(2))
const images = (() => {
  const random = createRandom(3)
  // Neighbours are alike, as in pictures: it is what rounding can make use of.
  return Float32Array.from({ length: 48 * 72 }, (_, i) => 0.3 + 0.5 * Math.sin(i / 7) + 0.2 * random.uniform())
})()
const scheme = { weights: { bits: 3, granularity: 'channel' } } as const

function run(seed: number, steps = 120, kernels = referenceKernels) {
  const frames: AdaRoundFrame[] = []
  const rounding = adaRound(
    copyNetwork(network, kernels),
    images,
    scheme,
    { steps, batch: 16, random: createRandom(seed) },
    kernels,
  )
  let next = rounding.next()
  for (; !next.done; next = rounding.next()) if (next.value) frames.push(next.value)
  return { frames, codes: next.value }
}

describe('AdaRound', () => {
  const { frames, codes } = run(1)

  it('learns the same codes with SIMD', () => {
    expect(run(1, 120, simdForTests(200_000))).toEqual({ frames, codes })
  })

  it('goes through the layers that have weights, and none gets worse on the images', () => {
    expect(frames.map(({ layer, done, layers }) => [layer, done, layers])).toEqual([
      ['c1', 1, 3],
      ['d1', 2, 3],
      ['fc', 3, 3],
    ])
    for (const { before, after } of frames) expect(after).toBeLessThanOrEqual(before)
    expect(frames[0].after).toBeLessThan(0.7 * frames[0].before)
  })

  it('rounds each weight up or down, some otherwise than to the nearest', () => {
    for (const { name, spec, parameters, outputShape } of network.layers) {
      if (parameters.length === 0) continue
      const channels = outputShape.at(-1) as number
      const { codes: nearest, params } = quantizeWeights(spec.kind, parameters[0], scheme.weights)
      for (const [i, code] of codes[name].entries()) {
        const exact = parameters[0].values[i] / Math.fround(params[i % channels].scale)
        expect(Math.abs(code - exact)).toBeLessThan(1 + 1e-6)
        expect(code >= params[0].qmin && code <= params[0].qmax).toBe(true)
      }
      if (name === 'c1') expect(codes[name].some((code, i) => code !== nearest[i])).toBe(true)
    }
  })

  it('is decided by the seed', () => {
    expect(run(1).codes).toEqual(codes)
  })

  it('gives codes that an integer network takes', () => {
    const ranges = Object.fromEntries(['input', 'r1', 'r2', 'gap', 'fc'].map((name) => [name, { min: -3, max: 3 }]))
    const layers = Object.fromEntries(Object.entries(codes).map(([name, one]) => [name, { weights: { codes: one } }]))
    const integers = quantizeNetwork(network, ranges, { ...scheme, activations: { bits: 8 }, layers })
    expect(integers.steps.flatMap((step) => ('weights' in step ? [step.weights] : []))).toEqual(Object.values(codes))
  })

  it('says what it cannot take', () => {
    const options = { random: createRandom(1) }
    expect(() => adaRound(network, new Float32Array(0), scheme, options).next()).toThrow('images must hold one image')
    const unfolded = createNetwork({ inputShape: [4, 4, 1], layers: [{ kind: 'batch-norm' }] })
    expect(() => adaRound(unfolded, images, scheme, options).next()).toThrow('must have its batch normalization folded')
  })
})
