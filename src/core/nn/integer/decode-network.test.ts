import { expect, it } from 'vitest'
import { quantizedTensors } from '../../calibrate/quantized-tensors.ts'
import { createRandom } from '../../random.ts'
import { smallMobileNet, smallResNet } from '../architectures.ts'
import { foldBatchNorm } from '../fold.ts'
import { heInitialize } from '../initialize.ts'
import { createNetwork } from '../network.ts'
import { decodeNetwork } from './decode-network.ts'
import { type NetworkScheme, quantizeNetwork } from './quantize-network.ts'

const SCHEMES: [string, NetworkScheme][] = [
  ['a channel', { weights: { bits: 8, granularity: 'channel' }, activations: { bits: 8 } }],
  ['affine', { weights: { bits: 5, granularity: 'tensor', symmetric: false }, activations: { bits: 8 } }],
]

it.each(SCHEMES)('gives back each weight and bias within half a step, with one scale %s', (_, scheme) => {
  for (const spec of [smallResNet, smallMobileNet]) {
    const trained = createNetwork(spec)
    heInitialize(trained.parameters, createRandom(3), trained.buffers)
    const network = foldBatchNorm(trained)
    const ranges = Object.fromEntries(quantizedTensors(network).map((name) => [name, { min: -1, max: 6 }]))
    const integers = quantizeNetwork(network, ranges, scheme)
    const decoded = decodeNetwork(integers, network.spec)
    for (const step of integers.steps) {
      if (!('weights' in step)) continue
      const [name] = step.layers
      const [before, after] = [network, decoded].map(
        ({ layers }) => layers.find((layer) => layer.name === name)?.parameters ?? [],
      )
      const scaleIn = integers.tensors.find((tensor) => tensor.name === step.input)?.params.scale ?? 0
      for (const [i, weight] of before[0].values.entries()) {
        const { scale } = step.weightParams[i % step.weightParams.length]
        expect(Math.abs(weight - after[0].values[i])).toBeLessThanOrEqual(0.5001 * scale)
      }
      for (const [o, bias] of before[1].values.entries())
        expect(Math.abs(bias - after[1].values[o])).toBeLessThanOrEqual(
          0.5001 * scaleIn * step.weightParams[o % step.weightParams.length].scale + 1e-7,
        )
    }
  }
})
