import { describe, expect, it } from 'vitest'
import { simdForTests } from '../../../engine/testing/kernel-bytes.ts'
import { calibrate } from '../../calibrate/calibrate.ts'
import type { Range } from '../../calibrate/observer.ts'
import { quantizedTensors } from '../../calibrate/quantized-tensors.ts'
import { referenceKernels } from '../../kernels/reference.ts'
import { dequantize } from '../../quant/affine/quantize.ts'
import { roundHalfEven } from '../../quant/rounding.ts'
import { createRandom } from '../../random.ts'
import { smallMobileNet, smallResNet } from '../architectures.ts'
import { foldBatchNorm } from '../fold.ts'
import { heInitialize } from '../initialize.ts'
import { createNetwork, type Network, type NetworkSpec } from '../network.ts'
import { runFloat } from '../run-float.ts'
import { bindStep } from './bind-integers.ts'
import type { IntegerTensor } from './integer-network.ts'
import { activationScheme, type NetworkScheme, quantizeNetwork } from './quantize-network.ts'
import { runFakeQuantized } from './run-fake-quantized.ts'
import { runInteger } from './run-integer.ts'
import { allocateTensor, readCodes, type TensorMemory, writeReals } from './tensor-memory.ts'
import { exactly } from './testing/exact-steps.ts'

const IMAGES = 6

/** A folded network as training might leave it, images, and what calibration saw. */
function prepared(spec: NetworkSpec) {
  const random = createRandom(11)
  const network = createNetwork(spec)
  heInitialize(network.parameters, random, network.buffers)
  for (const { values, fanIn } of network.parameters)
    if (fanIn === 0) for (let i = 0; i < values.length; i++) values[i] += 0.3 * random.gaussian()
  const folded = foldBatchNorm(network)
  const images = Float32Array.from({ length: IMAGES * 784 }, () => random.uniform())
  return { network: folded, images }
}
const networks = { ResNet: prepared(smallResNet), MobileNet: prepared(smallMobileNet) }

function rangesOf(network: Network, images: Float32Array, scheme: NetworkScheme): Record<string, Range> {
  const run = calibrate(network, [images], { observers: ['min-max'] })
  let next = run.next()
  while (!next.done) next = run.next()
  const calibration = next.value
  return Object.fromEntries(
    calibration.tensors.map(({ name, range }) => [name, range('min-max', activationScheme(scheme, name))]),
  )
}
const scheme = (
  weights: number,
  activations: number,
  granularity: 'tensor' | 'channel' = 'channel',
): NetworkScheme => ({
  weights: { bits: weights, granularity },
  activations: { bits: activations },
})
function quantized(name: keyof typeof networks, how: NetworkScheme) {
  const { network, images } = networks[name]
  return { network, images, integers: quantizeNetwork(network, rangesOf(network, images, how), how) }
}
const sqnr = (wanted: Float32Array, found: Float32Array) =>
  10 *
  Math.log10(
    wanted.reduce((sum, x) => sum + x * x, 0) / wanted.reduce((sum, x, i) => sum + (x - found[i]) * (x - found[i]), 0),
  )

describe.each(Object.keys(networks) as (keyof typeof networks)[])('the %s in integers', (name) => {
  it('has codes for its input, for what each layer gives after its ReLU, and none between', () => {
    const { network } = networks[name]
    const tensors = quantizedTensors(network)
    expect(tensors[0]).toBe('input')
    expect(tensors.at(-1)).toBe('fc')
    expect(tensors).toHaveLength(name === 'ResNet' ? 15 : 12)
    const { integers } = quantized(name, scheme(8, 8))
    expect(integers.steps.map(({ output }) => output)).toEqual(tensors.slice(1))
  })

  it.each([
    [8, 8, 'channel'],
    [8, 8, 'tensor'],
    [4, 4, 'channel'],
    [2, 3, 'channel'],
  ] as const)(
    'W%dA%d, one scale a %s: each layer is the exact quotient rounded, but for what lies on a tie',
    (w, a, granularity) => {
      const { images, integers } = quantized(name, scheme(w, a, granularity))
      const memoryOf = new Map(
        integers.tensors.map((tensor) => [tensor.name, allocateTensor(tensor, 1, referenceKernels)]),
      )
      const memory = (name: string) => memoryOf.get(name) as TensorMemory
      const runs = integers.steps.map((step) => bindStep(step, memoryOf, 1, 'single', referenceKernels))
      let [compared, ties] = [0, 0]
      for (let n = 0; n < 2; n++) {
        writeReals(memory('input'), images.subarray(n * 784, (n + 1) * 784))
        for (const [s, step] of integers.steps.entries()) {
          runs[s](1)
          const exactOf = exactly(step, memory)
          const { zeroPoint, lowest, highest } = step.requantizer
          readCodes(memory(step.output), 1).forEach((code, i) => {
            const c = i % lowest.length
            const exact = exactOf(i)
            const wanted = Math.max(lowest[c], Math.min(highest[c], roundHalfEven(exact) + zeroPoint))
            compared++
            if (code === wanted) return
            ties++
            expect(Math.abs(code - wanted)).toBe(1)
            expect(Math.abs(exact - Math.floor(exact) - 0.5), `${step.output}: ${exact}`).toBeLessThan(1e-6)
          })
        }
      }
      expect(compared).toBeGreaterThan(10_000)
      expect(ties / compared).toBeLessThan(1e-3)
    },
  )

  it('is near the float network at 8 bits, farther with fewer, and the simulation in float agrees with the integers', () => {
    const { network, images, integers } = quantized(name, scheme(8, 8))
    const float = runFloat(network, images)
    const { logits } = runInteger(integers, images)
    expect(sqnr(float, logits)).toBeGreaterThan(22)
    const coarse = quantized(name, scheme(3, 3)).integers
    expect(sqnr(float, runInteger(coarse, images).logits)).toBeLessThan(sqnr(float, logits) - 10)
    const simulated = runFakeQuantized(network, integers, images)
    const step = integers.tensors.at(-1)?.params.scale as number
    const apart = simulated.filter((x, i) => Math.abs(x - logits[i]) > 1.01 * step)
    expect(apart.length).toBe(0)
  })

  it('can be simulated in parts: none is the float network, each part is far nearer to it than the whole', () => {
    const { network, images, integers } = quantized(name, scheme(3, 3))
    const float = runFloat(network, images)
    const onlyOf = (layers: readonly string[], tensors: readonly string[]) =>
      runFakeQuantized(network, integers, images, referenceKernels, { layers, tensors })
    expect(onlyOf([], [])).toEqual(float)
    const whole = sqnr(float, runFakeQuantized(network, integers, images))
    for (const one of [onlyOf(['stem'], []), onlyOf([], [integers.steps[0].output])]) {
      expect(one).not.toEqual(float)
      expect(sqnr(float, one)).toBeGreaterThan(whole + 1)
    }
  })

  it('gives the codes that are asked for, channels first, and logits that are the last of them', () => {
    const { images, integers } = quantized(name, scheme(8, 6))
    const { logits, codes } = runInteger(integers, images, { keep: ['input', 'fc', integers.steps[0].output] })
    expect(codes.map(({ layer, shape }) => [layer, ...shape])).toEqual([
      ['input', IMAGES, 1, 28, 28],
      ['fc', IMAGES, 10],
      [integers.steps[0].output, IMAGES, 16, 14, 14],
    ])
    expect(dequantize(codes[1].data, integers.tensors.at(-1)?.params as never)).toEqual(logits)
    for (const { data } of codes) expect(Math.min(...data) >= 0 && Math.max(...data) <= 63).toBe(true)
    const alone = runInteger(integers, images.slice(784, 2 * 784), { keep: [integers.steps[0].output] })
    expect(alone.codes[0].data).toEqual(codes[2].data.slice(16 * 196, 2 * 16 * 196))
  })

  it.each(['single', 'double', 'float'] as const)('has the same codes with SIMD, rounded %s', (requantization) => {
    const { images, integers } = quantized(name, { ...scheme(4, 8), requantization })
    const keep = integers.tensors.map((tensor) => tensor.name)
    const simd = runInteger(integers, images, { keep }, simdForTests(3_000_000))
    expect(simd).toEqual(runInteger(integers, images, { keep }))
  })

  it('rounds twice where it is told to, which changes some codes by one', () => {
    const single = quantized(name, scheme(4, 4))
    const double = quantized(name, { ...scheme(4, 4), requantization: 'double' })
    const keep = [single.integers.steps[0].output]
    const [a, b] = [single, double].map(({ integers, images }) => runInteger(integers, images, { keep }).codes[0].data)
    const apart = a.filter((code, i) => code !== b[i])
    for (const [i, code] of a.entries()) expect(Math.abs(code - b[i])).toBeLessThanOrEqual(1)
    expect(apart.length / a.length).toBeLessThan(0.2)
  })
})

describe('a ReLU6', () => {
  it('holds codes between the zero-point and the cap, the same as in float', () => {
    const { integers } = quantized('MobileNet', scheme(8, 8))
    for (const step of integers.steps) {
      if (!('weights' in step) || step.output === 'fc') continue
      const tensor = integers.tensors.find(({ name }) => name === step.output) as IntegerTensor
      const { scale, zeroPoint } = tensor.params
      expect([...step.requantizer.lowest].every((code) => code === zeroPoint)).toBe(true)
      expect(
        [...step.requantizer.highest].every((code) => code === Math.min(255, zeroPoint + roundHalfEven(6 / scale))),
      ).toBe(true)
    }
  })
})

describe('what cannot be', () => {
  const { network, images } = networks.ResNet
  const ranges = rangesOf(network, images, scheme(8, 8))
  it.each([
    [
      'a network that is not folded',
      () => quantizeNetwork(createNetwork(smallResNet), ranges, scheme(8, 8)),
      'must have its batch normalization folded (foldBatchNorm), got stem.bn',
    ],
    [
      'a range that is missing',
      () => quantizeNetwork(network, { ...ranges, b1: undefined as never }, scheme(8, 8)),
      'ranges must have one for b1',
    ],
    ['no range at all', () => quantizeNetwork(network, {}, scheme(8, 8)), 'ranges must have one for input'],
    [
      'nine bits',
      () => quantizeNetwork(network, ranges, scheme(9, 8)),
      'bits must be a whole number from 2 to 8, got 9',
    ],
    [
      'one bit of activations',
      () => quantizeNetwork(network, ranges, scheme(8, 1)),
      'input: bits of activations must be a whole number from 2 to 8, got 1',
    ],
    [
      'a range that is upside down',
      () => quantizeNetwork(network, { ...ranges, fc: { min: 2, max: 1 } }, scheme(8, 8)),
      'max',
    ],
    [
      'no image',
      () => [...calibrate(network, [], { observers: ['min-max'] })],
      'batches must hold one image at least, got none',
    ],
    [
      'no observer',
      () => [...calibrate(network, [images], { observers: [] })],
      'observers must name one at least, got none',
    ],
    [
      'half an image',
      () => [...calibrate(network, [images.slice(1)], { observers: ['min-max'] })],
      'images must hold whole examples',
    ],
    [
      'a tensor that is none',
      () => runInteger(quantizeNetwork(network, ranges, scheme(8, 8)), images, { keep: ['b0.c2.bn'] }),
      'keep must name tensors',
    ],
  ])('%s', (_, make, message) => {
    expect(make).toThrow(message)
  })

  it('an activation that is always the same has a range all the same', () => {
    const flat = { ...ranges, b0: { min: 0, max: 0 } }
    const { logits } = runInteger(quantizeNetwork(network, flat, scheme(8, 8)), images)
    expect(logits.every(Number.isFinite)).toBe(true)
  })
})
