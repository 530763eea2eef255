import { describe, expect, it } from 'vitest'
import { quantizedTensors } from '../../calibrate/quantized-tensors.ts'
import { readSafetensors, writeSafetensors } from '../../formats/safetensors.ts'
import { createRandom } from '../../random.ts'
import { crossLayerEqualization } from '../../repair/cross-layer-equalization.ts'
import { smallMobileNet, smallResNet } from '../architectures.ts'
import { foldBatchNorm } from '../fold.ts'
import { heInitialize } from '../initialize.ts'
import { saveNetwork } from '../model-format.ts'
import { createNetwork, type NetworkSpec } from '../network.ts'
import { loadIntegerNetwork, saveIntegerNetwork } from './integer-format.ts'
import { type NetworkScheme, quantizeNetwork } from './quantize-network.ts'

function folded(spec: NetworkSpec) {
  const network = createNetwork(spec)
  heInitialize(network.parameters, createRandom(4), network.buffers)
  return foldBatchNorm(network)
}
const NETWORKS = {
  ResNet: folded(smallResNet),
  MobileNet: folded(smallMobileNet),
  'equalized MobileNet': crossLayerEqualization(folded(smallMobileNet)),
}
const made = (name: keyof typeof NETWORKS, scheme: Partial<NetworkScheme>) => {
  const network = NETWORKS[name]
  const ranges = Object.fromEntries(quantizedTensors(network).map((tensor) => [tensor, { min: -1.5, max: 5 }]))
  const whole: NetworkScheme = {
    weights: { bits: 8, granularity: 'channel' },
    activations: { bits: 8 },
    ...scheme,
  }
  return { integers: quantizeNetwork(network, ranges, whole), spec: network.spec, network }
}

describe('the file of an integer network', () => {
  it.each([
    ['ResNet', {}],
    ['ResNet', { weights: { bits: 4, granularity: 'tensor' }, requantization: 'double' }],
    ['MobileNet', { weights: { bits: 3, granularity: 'channel', symmetric: false }, activations: { bits: 5 } }],
    ['MobileNet', { weights: { bits: 4, granularity: { group: 8 } } }],
    ['equalized MobileNet', { weights: { bits: 8, granularity: 'channel', symmetric: false } }],
    [
      'ResNet',
      {
        layers: { stem: { weights: { bits: 8 } }, fc: { weights: { bits: 7 } } },
        weights: { bits: 2, granularity: 'channel' },
      },
    ],
  ] as [keyof typeof NETWORKS, Partial<NetworkScheme>][])('holds all that %s is, with %o', (name, scheme) => {
    const { integers, spec } = made(name, scheme)
    const file = saveIntegerNetwork(integers, spec)
    expect(loadIntegerNetwork(file)).toEqual({ network: integers, spec })
    expect(saveIntegerNetwork(integers, spec)).toEqual(file)
  })

  it('takes a byte for an int8 weight and a half for a 4-bit one, and is read by any reader of the format', () => {
    const { integers, spec, network } = made('ResNet', {})
    const file = saveIntegerNetwork(integers, spec)
    const tensors = readSafetensors(file)
    const stem = tensors.find(({ name }) => name === 'stem.weight')
    expect([stem?.dtype, stem?.shape]).toEqual(['I8', [16, 1, 3, 3]])
    const count = network.parameters.reduce((sum, { values, fanIn }) => sum + (fanIn > 0 ? values.length : 0), 0)
    const float = saveNetwork(network).length
    const half = saveIntegerNetwork(made('ResNet', { weights: { bits: 4, granularity: 'channel' } }).integers, spec)
    expect(float / file.length).toBeGreaterThan(3.4)
    expect(file.length - half.length).toBeGreaterThan(count / 2 - 100)
  })

  it('is refused where something is missing or does not fit', () => {
    const { integers, spec } = made('MobileNet', { weights: { bits: 4, granularity: 'channel' } })
    const tensors = readSafetensors(saveIntegerNetwork(integers, spec))
    const metadata = {
      graph: JSON.stringify(spec),
      quantization: JSON.stringify({ requantization: 'single', tensors: {}, weights: {} }),
    }
    expect(() => loadIntegerNetwork(writeSafetensors(tensors))).toThrow('the metadata have no graph')
    expect(() => loadIntegerNetwork(writeSafetensors(tensors, { graph: metadata.graph }))).toThrow(
      'the metadata have no quantization',
    )
    expect(() => loadIntegerNetwork(writeSafetensors(tensors, metadata))).toThrow('layer stem has no codes')
    expect(() => loadIntegerNetwork(writeSafetensors(tensors, { ...metadata, quantization: '{' }))).toThrow(
      'the graph is none',
    )
    const whole = saveIntegerNetwork(integers, spec)
    const described = new TextDecoder().decode(
      whole.slice(8, 8 + Number(new DataView(whole.buffer).getBigUint64(0, true))),
    )
    const { quantization } = JSON.parse(described).__metadata__
    const without = (name: string) => tensors.filter((tensor) => tensor.name !== name)
    const right = { ...metadata, quantization }
    expect(() => loadIntegerNetwork(writeSafetensors(without('pw0.bias'), right))).toThrow('tensor pw0.bias is missing')
    const short = tensors.map((tensor) =>
      tensor.name === 'pw0.weight' ? { ...tensor, shape: [3], data: new Uint8Array(3) } : tensor,
    )
    expect(() => loadIntegerNetwork(writeSafetensors(short, right))).toThrow(
      'tensor pw0.weight must hold 256 numbers, has 3',
    )
  })
})
