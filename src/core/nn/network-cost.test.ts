import { expect, it } from 'vitest'
import { smallMobileNet, smallResNet } from './architectures.ts'
import { foldBatchNorm } from './fold.ts'
import { createNetwork } from './network.ts'
import { layerCost, peakActivations } from './network-cost.ts'

it.each([
  ['ResNet', smallResNet, 2_552_000],
  ['MobileNet', smallMobileNet, 641_760],
])('counts the multiplications of the %s', (_, spec, wanted) => {
  const costs = createNetwork(spec).layers.map(layerCost)
  expect(costs.reduce((sum, { multiplications }) => sum + multiplications, 0)).toBe(wanted)
  expect(costs[0]).toEqual({ name: 'stem', parameters: 144, multiplications: 28_224 })
})

it('keeps what is read later: a residual branch beside what its block computes', () => {
  const chain = createNetwork({
    inputShape: [4, 4, 1],
    layers: [
      { kind: 'conv', name: 'a', outputs: 2, kernel: 3, stride: 1 },
      { kind: 'relu', name: 'a.relu' },
      { kind: 'conv', name: 'b', outputs: 3, kernel: 3, stride: 1 },
      { kind: 'conv', name: 'c', outputs: 2, kernel: 3, stride: 1 },
    ],
  })
  // a and b, or b and c: a ReLU takes nothing more
  expect(peakActivations(chain)).toBe(16 * 5)
  const residual = createNetwork({
    inputShape: [4, 4, 1],
    layers: [...chain.spec.layers, { kind: 'add', name: 'sum', inputs: ['a.relu', 'c'] }],
  })
  // a, b and c
  expect(peakActivations(residual)).toBe(16 * 7)
  expect(peakActivations(foldBatchNorm(createNetwork(smallResNet)))).toBe(3 * 14 * 14 * 16)
  expect(peakActivations(foldBatchNorm(createNetwork(smallMobileNet)))).toBe(14 * 14 * (16 + 32))
})
