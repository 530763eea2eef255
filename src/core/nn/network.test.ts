import { describe, expect, it } from 'vitest'
import { simdForTests } from '../../engine/testing/kernel-bytes.ts'
import { arenaFloats } from '../kernels/arena-floats.ts'
import type { Kernels } from '../kernels/types.ts'
import { createRandom } from '../random.ts'
import { heInitialize } from './initialize.ts'
import { bindNetwork, createNetwork, type NetworkSpec } from './network.ts'
import { softmaxCrossEntropy, softmaxCrossEntropyInto } from './softmax-cross-entropy.ts'
import { centralDifferences } from './testing/finite-differences.ts'

const spec: NetworkSpec = {
  inputShape: [3],
  layers: [
    { kind: 'dense', outputs: 7 },
    { kind: 'relu' },
    { kind: 'dense', outputs: 5 },
    { kind: 'relu' },
    { kind: 'dense', outputs: 4 },
  ],
}
const BATCH = 6
const CLASSES = 4
const labels = Uint8Array.of(0, 1, 2, 3, 1, 0)

function boundNetwork(kernels?: Kernels, seed = 3) {
  const random = createRandom(seed)
  const network = createNetwork(spec, kernels)
  heInitialize(network.parameters, random)
  const bound = bindNetwork(network, BATCH, { training: true }, kernels)
  for (let i = 0; i < bound.input.values.length; i++) bound.input.values[i] = random.gaussian()
  return { network, bound }
}

describe('a network', () => {
  it('goes backward with the slope of the loss by every parameter', () => {
    const { network, bound } = boundNetwork()
    const loss = () => {
      bound.forward()
      return softmaxCrossEntropy(bound.output.values, labels, CLASSES)
    }
    loss()
    softmaxCrossEntropyInto(bound.output.gradient as Float32Array, bound.output.values, labels, CLASSES)
    bound.backward()
    for (const { values, gradient, name } of network.parameters) {
      expect(gradient.some((g) => g !== 0)).toBe(true)
      // A step so small crosses no kink here; float32 sums are good to 1e-7, and so the quotient to some 1e-4.
      for (const [i, slope] of centralDifferences(loss, values, 2 ** -9).entries())
        expect(Math.abs(gradient[i] - slope), `${name}[${i}]`).toBeLessThan(2e-4)
    }
  })

  it('sets its gradients anew each time', () => {
    const { network, bound } = boundNetwork()
    const once = () => {
      bound.forward()
      softmaxCrossEntropyInto(bound.output.gradient as Float32Array, bound.output.values, labels, CLASSES)
      bound.backward()
      return network.parameters.map(({ gradient }) => gradient.slice())
    }
    expect(once()).toEqual(once())
  })

  it('passes shapes on from layer to layer', () => {
    const { layers, outputShape, parameters } = createNetwork({
      inputShape: [2, 2, 3],
      layers: [{ kind: 'relu' }, { kind: 'dense', outputs: 5 }, { kind: 'relu' }],
    })
    expect(layers.map((layer) => layer.outputShape)).toEqual([[2, 2, 3], [5], [5]])
    expect(outputShape).toEqual([5])
    expect(parameters.map(({ name }) => name)).toEqual(['1.weight', '1.bias'])
  })

  it('shares its parameters between bindings', () => {
    const { network, bound } = boundNetwork()
    const one = bindNetwork(network, 1, { training: false })
    one.input.values.set(bound.input.values.subarray(6, 9))
    network.parameters[0].values[0] += 1
    bound.forward()
    one.forward()
    expect(one.output.values).toEqual(bound.output.values.slice(8, 12))
  })

  it('bound without training holds no gradients and refuses to go backward', () => {
    const { network } = boundNetwork()
    const bound = bindNetwork(network, BATCH, { training: false })
    expect(bound.output.gradient).toBeNull()
    expect(() => bound.backward()).toThrow(TypeError)
  })

  it('computes the same bits on either set, in an arena of exactly the floats it was said to need', () => {
    const floats = arenaFloats((kernels) => void boundNetwork(kernels))
    const bytes = [undefined, simdForTests(floats)].map((kernels) => {
      const { network, bound } = boundNetwork(kernels)
      for (let i = 0; i < 3; i++) {
        bound.forward()
        softmaxCrossEntropyInto(bound.output.gradient as Float32Array, bound.output.values, labels, CLASSES)
        bound.backward()
      }
      return [bound.output.values.slice(), ...network.parameters.map(({ gradient }) => gradient.slice())]
    })
    expect(bytes[1]).toEqual(bytes[0])
    expect(() => boundNetwork(simdForTests(floats - 4))).toThrow(RangeError)
  })

  it('says what is no size', () => {
    expect(() => createNetwork({ inputShape: [2.5], layers: [] })).toThrow('inputShape')
    expect(() => bindNetwork(createNetwork(spec), -1, { training: false })).toThrow('batch must be')
  })
})
