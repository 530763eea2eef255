import { describe, expect, it } from 'vitest'
import { smallMobileNet, smallResNet } from '../nn/architectures.ts'
import { foldBatchNorm } from '../nn/fold.ts'
import { heInitialize } from '../nn/initialize.ts'
import { quantizeNetwork } from '../nn/integer/quantize-network.ts'
import { quantizeWeights } from '../nn/integer/quantize-weights.ts'
import { runFakeQuantized } from '../nn/integer/run-fake-quantized.ts'
import { createNetwork, type NamedLayer, type Network, type NetworkSpec } from '../nn/network.ts'
import { runFloat } from '../nn/run-float.ts'
import { createRandom } from '../random.ts'
import { biasCorrection } from './bias-correction.ts'
import { channelPairs } from './channel-pairs.ts'
import { crossLayerEqualization, scrambleChannels } from './cross-layer-equalization.ts'

function prepared(spec: NetworkSpec) {
  const random = createRandom(21)
  const network = createNetwork(spec)
  heInitialize(network.parameters, random, network.buffers)
  for (const { values, fanIn } of network.parameters)
    if (fanIn === 0) for (let i = 0; i < values.length; i++) values[i] += 0.3 * random.gaussian()
  const images = Float32Array.from({ length: 4 * 784 }, () => random.uniform())
  return { network: foldBatchNorm(network), images }
}
const networks = { ResNet: prepared(smallResNet), MobileNet: prepared(smallMobileNet) }
const sqnr = (wanted: Float32Array, found: Float32Array) =>
  10 *
  Math.log10(
    wanted.reduce((sum, x) => sum + x * x, 0) / wanted.reduce((sum, x, i) => sum + (x - found[i]) * (x - found[i]), 0),
  )
/** greatest over least of the ranges of a layer's output channels */
function spread(network: Network, name: string): number {
  const layer = network.layers.find((one) => one.name === name) as NamedLayer
  const { values, shape } = layer.parameters[0]
  const channels = shape.at(-1) as number
  const ranges = Array.from({ length: channels }, (_, c) =>
    values.reduce((most, weight, i) => (i % channels === c ? Math.max(most, Math.abs(weight)) : most), 0),
  )
  return Math.max(...ranges) / Math.min(...ranges)
}

describe.each(Object.entries(networks))('the %s', (name, { network, images }) => {
  it('has pairs between which channels can be scaled', () => {
    const pairs = channelPairs(network).map(({ first, second }) => `${first.name}→${second.name}`)
    expect(pairs).toEqual(
      name === 'ResNet'
        ? ['b0.c1→b0.c2', 'b1.c1→b1.c2', 'b2.c1→b2.c2']
        : ['stem→dw0', 'dw0→pw0', 'pw0→dw1', 'dw1→pw1', 'pw1→dw2', 'dw2→pw2', 'pw2→dw3', 'dw3→pw3', 'pw3→fc'],
    )
  })

  it('is the same function when it is scrambled and when it is equalized, caps of ReLU6 and all', () => {
    const random = createRandom(4)
    const scrambled = scrambleChannels(network, () => Math.exp(2 * random.gaussian()))
    const wanted = runFloat(network, images)
    expect(sqnr(wanted, runFloat(scrambled, images))).toBeGreaterThan(100)
    const [first] = channelPairs(network)
    expect(spread(scrambled, first.first.name)).toBeGreaterThan(5 * spread(network, first.first.name))
    const equalized = crossLayerEqualization(scrambled)
    expect(sqnr(wanted, runFloat(equalized, images))).toBeGreaterThan(100)
    expect(spread(equalized, first.first.name)).toBeLessThan(spread(scrambled, first.first.name) / 3)
    // and what was given is as it was
    expect(runFloat(network, images)).toEqual(wanted)
  })

  it('comes to ranges that are equal on both sides of a pair', () => {
    const equalized = crossLayerEqualization(network)
    const { first, second } = channelPairs(equalized)[0]
    const [w1, w2] = [first, second].map(({ parameters: [weight] }) => weight)
    const channels = w1.shape.at(-1) as number
    const depthwise = second.spec.kind === 'depthwise'
    const outputs = w2.shape.at(-1) as number
    for (let c = 0; c < channels; c++) {
      const r1 = w1.values.reduce((most, w, i) => (i % channels === c ? Math.max(most, Math.abs(w)) : most), 0)
      const of = (i: number) => (depthwise ? i % outputs : Math.floor(i / outputs) % channels)
      const r2 = w2.values.reduce((most, w, i) => (of(i) === c ? Math.max(most, Math.abs(w)) : most), 0)
      expect(r1 / r2).toBeGreaterThan(0.5)
      expect(r1 / r2).toBeLessThan(2)
    }
  })

  it('has means that rounding no longer moves, once its biases are corrected', () => {
    const weights = { bits: 4, granularity: 'tensor' } as const
    const corrected = biasCorrection(network, images, { weights })
    const last = network.layers.at(-1)?.name as string
    const meanOf = (logits: Float32Array) =>
      Array.from({ length: 10 }, (_, k) => logits.reduce((sum, x, i) => (i % 10 === k ? sum + x / 4 : sum), 0))
    // of the last layer alone: the others as they are
    const rounded = (from: Network) => {
      const layer = from.layers.at(-1)?.parameters as Network['parameters']
      const { codes, params } = quantizeWeights('dense', layer[0], weights)
      const features = network.layers.at(-1)?.inputs[0] as string
      expect(features).toBe('gap')
      return { codes, params, bias: layer[1].values }
    }
    const [plain, mended] = [network, corrected].map(rounded)
    expect(mended.codes).toEqual(plain.codes)
    const shift = Array.from(plain.bias, (b, k) => mended.bias[k] - b)
    expect(shift.some((x) => Math.abs(x) > 1e-4)).toBe(true)
    const float = meanOf(runFloat(network, images))
    const apply = (bias: Float32Array) => {
      const changed = biasCorrection(network, images, { weights: { bits: 8, granularity: 'channel' } })
      const target = changed.layers.at(-1)?.parameters as Network['parameters']
      target[0].values.set(
        plain.codes.length ? Float32Array.from(plain.codes, (q, i) => q * plain.params[i % 10].scale) : [],
      )
      target[1].values.set(bias)
      for (const [p, parameter] of network.parameters.entries())
        if (!parameter.name.startsWith(last)) changed.parameters[p].values.set(parameter.values)
      return meanOf(runFloat(changed, images))
    }
    const off = (means: number[]) => Math.max(...means.map((x, k) => Math.abs(x - float[k])))
    expect(off(apply(mended.bias))).toBeLessThan(0.02 * off(apply(plain.bias)))
  })
})

it('says what it cannot take', () => {
  const { network, images } = networks.MobileNet
  const unfolded = createNetwork(smallMobileNet)
  const scheme = { weights: { bits: 4, granularity: 'channel' as const } }
  expect(() => crossLayerEqualization(unfolded)).toThrow('must have its batch normalization folded')
  expect(() => biasCorrection(unfolded, images, scheme)).toThrow('must have its batch normalization folded')
  expect(() => biasCorrection(network, new Float32Array(0), scheme)).toThrow('images must hold one image at least')
  expect(() => scrambleChannels(network, () => 0)).toThrow('factorOf must give numbers above 0, got 0')
  const ranges = Object.fromEntries(
    ['input', ...network.layers.map(({ name }) => name)].map((name) => [name, { min: 0, max: 6 }]),
  )
  const equalized = crossLayerEqualization(network)
  const integers = quantizeNetwork(equalized, ranges, { ...scheme, activations: { bits: 8 } })
  expect(runFakeQuantized(equalized, integers, images)).toHaveLength(40)
})
