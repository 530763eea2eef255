import { existsSync, readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { simdForTests } from '../../engine/testing/kernel-bytes.ts'
import { type Calibration, calibrate } from '../calibrate/calibrate.ts'
import type { ObserverKind } from '../calibrate/create-observer.ts'
import { readImageSet } from '../data/image-set.ts'
import { arenaFloats } from '../kernels/arena-floats.ts'
import type { Kernels } from '../kernels/types.ts'
import { accuracy } from './accuracy.ts'
import { copyNetwork } from './copy-network.ts'
import { foldBatchNorm } from './fold.ts'
import type { IntegerNetwork } from './integer/integer-network.ts'
import { activationScheme, type NetworkScheme, quantizeNetwork } from './integer/quantize-network.ts'
import { runFakeQuantized } from './integer/run-fake-quantized.ts'
import { runInteger } from './integer/run-integer.ts'
import { loadNetwork } from './model-format.ts'
import { predictedClasses } from './predicted-classes.ts'
import { runFloat } from './run-float.ts'

/** The networks that ship, on the images that ship. Bars are those of the project; the texts of the pages state what is measured there. */
const shared = (path: string) => new URL(`../../../public/${path}`, import.meta.url)
function images(name: string) {
  const set = readImageSet(inflateSync(readFileSync(shared(`data/${name}.safetensors.zz`))))
  return { pixels: Float32Array.from(set.images, (pixel) => pixel / 255), labels: set.labels }
}
/** the 10,000 of the test set */
function allImages(set: string) {
  const parts = ['1000', '9000'].map((part) => images(`${set}-test-${part}`))
  return {
    pixels: Float32Array.from([...parts[0].pixels, ...parts[1].pixels]),
    labels: Uint8Array.from([...parts[0].labels, ...parts[1].labels]),
  }
}
const first = (pixels: Float32Array, count: number) => pixels.subarray(0, count * 784)
const CLASSES = 10

/** What `use` gives with the fast kernels, in an arena as large as it needs: found out on one chunk of images. */
function fast<T>(use: (kernels: Kernels, pixels: Float32Array) => T, pixels: Float32Array): T {
  return use(simdForTests(arenaFloats((kernels) => use(kernels, first(pixels, 32)))), pixels)
}
const agreement = (a: Float32Array, b: Float32Array) => {
  const [p, q] = [predictedClasses(a, CLASSES), predictedClasses(b, CLASSES)]
  return p.reduce((same, one, i) => same + (one === q[i] ? 1 : 0), 0) / p.length
}
const sqnr = (wanted: Float32Array, found: Float32Array) =>
  10 *
  Math.log10(
    wanted.reduce((sum, x) => sum + x * x, 0) / wanted.reduce((sum, x, i) => sum + (x - found[i]) * (x - found[i]), 0),
  )

const REPORT = shared('networks/training.json')
const reports = JSON.parse(existsSync(REPORT) ? readFileSync(REPORT, 'utf8') : '{}')
const NETWORKS = [
  ['resnet-fashion', 'fashion-mnist', 0.91],
  ['mobilenet-fashion', 'fashion-mnist', 0.897],
  ['resnet-digits', 'digits', 0.99],
] as const

describe.each(NETWORKS)('%s', (name, set, bar) => {
  const file = Uint8Array.from(readFileSync(shared(`networks/${name}.safetensors`)))
  const { pixels, labels } = allImages(set)

  it('tells the 10,000 test images apart as the training report says, and so does the median of three seeds', () => {
    const right = accuracy(
      fast((kernels, x) => runFloat(loadNetwork(file, kernels), x, kernels), pixels),
      labels,
      CLASSES,
    )
    expect(right).toBeGreaterThanOrEqual(bar)
    const runs: { seed: number; test: number }[] = reports[name]
    expect(runs.map(({ seed }) => seed)).toEqual([1, 2, 3])
    expect(right).toBe(runs[0].test)
    expect(runs.map(({ test }) => test).sort()[1]).toBeGreaterThanOrEqual(bar)
  })

  it('folds without a change of class', () => {
    const x = first(pixels, 1000)
    const plain = fast((kernels, x) => runFloat(loadNetwork(file, kernels), x, kernels), x)
    const folded = fast((kernels, x) => runFloat(foldBatchNorm(loadNetwork(file, kernels), kernels), x, kernels), x)
    expect(sqnr(plain, folded)).toBeGreaterThan(100)
    expect(agreement(plain, folded)).toBeGreaterThanOrEqual(0.999)
  })
})

describe.each(NETWORKS.slice(0, 2))('%s in integers', (name) => {
  const network = foldBatchNorm(loadNetwork(Uint8Array.from(readFileSync(shared(`networks/${name}.safetensors`)))))
  const { pixels, labels } = allImages('fashion-mnist')
  const training = images('fashion-mnist-train-1024').pixels
  const isResNet = name === 'resnet-fashion'
  const float = fast((kernels, x) => runFloat(copyNetwork(network, kernels), x, kernels), pixels)

  function calibrated(batch: Float32Array, percentile = 99.9) {
    const run = calibrate(network, [batch], {
      observers: ['min-max', 'percentile'],
      options: { percentile: { percentile } },
    })
    let next = run.next()
    while (!next.done) next = run.next()
    return next.value
  }
  const good = calibrated(first(training, 64))
  const integersOf = (
    weights: number,
    granularity: 'tensor' | 'channel',
    {
      activations = 8,
      seen = good,
      kind = 'min-max',
    }: { activations?: number; seen?: Calibration; kind?: ObserverKind } = {},
  ) => {
    const scheme: NetworkScheme = { weights: { bits: weights, granularity }, activations: { bits: activations } }
    const ranges = seen.tensors.map(({ name, range }) => [name, range(kind, activationScheme(scheme, name))])
    return quantizeNetwork(network, Object.fromEntries(ranges), scheme)
  }
  const logitsOf = (integers: IntegerNetwork) =>
    fast((kernels, x) => runInteger(integers, x, {}, kernels).logits, pixels)
  const accuracyOf = (logits: Float32Array) => accuracy(logits, labels, CLASSES)

  it('loses next to nothing at 8 bits, and is what its simulation in float is', () => {
    const integers = integersOf(8, 'channel')
    const logits = logitsOf(integers)
    expect(Math.abs(accuracyOf(logits) - accuracyOf(float))).toBeLessThanOrEqual(0.005)
    expect(sqnr(float, logits)).toBeGreaterThan(28)
    expect(agreement(logits, float)).toBeGreaterThanOrEqual(0.985)
    const simulated = fast((kernels, x) => runFakeQuantized(network, integers, x, kernels), pixels)
    expect(agreement(logits, simulated)).toBeGreaterThanOrEqual(0.995)
    expect(sqnr(simulated, logits)).toBeGreaterThan(40)
  })

  it('needs a scale for each channel at 4 bits where channels are unlike', () => {
    const [tensor, channel] = (['tensor', 'channel'] as const).map((one) => accuracyOf(logitsOf(integersOf(4, one))))
    expect(channel).toBeGreaterThan(0.86)
    if (!isResNet) expect(channel - tensor).toBeGreaterThan(0.15)
  })

  if (isResNet)
    it('loses its range to one hot pixel or one image that forgot its division, and a percentile finds it again', () => {
      const spoiled = (change: (value: number, i: number) => number) => first(training, 64).map(change)
      const hot = spoiled((v, i) => (i === 300 ? 20 : v))
      const accuracyAt = (seen: Calibration, kind: ObserverKind, activations: number) =>
        accuracyOf(logitsOf(integersOf(8, 'channel', { seen, kind, activations })))
      expect(accuracyAt(calibrated(hot), 'min-max', 4)).toBeLessThan(0.45)
      expect(accuracyAt(calibrated(hot, 99.9), 'percentile', 4)).toBeGreaterThanOrEqual(0.88)
      const forgotten = spoiled((v, i) => (i < 784 ? 255 * v : v))
      expect(accuracyAt(calibrated(forgotten), 'min-max', 8)).toBeLessThan(0.3)
      // One of 64 images is 1.6 % of the pixels, and the percentile leaves out half of the rest at each end.
      expect(accuracyAt(calibrated(forgotten, 98), 'percentile', 8)).toBeGreaterThanOrEqual(0.89)
    })
})
