import { expect, it } from 'vitest'
import { quantizedTensors } from '../calibrate/quantized-tensors.ts'
import { referenceKernels } from '../kernels/reference.ts'
import { createRandom } from '../random.ts'
import { floatClassifier, integerClassifier, logitsInTurn } from './classifier.ts'
import { heInitialize } from './initialize.ts'
import { bindIntegers } from './integer/bind-integers.ts'
import { quantizeNetwork } from './integer/quantize-network.ts'
import { runInteger } from './integer/run-integer.ts'
import { bindNetwork, createNetwork } from './network.ts'
import { runFloat } from './run-float.ts'

const network = createNetwork({
  inputShape: [4, 4, 1],
  layers: [
    { name: 'conv', kind: 'conv', outputs: 3, kernel: 3, stride: 1 },
    { name: 'relu', kind: 'relu' },
    { name: 'pool', kind: 'global-average-pool' },
    { name: 'dense', kind: 'dense', outputs: 5 },
  ],
})
const random = createRandom(1)
heInitialize(network.parameters, random)
/** 7 images, of which 3 pass at a time: the last batch has one */
const images = Float32Array.from({ length: 7 * 16 }, () => random.uniform())
const scheme = { weights: { bits: 8, granularity: 'channel' }, activations: { bits: 8 } } as const
const ranges = Object.fromEntries(quantizedTensors(network).map((name) => [name, { min: -2, max: 2 }]))
const integers = quantizeNetwork(network, ranges, scheme)
const inFloat = floatClassifier(bindNetwork(network, 3, { training: false }, referenceKernels))

it('says what the network says, batch after batch, in float and in integers', () => {
  for (const [classifier, wanted] of [
    [inFloat, runFloat(network, images)],
    [integerClassifier(integers, bindIntegers(integers, 3, referenceKernels)), runInteger(integers, images).logits],
  ] as const) {
    expect(classifier).toMatchObject({ batch: 3, size: 16, classes: 5 })
    const turns: number[] = []
    const run = logitsInTurn(classifier, images)
    let next = run.next()
    for (; !next.done; next = run.next()) {
      turns.push(next.value.length / 5)
      expect(next.value).toEqual(wanted.subarray(0, next.value.length))
    }
    expect(turns).toEqual([3, 6, 7])
    expect(next.value).toEqual(wanted)
  }
})

it('takes whole examples only', () => {
  expect(() => logitsInTurn(inFloat, images.subarray(1)).next()).toThrow(
    new RangeError('inputs must hold whole examples of 16 numbers, got 111 numbers'),
  )
})
