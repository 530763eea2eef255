import { describe, expect, it } from 'vitest'
import { createRandom } from '../random.ts'
import { smallMobileNet, smallResNet } from './architectures.ts'
import { foldBatchNorm } from './fold.ts'
import { heInitialize } from './initialize.ts'
import { createNetwork, type NetworkSpec } from './network.ts'
import { runFloat } from './run-float.ts'

/** A network as training might leave it, with running moments of its own. */
function lived(spec: NetworkSpec, seed: number) {
  const random = createRandom(seed)
  const network = createNetwork(spec)
  heInitialize(network.parameters, random, network.buffers)
  for (const { values, fanIn } of network.parameters)
    if (fanIn === 0) for (let i = 0; i < values.length; i++) values[i] += 0.3 * random.gaussian()
  for (const { values, start } of network.buffers)
    for (let i = 0; i < values.length; i++) values[i] = start === 1 ? 0.5 + random.uniform() : 0.3 * random.gaussian()
  const images = Float32Array.from({ length: 5 * 784 }, () => random.uniform())
  return { network, images }
}

describe.each([
  ['ResNet', smallResNet],
  ['MobileNet', smallMobileNet],
])('folding the %s', (_, spec) => {
  it('leaves the function and takes every normalization away', () => {
    const { network, images } = lived(spec, 6)
    const folded = foldBatchNorm(network)
    expect(folded.layers.some(({ spec }) => spec.kind === 'batch-norm')).toBe(false)
    expect(folded.buffers).toEqual([])
    const [before, after] = [runFloat(network, images), runFloat(folded, images)]
    const largest = before.reduce((most, x) => Math.max(most, Math.abs(x)), 0)
    for (const [i, logit] of after.entries()) expect(Math.abs(logit - before[i]) / largest).toBeLessThan(2e-5)
    // and the network that was folded is as it was
    expect(runFloat(network, images)).toEqual(before)
  })

  it('runs one by one as together', () => {
    const { network, images } = lived(spec, 7)
    const together = runFloat(network, images)
    for (let n = 0; n < 5; n++)
      expect(runFloat(network, images.slice(n * 784, (n + 1) * 784))).toEqual(together.slice(n * 10, (n + 1) * 10))
    expect(() => runFloat(network, images.slice(1))).toThrow('images must hold whole examples of 784 numbers, got 3919')
    expect(runFloat(network, new Float32Array(0))).toEqual(new Float32Array(0))
  })
})

it('what cannot be folded is refused', () => {
  const make = (layers: NetworkSpec['layers']) => () => foldBatchNorm(createNetwork({ inputShape: [2, 2, 1], layers }))
  expect(make([{ kind: 'relu' }, { kind: 'batch-norm', name: 'bn' }])).toThrow(
    'bn: inputs must be a layer with weights to fold it into, got 0',
  )
  expect(
    make([
      { kind: 'conv', name: 'c', outputs: 1, kernel: 1, stride: 1 },
      { kind: 'batch-norm', name: 'bn' },
      { kind: 'add', inputs: ['c', 'bn'] },
    ]),
  ).toThrow('bn: c must be read by it alone')
})
