import { describe, expect, it } from 'vitest'
import { referenceKernels } from '../kernels/reference.ts'
import { createRandom } from '../random.ts'
import { add } from './add.ts'
import { batchNorm } from './batch-norm.ts'
import { conv } from './conv.ts'
import { depthwise } from './depthwise.ts'
import { globalAveragePool } from './global-average-pool.ts'
import type { Layer } from './layer.ts'
import { relu } from './relu.ts'
import { centralDifferences, probe } from './testing/finite-differences.ts'

const IMAGE = [4, 5, 3]
const LAYERS: Readonly<Record<string, () => Layer>> = {
  'conv 3 × 3': () => conv({ kind: 'conv', outputs: 4, kernel: 3, stride: 1 }, 'a', IMAGE, referenceKernels),
  'conv 3 × 3, stride 2, no bias': () =>
    conv({ kind: 'conv', outputs: 2, kernel: 3, stride: 2, bias: false }, 'a', IMAGE, referenceKernels),
  'conv 1 × 1, stride 2': () => conv({ kind: 'conv', outputs: 5, kernel: 1, stride: 2 }, 'a', IMAGE, referenceKernels),
  'depthwise 3 × 3': () => depthwise({ kind: 'depthwise', kernel: 3, stride: 1 }, 'a', IMAGE, referenceKernels),
  'depthwise, stride 2': () =>
    depthwise({ kind: 'depthwise', kernel: 3, stride: 2, bias: false }, 'a', IMAGE, referenceKernels),
  'batch normalization': () => batchNorm('a', IMAGE, referenceKernels),
  'global average pool': () => globalAveragePool('a', IMAGE),
  relu: () => relu({ kind: 'relu' }, IMAGE),
  'relu with a cap a channel': () => relu({ kind: 'relu', cap: [0.6, 0.1, 2] }, IMAGE),
}
const BATCH = 4

describe.each(Object.entries(LAYERS))('%s', (name, make) => {
  it('goes backward with the slope of the loss', () => {
    const layer = make()
    const { input, loss, backward } = probe(layer, IMAGE, BATCH, createRandom(3))
    backward()
    // Batch normalization is no straight line: its quotient is good to the square of the step.
    const [step, tolerance] = name === 'batch normalization' ? [2 ** -6, 3e-3] : [2 ** -7, 6e-4]
    for (const [p, { values, gradient }] of [...layer.parameters, input].entries())
      for (const [i, slope] of centralDifferences(loss, values, step).entries())
        expect(Math.abs(gradient[i] - slope), `${p}, ${i}`).toBeLessThan(tolerance)
  })

  it('adds to the gradients that stand there', () => {
    const layer = make()
    const { input, backward } = probe(layer, IMAGE, BATCH, createRandom(4))
    backward()
    const once = [...layer.parameters, input].map(({ gradient }) => gradient.slice())
    backward()
    for (const [p, { gradient }] of [...layer.parameters, input].entries())
      for (const [i, slope] of gradient.entries()) expect(slope).toBeCloseTo(2 * once[p][i], 3)
  })
})

describe('add', () => {
  it('sums what it reads and hands its gradient to each', () => {
    const layer = add('sum', [[3], [3]])
    const of = (values: number[], gradient: number[]) => ({
      shape: [3],
      values: Float32Array.from(values),
      gradient: Float32Array.from(gradient),
    })
    const [a, b, sum] = [of([1, 2, 3], [0, 0, 1]), of([10, 20, 30], [5, 0, 0]), of([0, 0, 0], [1, 2, 3])]
    const bound = layer.bind({ inputs: [a, b], output: sum, batch: 1, training: true }, referenceKernels)
    bound.forward()
    bound.backward()
    expect([[...sum.values], [...a.gradient], [...b.gradient]]).toEqual([
      [11, 22, 33],
      [1, 2, 4],
      [6, 2, 3],
    ])
    expect(() => add('sum', [[3]])).toThrow('sum: inputs must be two or more')
    expect(() => add('sum', [[3], [4]])).toThrow('sum: inputs must have one shape, got [3] and [4]')
  })
})

describe('batch normalization', () => {
  it('gives each channel mean β and deviation γ in training, and keeps running moments as PyTorch does', () => {
    const layer = batchNorm('bn', [2], referenceKernels)
    const [gamma, beta] = layer.parameters
    gamma.values.set([2, 1])
    beta.values.set([5, -1])
    layer.buffers[1].values.fill(1)
    const activation = (values: number[]) => ({ shape: [2], values: Float32Array.from(values), gradient: null })
    const input = activation([1, 0, 3, 2, 5, 4, 7, 6])
    const output = activation([0, 0, 0, 0, 0, 0, 0, 0])
    layer.bind({ inputs: [input], output, batch: 4, training: true }, referenceKernels).forward()
    // mean 4 and 3, variance 5 and 5 of N, 20/3 of N − 1
    const deviation = Math.sqrt(5 + 1e-5)
    for (let n = 0; n < 4; n++) {
      expect(output.values[2 * n]).toBeCloseTo(5 + (2 * (1 + 2 * n - 4)) / deviation, 5)
      expect(output.values[2 * n + 1]).toBeCloseTo(-1 + (2 * n - 3) / deviation, 5)
    }
    expect(layer.buffers[0].values[0]).toBeCloseTo(0.4, 6)
    expect(layer.buffers[1].values[0]).toBeCloseTo(0.9 + 20 / 30, 6)
    layer.bind({ inputs: [input], output, batch: 4, training: false }, referenceKernels).forward()
    expect(output.values[0]).toBeCloseTo(5 + (2 * (1 - 0.4)) / Math.sqrt(0.9 + 2 / 3 + 1e-5), 5)
  })
})

describe('what does not fit is refused', () => {
  it.each([
    [
      () => conv({ kind: 'conv', outputs: 4, kernel: 2, stride: 1 }, 'c', IMAGE, referenceKernels),
      'c: kernel must be odd, got 2',
    ],
    [() => conv({ kind: 'conv', outputs: 4, kernel: 3, stride: 0 }, 'c', IMAGE, referenceKernels), 'c: stride must be'],
    [
      () => conv({ kind: 'conv', outputs: 4, kernel: 3, stride: 1 }, 'c', [9], referenceKernels),
      'c: input must be [height, width, channels]',
    ],
    [
      () => depthwise({ kind: 'depthwise', kernel: 0, stride: 1 }, 'd', IMAGE, referenceKernels),
      'd: kernel must be odd, got 0',
    ],
    [() => globalAveragePool('g', [4]), 'g: input must be'],
    [() => relu({ kind: 'relu', cap: [1, 2] }, IMAGE), 'cap must be one number or 3, got 2'],
    [() => relu({ kind: 'relu', cap: 0 }, IMAGE), 'cap must be above 0, got 0'],
  ])('%#', (make, message) => {
    expect(make).toThrow(message)
  })
})
