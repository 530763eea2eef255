import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simdForTests } from '../../../engine/testing/kernel-bytes.ts'
import { createRandom } from '../../random.ts'
import { createNetwork } from '../network.ts'
import { toFileOrder } from '../weight-order.ts'
import { integerWeights } from './integer-weights.ts'
import { type NetworkScheme, quantizeNetwork } from './quantize-network.ts'
import { quantizeWeights, weightScale } from './quantize-weights.ts'
import { runFakeQuantized } from './run-fake-quantized.ts'
import { runInteger } from './run-integer.ts'

/** Weights whose size differs from group to group. */
function unevenWeights(shape: readonly number[], seed: number) {
  const random = createRandom(seed)
  const count = shape.reduce((product, size) => product * size, 1)
  return {
    shape,
    values: Float32Array.from({ length: count }, () => random.gaussian() * 10 ** (2 * random.uniform() - 1)),
  }
}
const bits = fc.integer({ min: 2, max: 8 })
const layers = fc.constantFrom(
  ['conv', [3, 3, 4, 6]] as const,
  ['depthwise', [3, 3, 5]] as const,
  ['dense', [20, 3]] as const,
)

describe('weights in groups', () => {
  it('are each within half a step of their group’s scale, which is a whole number of the channel’s and no more than one of those too wide', () => {
    fc.assert(
      fc.property(layers, bits, fc.integer({ min: 1, max: 40 }), fc.nat(999), ([kind, shape], bits, group, seed) => {
        const weights = unevenWeights(shape, seed)
        const quantized = quantizeWeights(kind, weights, { bits, granularity: { group } })
        const { codes, params, groups } = quantized
        const channels = shape[shape.length - 1]
        const scales = weights.values.map((_, i) => weightScale(quantized, i))
        const inFile = (values: ArrayLike<number>) => toFileOrder(kind, shape, Float32Array.from(values))
        const [w, s, f] = [weights.values, scales, groups?.factors ?? []].map(inFile)
        const perChannel = w.length / channels
        for (let o = 0; o < channels; o++)
          for (let at = 0; at < perChannel; at += group) {
            const [from, to] = [o * perChannel + at, o * perChannel + Math.min(perChannel, at + group)]
            const absmax = Math.max(...w.slice(from, to).map(Math.abs))
            expect(new Set(f.slice(from, to)).size).toBe(1)
            expect(absmax).toBeLessThanOrEqual(s[from] * params[o].qmax * (1 + 1e-5))
            if (f[from] > 1) expect(absmax).toBeGreaterThan((s[from] - params[o].scale) * params[o].qmax * (1 - 1e-5))
          }
        for (const [i, code] of codes.entries())
          expect(Math.abs(code * scales[i] - weights.values[i])).toBeLessThanOrEqual(scales[i] * 0.5 * (1 + 1e-4))
      }),
      { seed: 12, numRuns: 200 },
    )
  })

  it('lie nearer to what they stand for than with one scale a channel', () => {
    const weights = unevenWeights([3, 3, 16, 8], 5)
    const errorOf = (granularity: 'channel' | { group: number }) => {
      const quantized = quantizeWeights('conv', weights, { bits: 4, granularity })
      return weights.values.reduce((sum, w, i) => sum + (w - quantized.codes[i] * weightScale(quantized, i)) ** 2, 0)
    }
    expect(errorOf({ group: 9 })).toBeLessThan(0.9 * errorOf('channel'))
    expect(errorOf({ group: 2 })).toBeLessThan(0.5 * errorOf('channel'))
  })

  it('are multiplied in integers: the simulation agrees, and SIMD to the code', () => {
    const random = createRandom(3)
    const network = createNetwork({
      inputShape: [6, 6, 1],
      layers: [
        { kind: 'conv', outputs: 5, kernel: 3, stride: 1 },
        { kind: 'relu' },
        { kind: 'depthwise', kernel: 3, stride: 2 },
        { kind: 'relu' },
        { kind: 'global-average-pool' },
        { kind: 'dense', outputs: 3 },
      ],
    })
    for (const { values } of network.parameters) for (let i = 0; i < values.length; i++) values[i] = random.gaussian()
    const images = Float32Array.from({ length: 40 * 36 }, () => random.uniform())
    const scheme: NetworkScheme = { weights: { bits: 4, granularity: { group: 4 } }, activations: { bits: 8 } }
    const ranges = Object.fromEntries(['input', '1', '3', '4', '5'].map((name) => [name, { min: -4, max: 6 }]))
    const integers = quantizeNetwork(network, ranges, scheme)
    const { logits, codes } = runInteger(integers, images, { keep: ['1', '5'] })
    const simulated = runFakeQuantized(network, integers, images)
    const step = 10 / 255
    for (const [i, logit] of logits.entries()) expect(Math.abs(logit - simulated[i])).toBeLessThan(1.01 * step)
    expect(runInteger(integers, images, { keep: ['1', '5'] }, simdForTests(100_000))).toEqual({ logits, codes })
    const [first] = integers.steps
    if (!('weights' in first)) throw new Error('the first step has weights')
    expect(integerWeights(first)).not.toEqual(integerWeights({ ...first, groups: null }))
  })

  it('refuses what has no scale', () => {
    const weights = unevenWeights([4, 4], 1)
    const make = (scheme: object) => () =>
      quantizeWeights('dense', weights, { bits: 4, granularity: { group: 2 }, ...scheme })
    expect(make({ symmetric: false })).toThrow('weights in groups must be symmetric')
    expect(make({ granularity: { group: 0 } })).toThrow('group must be a whole number from 1, got 0')
    expect(make({ granularity: { group: 2.5 } })).toThrow('group must be a whole number from 1, got 2.5')
  })
})

describe('sums', () => {
  /** A dense layer of so many inputs, all weights 1. */
  const wide = (inputs: number, bias: number) => {
    const network = createNetwork({ inputShape: [inputs], layers: [{ kind: 'dense', outputs: 2 }] })
    network.parameters[0].values.fill(1)
    network.parameters[1].values.fill(bias)
    return network
  }
  const scheme: NetworkScheme = { weights: { bits: 8, granularity: 'channel' }, activations: { bits: 8 } }
  const ranges = { input: { min: 0, max: 1 }, 0: { min: 0, max: 1e5 } }

  it('that may leave int32 are refused', () => {
    expect(() => quantizeNetwork(wide(70_000, 0), ranges, scheme)).toThrow(
      '0: sums of output channel 0 must fit in int32, but may reach 2266950000',
    )
    expect(() => quantizeNetwork(wide(60_000, 0), ranges, scheme)).not.toThrow()
  })

  it('and a bias beside which they would is held', () => {
    const [step] = quantizeNetwork(wide(60_000, 1e9), ranges, scheme).steps
    expect('bias' in step && [...step.bias]).toEqual([2147483647 - 60_000 * 255 * 127, 2147483647 - 60_000 * 255 * 127])
  })
})
