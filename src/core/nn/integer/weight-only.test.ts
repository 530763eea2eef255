import { describe, expect, it } from 'vitest'
import { codebook } from '../../quant/codebook.ts'
import { createRandom } from '../../random.ts'
import { smallMobileNet } from '../architectures.ts'
import { foldBatchNorm } from '../fold.ts'
import { heInitialize } from '../initialize.ts'
import { createNetwork } from '../network.ts'
import { runFloat } from '../run-float.ts'
import { quantizeWeights } from './quantize-weights.ts'
import { quantizeWeightsOnly, type WeightOnlyScheme } from './weight-only.ts'

const network = (() => {
  const made = createNetwork(smallMobileNet)
  heInitialize(made.parameters, createRandom(31), made.buffers)
  return foldBatchNorm(made)
})()
const images = Float32Array.from({ length: 2 * 784 }, (_, i) => (i % 97) / 97)
const weightsOf = (from: typeof network, name: string) =>
  from.layers.find((layer) => layer.name === name)?.parameters[0].values as Float32Array
const integer = (bits: number, granularity: WeightOnlyScheme['granularity'], symmetric = true): WeightOnlyScheme => ({
  kind: 'integer',
  bits,
  granularity,
  symmetric,
})
const total = network.layers.reduce((sum, { parameters: [weight] }) => sum + (weight?.values.length ?? 0), 0)
const biases = network.layers.reduce((sum, { parameters: [, bias] }) => sum + (bias?.values.length ?? 0), 0)

describe('weight-only quantization', () => {
  it.each(['tensor', 'channel'] as const)(
    'by integers, one scale a %s, has the weights that integer inference has',
    (granularity) => {
      const { network: coded } = quantizeWeightsOnly(network, integer(4, granularity))
      for (const { name, spec, parameters } of network.layers) {
        if (parameters.length === 0) continue
        const channels = parameters[0].shape.at(-1) as number
        const { codes, params } = quantizeWeights(spec.kind, parameters[0], { bits: 4, granularity })
        const wanted = Float32Array.from(codes, (code, i) => code * Math.fround(params[i % channels].scale))
        expect(weightsOf(coded, name)).toEqual(wanted)
      }
    },
  )

  it('counts the bytes that codes, scales and biases take', () => {
    expect(quantizeWeightsOnly(network, integer(4, 'tensor')).bytes).toBe(total / 2 + 4 * (10 + biases))
    const channels = network.layers.reduce((sum, { parameters: [weight] }) => sum + (weight?.shape.at(-1) ?? 0), 0)
    expect(quantizeWeightsOnly(network, integer(8, 'channel')).bytes).toBe(total + 4 * (channels + biases))
    expect(quantizeWeightsOnly(network, integer(4, 'tensor'), { fc: null }).bytes).toBe(
      (total - 1280) / 2 + 4 * 1280 + 4 * (9 + biases),
    )
  })

  it('loses less with smaller groups, with more bits, with levels made for the weights', () => {
    const mse = (scheme: WeightOnlyScheme) => quantizeWeightsOnly(network, scheme).mseOfLayer.pw3
    expect(mse(integer(4, 'channel'))).toBeLessThan(mse(integer(4, 'tensor')))
    expect(mse(integer(4, { group: 16 }))).toBeLessThan(mse(integer(4, 'channel')))
    expect(mse(integer(6, 'tensor'))).toBeLessThan(mse(integer(4, 'tensor')) / 8)
    const lloyd = mse({ kind: 'lloyd-max', bits: 4, granularity: 'channel' })
    expect(lloyd).toBeLessThan(mse({ kind: 'codebook', codebook: 'nf4', granularity: 'channel' }))
    expect(mse({ kind: 'codebook', codebook: 'nf4', granularity: 'channel' })).toBeLessThan(mse(integer(4, 'channel')))
  })

  it('takes at most as many values a group as there are codes, from the codebook that is named', () => {
    const { network: coded } = quantizeWeightsOnly(network, {
      kind: 'codebook',
      codebook: 'fp4-e2m1',
      granularity: 'tensor',
    })
    const values = weightsOf(coded, 'pw2')
    const most = values.reduce((a, w) => Math.max(a, Math.abs(w)), 0)
    const levels = Array.from(codebook('fp4-e2m1').levels, (level) => Math.fround((level * most) / 6))
    for (const w of values) expect(Math.min(...levels.map((level) => Math.abs(level - w)))).toBeLessThan(1e-6)
    expect(
      new Set(
        weightsOf(quantizeWeightsOnly(network, { kind: 'lloyd-max', bits: 3, granularity: 'tensor' }).network, 'pw2'),
      ).size,
    ).toBe(8)
  })

  it('leaves what it is given, and at 8 bits nearly the function', () => {
    const before = runFloat(network, images)
    const after = runFloat(quantizeWeightsOnly(network, integer(8, 'channel')).network, images)
    expect(runFloat(network, images)).toEqual(before)
    const largest = Math.max(...before.map(Math.abs))
    for (const [i, logit] of after.entries()) expect(Math.abs(logit - before[i])).toBeLessThan(0.1 * largest)
    expect(after).not.toEqual(before)
  })

  it('refuses what is no scheme', () => {
    expect(() => quantizeWeightsOnly(network, integer(9, 'tensor'))).toThrow(
      'bits must be a whole number from 2 to 8, got 9',
    )
    expect(() => quantizeWeightsOnly(network, integer(4, { group: 0 }))).toThrow(
      'group must be a whole number from 1, got 0',
    )
    expect(() => quantizeWeightsOnly(createNetwork(smallMobileNet), integer(4, 'tensor'))).toThrow(
      'must have its batch normalization folded',
    )
  })
})
