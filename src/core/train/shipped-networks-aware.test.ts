import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { simdForTests } from '../../engine/testing/kernel-bytes.ts'
import { calibrate } from '../calibrate/calibrate.ts'
import { readImageSet } from '../data/image-set.ts'
import { arenaFloats } from '../kernels/arena-floats.ts'
import type { Kernels } from '../kernels/types.ts'
import { accuracy } from '../nn/accuracy.ts'
import { foldBatchNorm } from '../nn/fold.ts'
import { activationScheme, type NetworkScheme } from '../nn/integer/quantize-network.ts'
import { runInteger } from '../nn/integer/run-integer.ts'
import { loadNetwork } from '../nn/model-format.ts'
import type { Network } from '../nn/network.ts'
import { predictedClasses } from '../nn/predicted-classes.ts'
import { createRandom } from '../random.ts'
import { quantizationAware } from './quantization-aware.ts'
import { cosineDecay } from './schedule.ts'
import { createTrainer } from './trainer.ts'
import type { Estimator } from './weight-quantizer.ts'

/**
 * The bars of the project for quantization-aware training of the networks that ship, each with one seed (medians of three are in
 * `npm run bench -- qat`): 400 steps of 32 with the default recipe.
 */
const published = (path: string) => readFileSync(new URL(`../../../public/${path}`, import.meta.url))
function images(...names: string[]) {
  const sets = names.map((name) => readImageSet(inflateSync(published(`data/fashion-mnist-${name}.safetensors.zz`))))
  return {
    pixels: Float32Array.from(sets.flatMap((set) => Array.from(set.images, (pixel) => pixel / 255))),
    labels: Uint8Array.from(sets.flatMap((set) => [...set.labels])),
  }
}
const training = images('train-1024', 'train-5120')
const test = images('test-1000', 'test-9000')
const [PIXELS, CLASSES, AT_ONCE, STEPS] = [784, 10, 50, 400]

const open = (name: string, kernels?: Kernels) =>
  foldBatchNorm(loadNetwork(Uint8Array.from(published(`networks/${name}.safetensors`)), kernels), kernels)

function rangesOf(network: Network, scheme: NetworkScheme, estimator: Estimator) {
  const kind = estimator === 'lsq' ? 'mse' : 'min-max'
  const run = calibrate(network, [training.pixels.subarray(0, 256 * PIXELS)], { observers: [kind] })
  run.next()
  const { value } = run.next()
  if (!value || !('tensors' in value)) throw new Error('calibration has ended')
  return Object.fromEntries(value.tensors.map(({ name, range }) => [name, range(kind, activationScheme(scheme, name))]))
}

/** Logits as training sees them, and those of the integers, after the last step. */
function trained(name: string, weightBits: number, activationBits: number, estimator: Estimator) {
  const scheme: NetworkScheme = {
    weights: { bits: weightBits, granularity: 'channel' },
    activations: { bits: activationBits },
    layers: { input: { activations: { bits: 8 } } },
  }
  const ranges = rangesOf(open(name), scheme, estimator)
  const build = (kernels: Kernels) => {
    const aware = quantizationAware(open(name, kernels), { scheme, ranges, estimator }, kernels)
    const options = {
      batch: 32,
      learningRate: cosineDecay(2e-3, STEPS, 10),
      optimizer: { kind: 'adam' } as const,
      random: createRandom(1),
    }
    const trainer = createTrainer(aware, training.pixels, training.labels, options, kernels)
    return { aware, trainer, look: aware.bind(AT_ONCE, false) }
  }
  const { aware, trainer, look } = build(simdForTests(arenaFloats(build)))
  while (trainer.step < STEPS) trainer.next()
  const seen = new Float32Array(test.labels.length * CLASSES)
  for (let n = 0; n < test.labels.length; n += AT_ONCE) {
    look.input.values.set(test.pixels.subarray(n * PIXELS, (n + AT_ONCE) * PIXELS))
    look.forward()
    seen.set(look.output.values, n * CLASSES)
  }
  return { seen, integers: aware.integers() }
}

describe.each([
  ['mobilenet-fashion', 4, 4, 'ste', 0.83],
  ['mobilenet-fashion', 3, 8, 'ste', 0.87],
  ['mobilenet-fashion', 2, 8, 'lsq', 0.79],
  ['resnet-fashion', 2, 8, 'lsq', 0.86],
] as const)('%s with %i bits of weights and %i of activations, %s', (name, w, a, estimator, bar) => {
  it('reaches its bar, and its integers say what training saw', () => {
    const { seen, integers } = trained(name, w, a, estimator)
    const right = accuracy(seen, test.labels, CLASSES)
    expect(right).toBeGreaterThanOrEqual(bar)
    const count = 2000
    const use = (kernels: Kernels, pixels: Float32Array) => runInteger(integers, pixels, {}, kernels).logits
    const pixels = test.pixels.subarray(0, count * PIXELS)
    const floats = arenaFloats((kernels) => void use(kernels, test.pixels.subarray(0, 32 * PIXELS)))
    const whole = use(simdForTests(floats), pixels)
    const [p, q] = [seen.subarray(0, count * CLASSES), whole].map((logits) => predictedClasses(logits, CLASSES))
    expect(p.filter((one, i) => one === q[i]).length / count).toBeGreaterThanOrEqual(0.99)
    const labels = test.labels.subarray(0, count)
    const apart = accuracy(seen.subarray(0, count * CLASSES), labels, CLASSES) - accuracy(whole, labels, CLASSES)
    expect(Math.abs(apart)).toBeLessThanOrEqual(0.005)
  }, 120_000)
})
