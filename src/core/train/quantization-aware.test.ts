import { describe, expect, it } from 'vitest'
import { simdForTests } from '../../engine/testing/kernel-bytes.ts'
import { arenaFloats } from '../kernels/arena-floats.ts'
import { referenceKernels } from '../kernels/reference.ts'
import type { Kernels } from '../kernels/types.ts'
import { foldBatchNorm } from '../nn/fold.ts'
import { quantizeNetwork } from '../nn/integer/quantize-network.ts'
import { runFakeQuantized } from '../nn/integer/run-fake-quantized.ts'
import { runInteger } from '../nn/integer/run-integer.ts'
import { predictedClasses } from '../nn/predicted-classes.ts'
import { runFloat } from '../nn/run-float.ts'
import { softmaxCrossEntropy } from '../nn/softmax-cross-entropy.ts'
import { createRandom } from '../random.ts'
import { type QuantizationAware, type QuantizationAwareOptions, quantizationAware } from './quantization-aware.ts'
import {
  CLASSES,
  initialized,
  litThirds,
  NORMALIZED,
  optionsFor,
  PIXELS,
  rangesOf,
  SMALL,
  scheme,
} from './testing/small-task.ts'
import { createTrainer, type TrainingOptions, train } from './trainer.ts'

const { images, labels } = litThirds(60)
const BATCH = 12

const optionsOf = optionsFor(images)

/** Logits as training sees them, of the first images. */
function seenLogits(trained: QuantizationAware, count: number): Float32Array {
  const bound = trained.bind(count, false)
  bound.input.values.set(images.subarray(0, count * PIXELS))
  bound.forward()
  return bound.output.values.slice()
}

describe('quantizationAware', () => {
  it('sees the network as the simulation of its integers does, before any training', () => {
    for (const [w, a] of [
      [8, 8],
      [4, 4],
      [2, 3],
    ]) {
      const network = initialized(SMALL)
      const options = optionsOf(network, { scheme: scheme(w, a) })
      const integers = quantizeNetwork(network, options.ranges, options.scheme)
      const trained = quantizationAware(network, options)
      expect(trained.integers()).toEqual(integers)
      const wanted = runFakeQuantized(network, integers, images.subarray(0, BATCH * PIXELS))
      const logits = seenLogits(trained, BATCH)
      for (const [i, logit] of logits.entries()) expect(Math.abs(logit - wanted[i])).toBeLessThan(1e-5)
    }
  })

  it.each(['ste', 'lsq'] as const)('learns with %s what rounding broke', (estimator) => {
    const network = initialized(SMALL)
    const adam = { optimizer: { kind: 'adam' } } as const
    for (const _ of train(network, images, labels, { ...learning(300, 0.01), ...adam }));
    const lossOf = (logits: Float32Array) => softmaxCrossEntropy(logits, labels, CLASSES)
    const float = lossOf(runFloat(network, images))
    const trained = quantizationAware(network, optionsOf(network, { scheme: scheme(2, 3, 'tensor'), estimator }))
    const before = lossOf(seenLogits(trained, 60))
    const trainer = createTrainer(trained, images, labels, { ...learning(300, 0.01), ...adam })
    while (trainer.step < 300) trainer.next()
    expect(float).toBeLessThan(0.1)
    expect(before).toBeGreaterThan(4 * float)
    expect(lossOf(seenLogits(trained, 60))).toBeLessThan(before / 2)
  })

  it('changes nothing where nothing is quantized', () => {
    const [plain, aware] = [initialized(SMALL), initialized(SMALL)]
    const quantization = optionsOf(aware, { only: { layers: [], tensors: [] } })
    for (const _ of train(plain, images, labels, learning(20, 0.1)));
    for (const _ of train(aware, images, labels, { ...learning(20, 0.1), quantization }));
    expect(aware.parameters.map(({ values }) => values)).toEqual(plain.parameters.map(({ values }) => values))
  })

  it.each([
    ['ste', SMALL],
    ['lsq', SMALL],
    ['ste', NORMALIZED],
    ['lsq', NORMALIZED],
  ] as const)('gives the same bits in both sets of kernels (%s)', (estimator, spec) => {
    const course = (kernels: Kernels) => {
      const network = initialized(spec, 3, kernels)
      const trained = quantizationAware(network, { ...optionsOf(initialized(spec), { estimator }) }, kernels)
      const trainer = createTrainer(trained, images, labels, learning(5, 0.05), kernels)
      const losses = Array.from({ length: 5 }, () => trainer.next().loss)
      return [losses, ...trained.parameters.map(({ values }) => values.slice())]
    }
    const floats = arenaFloats((kernels) => void course(kernels))
    expect(course(simdForTests(floats))).toEqual(course(referenceKernels))
  })
})

function learning(steps: number, learningRate: number): TrainingOptions {
  return { batch: BATCH, steps, learningRate, random: createRandom(5) }
}

describe('integers after training', () => {
  it.each(['ste', 'lsq'] as const)('say what training saw (%s)', (estimator) => {
    const network = initialized(SMALL)
    const trained = quantizationAware(network, optionsOf(network, { estimator }))
    const trainer = createTrainer(trained, images, labels, learning(60, 0.05))
    while (trainer.step < 60) trainer.next()
    const logits = seenLogits(trained, 60)
    const { logits: whole } = runInteger(trained.integers(), images)
    const [a, b] = [logits, whole].map((one) => predictedClasses(one, CLASSES))
    expect(a.filter((one, i) => one === b[i]).length).toBeGreaterThanOrEqual(59)
  })

  it('are those of the folded network where normalization stays live', () => {
    const network = initialized(NORMALIZED)
    const trained = quantizationAware(network, optionsOf(network, { scheme: scheme(4, 8) }))
    const trainer = createTrainer(trained, images, labels, learning(40, 0.05))
    while (trainer.step < 40) trainer.next()
    const integers = trained.integers()
    expect(integers.steps.map(({ layers }) => layers[0])).toEqual(['stem', 'dw', 'gap', 'fc'])
    const logits = seenLogits(trained, 60)
    const { logits: whole } = runInteger(integers, images)
    const [a, b] = [logits, whole].map((one) => predictedClasses(one, CLASSES))
    expect(a.filter((one, i) => one === b[i]).length).toBeGreaterThanOrEqual(57)
    const folded = foldBatchNorm(network)
    expect(folded.buffers.length).toBe(0)
  })

  it('are refused where a part stays float', () => {
    const network = initialized(SMALL)
    const only = { layers: ['stem'], tensors: [] }
    expect(() => quantizationAware(network, optionsOf(network, { only })).integers()).toThrow('dw stays float')
  })
})

describe('ranges', () => {
  it('stay as calibration found them, or follow the batches', () => {
    const moved = (update: QuantizationAwareOptions['update']) => {
      const network = initialized(SMALL)
      const trained = quantizationAware(network, optionsOf(network, { update }))
      const before = trained.tensors.get('stem.relu')?.params().scale
      const trainer = createTrainer(trained, images, labels, learning(21, 0.2))
      while (trainer.step < 21) trainer.next()
      return [before, trained.tensors.get('stem.relu')?.params().scale]
    }
    const [before, after] = moved(undefined)
    expect(after).toBe(before)
    const [first, last] = moved({ kind: 'min-max', every: 5, averagingConstant: 0.5 })
    expect(first).toBe(before)
    expect(last).not.toBe(before)
  })

  it('of weights follow the weights; learned scales stay above 0', () => {
    const network = initialized(SMALL)
    const ste = quantizationAware(network, optionsOf(network))
    seenLogits(ste, 1)
    const stem = ste.weights.get('stem')
    const largest = (c: number) =>
      Math.max(...Array.from({ length: 9 }, (_, i) => Math.abs(stem?.latent.values[i * 5 + c] ?? 0)))
    expect(stem?.scale[2]).toBeCloseTo(largest(2) / 7, 7)
    const lsq = quantizationAware(network, optionsOf(network, { estimator: 'lsq' }))
    for (const { learned } of lsq.weights.values()) learned?.parameter.values.fill(-1)
    lsq.settle()
    for (const { scale } of lsq.weights.values()) expect(Math.min(...scale)).toBeGreaterThan(0)
  })
})

it('one bit is the sign times the mean magnitude', () => {
  const network = initialized(SMALL)
  const own = { ...scheme(4, 8), layers: { pw: { weights: { bits: 1 } } } }
  const trained = quantizationAware(network, { scheme: own, ranges: rangesOf(network, images, own) })
  seenLogits(trained, 1)
  const pw = trained.weights.get('pw')
  if (!pw) throw new Error('pw is quantized')
  for (let c = 0; c < 6; c++) {
    const column = Array.from({ length: 5 }, (_, i) => pw.latent.values[i * 6 + c])
    const mean = column.reduce((sum, w) => sum + Math.abs(w), 0) / 5
    for (const [i, w] of column.entries()) expect(pw.simulated.values[i * 6 + c]).toBeCloseTo(w < 0 ? -mean : mean, 6)
  }
  expect(new Set(pw.codes())).toEqual(new Set([-1, 1]))
  const step = trained.integers().steps.find(({ layers }) => layers[0] === 'pw')
  expect(step && 'weights' in step && new Set(step.weights)).toEqual(new Set([-1, 1]))
})

it('says what cannot be trained', () => {
  const network = initialized(SMALL)
  const options = optionsOf(network)
  const wrong = (weights: object) => () =>
    quantizationAware(network, {
      ...options,
      scheme: { ...options.scheme, weights: { ...options.scheme.weights, ...weights } },
    })
  expect(wrong({ bits: 9 })).toThrow('stem: bits of weights must be a whole number from 1 to 8, got 9')
  expect(wrong({ granularity: { group: 4 } })).toThrow("stem: granularity must be 'tensor' or 'channel'")
  expect(wrong({ symmetric: false })).toThrow('stem: weights must be symmetric')
  expect(() => quantizationAware(network, { ...options, ranges: {} })).toThrow('ranges must have one for input')
})
