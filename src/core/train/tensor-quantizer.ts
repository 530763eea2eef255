import { createObserver, type ObserverKind } from '../calibrate/create-observer.ts'
import type { Range } from '../calibrate/observer.ts'
import type { Kernels } from '../kernels/types.ts'
import type { Activation, Between } from '../nn/layer.ts'
import { type AffineParams, type AffineScheme, affineParams } from '../quant/affine/affine-params.ts'
import { type LearnedScale, learnedScale } from './learned-scale.ts'
import type { Estimator } from './weight-quantizer.ts'

/** How clipping ranges follow the activations while the network is trained; the ranges are then those of a moving average. */
export interface RangeUpdate {
  readonly kind: ObserverKind
  readonly options?: object
  /** found anew in every so many-th step, on that step's batch */
  readonly every: number
  /** share of the old range that the new one replaces, in (0, 1] */
  readonly averagingConstant: number
}

/** One tensor of activations: one scale, affine. */
export interface TensorQuantizer {
  readonly name: string
  /** [1], and what codes less the zero-point are held between */
  readonly scale: Float32Array
  readonly low: Float32Array
  readonly high: Float32Array
  /** [3] least and greatest real of the clipping range before it is widened to hold 0, where it is not learned, and how many batches have gone by */
  readonly range: Float32Array
  readonly learned: LearnedScale | null
  /** Between a layer and its readers; the gradient passes where values are within the range. */
  between(given: Activation, training: boolean): Between
  /** From `range`, after it has been changed. */
  takeRange(): void
  params(): AffineParams
}

export function tensorQuantizer(
  name: string,
  { size, range: start, scheme }: { readonly size: number; readonly range: Range; readonly scheme: AffineScheme },
  estimator: Estimator,
  update: RangeUpdate | null,
  kernels: Kernels,
): TensorQuantizer {
  const range = Float32Array.of(start.min, start.max, 0)
  const [scale, low, high] = Array.from({ length: 3 }, () => kernels.allocate(1))
  let zeroPoint = 0
  function takeRange(): void {
    const params = affineParams({ min: range[0], max: range[1] }, scheme)
    zeroPoint = params.zeroPoint
    scale[0] = params.scale
    low[0] = params.qmin - zeroPoint
    high[0] = params.qmax - zeroPoint
  }
  takeRange()
  const greatestCode = Math.max(-low[0], high[0])
  const learned =
    estimator === 'lsq' ? learnedScale(`${name}.scale`, scale, { count: size, greatestCode }, kernels) : null

  /** A moving average of what the rule finds on the batch at hand. */
  function follow(values: Float32Array): void {
    if (!update || learned || range[2]++ % update.every !== 0) return
    const observer = createObserver(update.kind, update.options as never)
    observer.observe(values)
    const found = observer.range(scheme)
    range[0] += update.averagingConstant * (found.min - range[0])
    range[1] += update.averagingConstant * (found.max - range[1])
    takeRange()
  }

  return {
    ...{ name, scale, low, high, range, learned, takeRange },
    between(given, training) {
      const quantized: Activation = {
        shape: given.shape,
        values: kernels.allocate(given.values.length),
        gradient: training ? kernels.allocate(given.values.length) : null,
      }
      return {
        seen: quantized,
        forward() {
          if (training) follow(given.values)
          kernels.fakeQuantize(quantized.values, given.values, scale, low, high)
        },
        backward() {
          const { gradient } = quantized
          // Nobody learns from the gradient by the examples themselves.
          if (!gradient || !given.gradient) return
          if (learned) kernels.learnedScale(given.gradient, learned.sums, gradient, given.values, scale, low, high)
          else kernels.straightThrough(given.gradient, gradient, given.values, scale, low, high)
        },
      }
    },
    params: () => ({ scale: scale[0], zeroPoint, qmin: low[0] + zeroPoint, qmax: high[0] + zeroPoint }),
  }
}
