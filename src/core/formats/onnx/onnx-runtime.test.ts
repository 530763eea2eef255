import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { calibrate } from '../../calibrate/calibrate.ts'
import type { ObserverKind } from '../../calibrate/create-observer.ts'
import { readImageSet } from '../../data/image-set.ts'
import { foldBatchNorm } from '../../nn/fold.ts'
import { heInitialize } from '../../nn/initialize.ts'
import type { IntegerNetwork, IntegerTensor } from '../../nn/integer/integer-network.ts'
import { activationScheme, type NetworkScheme, quantizeNetwork } from '../../nn/integer/quantize-network.ts'
import { type KeptCodes, runInteger } from '../../nn/integer/run-integer.ts'
import { sizeOf } from '../../nn/layer.ts'
import { loadNetwork } from '../../nn/model-format.ts'
import { createNetwork, type Network, type NetworkSpec } from '../../nn/network.ts'
import { predictedClasses } from '../../nn/predicted-classes.ts'
import { dequantize } from '../../quant/affine/quantize.ts'
import { createRandom } from '../../random.ts'
import { crossLayerEqualization } from '../../repair/cross-layer-equalization.ts'
import { installOnnxRuntime, type OnnxOutputs, type OptimizationLevel, runOnnx } from '../../testing/onnx-runtime.ts'
import { compareSteps } from './testing/compare-steps.ts'
import { toOnnx } from './to-onnx.ts'

/** ONNX Runtime, which knows nothing of this core, runs what `toOnnx` writes. */
beforeAll(installOnnxRuntime, 600_000)

const IMAGES = 500
const shared = (path: string) => new URL(`../../../../public/${path}`, import.meta.url)
function images(name: string, count: number): Float32Array {
  const set = readImageSet(inflateSync(readFileSync(shared(`data/${name}.safetensors.zz`))))
  return Float32Array.from(set.images.subarray(0, count * 784), (pixel) => pixel / 255)
}
const pixels = images('fashion-mnist-test-1000', IMAGES)
const first = (count: number) => pixels.subarray(0, count * 784)
const seen = images('fashion-mnist-train-1024', 64)

const folded = (name: string) =>
  foldBatchNorm(loadNetwork(Uint8Array.from(readFileSync(shared(`networks/${name}.safetensors`)))))
const networks = {
  ResNet: folded('resnet-fashion'),
  MobileNet: folded('mobilenet-fashion'),
  'equalized MobileNet': crossLayerEqualization(folded('mobilenet-fashion')),
}

function integersOf(
  network: Network,
  batch: Float32Array,
  scheme: NetworkScheme,
  kind: ObserverKind = 'min-max',
): IntegerNetwork {
  const run = calibrate(network, [batch], { observers: [kind] })
  let next = run.next()
  while (!next.done) next = run.next()
  const ranges = next.value.tensors.map(({ name, range }) => [name, range(kind, activationScheme(scheme, name))])
  return quantizeNetwork(network, Object.fromEntries(ranges), { ...scheme, requantization: 'float' })
}

const scheme = (weights: number, activations: number, granularity: 'tensor' | 'channel'): NetworkScheme => ({
  weights: { bits: weights, granularity },
  activations: { bits: activations },
})

/**
 * No code differs by more than one, and none that is not next to a tie, where float32 decides, or for an addition the grid on which the
 * core has its sum. Returns the share of codes that differ.
 */
function expectSteps(integers: IntegerNetwork, outputs: OnnxOutputs, own: readonly KeptCodes[], count: number): number {
  let [differing, compared] = [0, 0]
  for (const step of compareSteps(integers, outputs, own, count)) {
    const isSum = integers.steps.some(({ output, kind }) => output === step.tensor && kind === 'add')
    expect(step.largest, step.tensor).toBeLessThanOrEqual(1)
    expect(step.fromTie, step.tensor).toBeLessThan(isSum ? 2.5e-4 : 1e-4)
    differing += step.differing
    compared += step.compared
  }
  expect(compared).toBeGreaterThan(10 * count)
  return differing / compared
}

function differences(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let count = 0
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) count++
  return count
}

describe.each([
  ['ResNet', 8, 8, 'channel', 'min-max'],
  ['ResNet', 4, 4, 'channel', 'mse'],
  ['ResNet', 4, 4, 'tensor', 'min-max'],
  ['MobileNet', 8, 8, 'channel', 'min-max'],
  ['MobileNet', 4, 4, 'channel', 'mse'],
  ['MobileNet', 4, 4, 'tensor', 'min-max'],
  ['equalized MobileNet', 4, 6, 'tensor', 'min-max'],
] as const)('the %s, W%dA%d, one scale a %s (%s), in ONNX Runtime', (name, weights, activations, granularity, kind) => {
  const integers = integersOf(networks[name], seen, scheme(weights, activations, granularity), kind)
  const keep = integers.tensors.map(({ name }) => name)
  const model = toOnnx(integers, { keep })
  let own: ReturnType<typeof runInteger>
  beforeAll(() => {
    own = runInteger(integers, pixels, { keep })
  })
  const run = (count: number, level: OptimizationLevel) => runOnnx(model, first(count), [count, 1, 28, 28], level)

  it('gives the codes of each step as the core computes them, and the same classes', async () => {
    const outputs = await run(IMAGES, 'all')
    expect(expectSteps(integers, outputs, own.codes, IMAGES)).toBeLessThan(1e-5)
    const apart = own.codes.map(({ layer, data }) => differences(data, outputs[`${layer}/codes`].data))
    expect(apart[0], 'input').toBe(0)
    // One code that differs goes on through the layers after it.
    const all = own.codes.reduce((sum, { data }) => sum + data.length, 0)
    expect(apart.reduce((sum, one) => sum + one, 0) / all).toBeLessThan(1e-3)
    const logits = outputs.fc.data as Float32Array
    const last = integers.tensors.at(-1) as IntegerTensor
    expect(differences(logits, dequantize(outputs['fc/codes'].data, last.params))).toBe(0)
    const [theirs, ours] = [logits, own.logits].map((one) => predictedClasses(one, 10))
    expect(differences(theirs, ours)).toBeLessThanOrEqual(0.002 * IMAGES)
  })

  it('gives them, too, as the graph is written, in float', async () => {
    expect(expectSteps(integers, await run(100, 'disabled'), own.codes, 100)).toBeLessThan(1e-5)
  })
})

describe('layers that the two networks have not', () => {
  const caps = [0.4, 1.5, 0.2, 3, 0.9, 6]
  const specs: Record<string, NetworkSpec> = {
    'sums of three, a ReLU of its own, a dense layer that reads an image': {
      inputShape: [9, 7, 3],
      layers: [
        { name: 'wide', kind: 'conv', outputs: 6, kernel: 5, stride: 2 },
        { name: 'capped', kind: 'relu', cap: caps },
        { name: 'deep', kind: 'depthwise', kernel: 3, stride: 1 },
        { name: 'point', kind: 'conv', outputs: 6, kernel: 1, stride: 1, inputs: ['capped'] },
        { name: 'sum', kind: 'add', inputs: ['capped', 'deep', 'point'] },
        { name: 'relu', kind: 'relu' },
        { name: 'both', kind: 'add', inputs: ['sum', 'relu'] },
        { name: 'hidden', kind: 'dense', outputs: 8 },
        { name: 'hidden.relu', kind: 'relu' },
        { name: 'fc', kind: 'dense', outputs: 5 },
      ],
    },
    'a pool that is capped by channel, stride 3': {
      inputShape: [8, 11, 2],
      layers: [
        { name: 'conv', kind: 'conv', outputs: 6, kernel: 3, stride: 3 },
        { name: 'gap', kind: 'global-average-pool' },
        { name: 'capped', kind: 'relu', cap: caps },
        { name: 'fc', kind: 'dense', outputs: 4 },
      ],
    },
    'points in the plane': {
      inputShape: [2],
      layers: [
        { name: 'hidden', kind: 'dense', outputs: 16 },
        { name: 'capped', kind: 'relu', cap: Array.from({ length: 16 }, (_, i) => 0.1 * (i + 1)) },
        { name: 'fc', kind: 'dense', outputs: 3 },
      ],
    },
  }
  const schemes: Record<string, NetworkScheme> = {
    'unsigned, 8 bits': scheme(8, 8, 'channel'),
    'signed, affine weights': {
      weights: { bits: 8, granularity: 'channel', symmetric: false },
      activations: { bits: 8, signed: true },
    },
    'signed, symmetric, 5 bits': {
      weights: { bits: 5, granularity: 'tensor' },
      activations: { bits: 5, signed: true, symmetric: true },
    },
    'unsigned, 3 bits': scheme(3, 3, 'tensor'),
    'groups of 4 weights': { weights: { bits: 6, granularity: { group: 4 } }, activations: { bits: 8 } },
  }
  const every = Object.keys(specs).flatMap((spec) => Object.keys(schemes).map((one) => [spec, one] as const))

  it.each(every)('%s; %s', async (spec, how) => {
    const random = createRandom(5)
    const network = createNetwork(specs[spec])
    heInitialize(network.parameters, random)
    for (const { values, fanIn } of network.parameters)
      if (fanIn === 0) for (let i = 0; i < values.length; i++) values[i] += 0.3 * random.gaussian()
    const shape = network.inputShape
    const [size, channels] = [sizeOf(shape), shape.at(-1) as number]
    const count = 40
    const points = Float32Array.from({ length: count * size }, () => random.gaussian())
    // ONNX has channels first, the core has them last.
    const planes = Float32Array.from(points, (_, i) => {
      const [c, pixel] = [Math.floor((i % size) / (size / channels)), i % (size / channels)]
      return points[i - (i % size) + pixel * channels + c]
    })
    const integers = integersOf(network, points, schemes[how])
    const keep = integers.tensors.map(({ name }) => name)
    const model = toOnnx(integers, { keep })
    const { codes } = runInteger(integers, points, { keep })
    for (const level of ['all', 'disabled'] as const) {
      const outputs = await runOnnx(model, planes, [count, channels, ...shape.slice(0, -1)], level)
      // Scales that are twice each other make exact ties: the core adds halves up, ONNX to even.
      expect(expectSteps(integers, outputs, codes, count)).toBeLessThan(0.03)
    }
  })
})
