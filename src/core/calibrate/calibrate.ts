import { referenceKernels } from '../kernels/reference.ts'
import type { Kernels } from '../kernels/types.ts'
import { sizeOf } from '../nn/layer.ts'
import { bindNetwork, type Network } from '../nn/network.ts'
import { AT_ONCE, eachChunkOf } from '../nn/run-float.ts'
import type { AffineScheme } from '../quant/affine/affine-params.ts'
import type { Histogram, SeenValues } from '../stats/dyadic-histogram.ts'
import { createObserver, type ObserverKind, type ObserverOptions, OWN_KINDS } from './create-observer.ts'
import type { Observer, Range } from './observer.ts'
import { INPUT, quantizedTensors } from './quantized-tensors.ts'
import { createSeenHistogram } from './seen-histogram.ts'

/** What calibration has seen of one tensor. */
export interface TensorCalibration {
  readonly name: string
  /** a copy, as it is now */
  histogram(): Histogram
  seen(): SeenValues
  /** RangeError for an observer that was not asked for */
  range(kind: ObserverKind, scheme: AffineScheme): Range
}

/** What calibration has seen of a network: the tensors that integers will stand for, in the network's order. */
export interface Calibration {
  readonly tensors: readonly TensorCalibration[]
  /** RangeError for a tensor that is none of them */
  tensor(name: string): TensorCalibration
}

export interface CalibrationFrame {
  /** seen so far */
  readonly images: number
  /** goes on with the next frame: read what is needed before */
  readonly calibration: Calibration
}

export interface CalibrationOptions {
  readonly observers: readonly ObserverKind[]
  readonly options?: Partial<ObserverOptions>
  /** images that pass through the network at a time, of a batch that has more; default 32 */
  readonly atOnce?: number
}

/**
 * Runs a network with folded batch normalization over batches of [N, 1, H, W] images and shows its tensors to observers, a frame after each
 * batch. Each tensor's histogram is fed once, and the core's own observers all read it. All arrays are bound before the first batch. RangeError for a network that is not folded,
 * no observer, no image, or a batch that is no whole images. Cost: that of the network, and about 10 ns a value.
 */
export function calibrate(
  network: Network,
  batches: Iterable<Float32Array>,
  { observers, options = {}, atOnce = AT_ONCE }: CalibrationOptions,
  kernels: Kernels = referenceKernels,
): Generator<CalibrationFrame, Calibration> {
  if (observers.length === 0) throw new RangeError('observers must name one at least, got none')
  const watched = quantizedTensors(network).map((name) => watch(name, observers, options))
  const calibration: Calibration = {
    tensors: watched,
    tensor(name) {
      const found = watched.find((one) => one.name === name)
      if (!found) throw new RangeError(`name must be one of ${watched.map((one) => one.name).join(', ')}, got ${name}`)
      return found
    },
  }
  const bound = bindNetwork(network, atOnce, { training: false }, kernels)

  function* steps(): Generator<CalibrationFrame, Calibration> {
    let images = 0
    for (const batch of batches) {
      eachChunkOf(bound, network, batch, ({ input, activationOf }, _, count) => {
        for (const { name, observe } of watched) {
          const { values, shape } = name === INPUT ? input : (activationOf.get(name) as typeof input)
          observe(values.subarray(0, count * sizeOf(shape)))
        }
        images += count
      })
      yield { images, calibration }
    }
    if (images === 0) throw new RangeError('batches must hold one image at least, got none')
    return calibration
  }
  return steps()
}

function watch(name: string, kinds: readonly ObserverKind[], options: Partial<ObserverOptions>) {
  const seen = createSeenHistogram()
  const observerOf = new Map(kinds.map((kind) => [kind, createObserver(kind, options[kind] as never, seen)]))
  // What reads the shared histogram is not shown the values again.
  const apart = [...observerOf].filter(([kind]) => !(OWN_KINDS as readonly string[]).includes(kind))
  return {
    name,
    observe(values: Float32Array) {
      seen.observe(values)
      for (const [, observer] of apart) observer.observe(values)
    },
    histogram: seen.histogram,
    seen: seen.seen,
    range(kind: ObserverKind, scheme: AffineScheme): Range {
      const observer: Observer | undefined = observerOf.get(kind)
      if (!observer) throw new RangeError(`kind must be one of ${kinds.join(', ')}, got ${kind}`)
      return observer.range(scheme)
    },
  }
}
