import { calibrate } from '../../calibrate/calibrate.ts'
import type { ObserverKind } from '../../calibrate/create-observer.ts'
import type { Range } from '../../calibrate/observer.ts'
import { referenceKernels } from '../../kernels/reference.ts'
import type { Kernels } from '../../kernels/types.ts'
import { foldBatchNorm } from '../../nn/fold.ts'
import { uniformInitialize } from '../../nn/initialize.ts'
import { activationScheme, type NetworkScheme } from '../../nn/integer/quantize-network.ts'
import { createNetwork, type Network, type NetworkSpec } from '../../nn/network.ts'
import { createRandom } from '../../random.ts'
import type { QuantizationAwareOptions } from '../quantization-aware.ts'

/** A network with every kind of layer, on images of 6 × 6 in three classes. */
export const SMALL: NetworkSpec = {
  inputShape: [6, 6, 1],
  layers: [
    { name: 'stem', kind: 'conv', outputs: 5, kernel: 3, stride: 1 },
    { name: 'stem.relu', kind: 'relu', cap: 6 },
    { name: 'dw', kind: 'depthwise', kernel: 3, stride: 1 },
    { name: 'join', kind: 'add', inputs: ['dw', 'stem.relu'] },
    { name: 'pw', kind: 'conv', outputs: 6, kernel: 1, stride: 2 },
    { name: 'pw.relu', kind: 'relu' },
    { name: 'gap', kind: 'global-average-pool' },
    { name: 'fc', kind: 'dense', outputs: 3 },
  ],
}
export const PIXELS = 36
export const CLASSES = 3

/** The same, its convolutions followed by normalization. */
export const NORMALIZED: NetworkSpec = {
  inputShape: [6, 6, 1],
  layers: [
    { name: 'stem', kind: 'conv', outputs: 5, kernel: 3, stride: 1, bias: false },
    { name: 'stem.bn', kind: 'batch-norm' },
    { name: 'stem.relu', kind: 'relu' },
    { name: 'dw', kind: 'depthwise', kernel: 3, stride: 1, bias: false },
    { name: 'dw.bn', kind: 'batch-norm' },
    { name: 'gap', kind: 'global-average-pool' },
    { name: 'fc', kind: 'dense', outputs: 3 },
  ],
}

/** Images of which the lit third says the class, with noise. */
export function litThirds(n: number, seed = 1): { images: Float32Array; labels: Uint8Array } {
  const random = createRandom(seed)
  const labels = Uint8Array.from({ length: n }, (_, i) => i % CLASSES)
  const images = Float32Array.from({ length: n * PIXELS }, (_, i) => {
    const third = Math.floor((i % PIXELS) / 12)
    return (third === labels[Math.floor(i / PIXELS)] ? 0.5 : 0.1) + 0.4 * random.uniform()
  })
  return { images, labels }
}

export function initialized(spec: NetworkSpec, seed = 3, kernels: Kernels = referenceKernels): Network {
  const network = createNetwork(spec, kernels)
  uniformInitialize(network.parameters, createRandom(seed), network.buffers)
  return network
}

/** The clipping ranges of a network on images. */
export function rangesOf(
  network: Network,
  images: Float32Array,
  scheme: NetworkScheme,
  kind: ObserverKind = 'min-max',
): Record<string, Range> {
  const run = calibrate(foldBatchNorm(network), [images], { observers: [kind] })
  run.next()
  const { value } = run.next() as {
    value: {
      tensors: readonly { name: string; range: (k: ObserverKind, s: ReturnType<typeof activationScheme>) => Range }[]
    }
  }
  return Object.fromEntries(value.tensors.map(({ name, range }) => [name, range(kind, activationScheme(scheme, name))]))
}

/** The options for a network, 4 bits each where not said otherwise; ranges by min–max, with learned scales by least error. */
export const optionsFor =
  (images: Float32Array) =>
  (network: Network, given: Partial<QuantizationAwareOptions> = {}): QuantizationAwareOptions => {
    const own = given.scheme ?? scheme(4, 4)
    const rule = given.estimator === 'lsq' ? 'mse' : 'min-max'
    return { scheme: own, ranges: rangesOf(network, images, own, rule), ...given }
  }

export const scheme = (
  weightBits: number,
  activationBits: number,
  granularity: 'tensor' | 'channel' = 'channel',
): NetworkScheme => ({
  weights: { bits: weightBits, granularity },
  activations: { bits: activationBits },
})
