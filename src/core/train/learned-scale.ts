import type { Kernels } from '../kernels/types.ts'
import type { Parameter } from '../nn/layer.ts'

/**
 * of itself, that a step may take off a scale. Adam's step is about as long as the learning rate whatever the gradient, so it can be longer than
 * the scale, which is then almost 0 within a few steps; with everything clipped no gradient leads back. Growing is not bounded: scales
 * that calibration found far too small must get away. Not in the paper; compared on the toy in the plane and on held-out training images.
 */
const GREATEST_LOSS = 1 / 50
/** of what it began with, below which a scale does not sink: it must stay above 0 */
const LEAST_SHARE = 1 / 1024

/** Scales that are learned by gradient (LSQ). */
export interface LearnedScale {
  /** [C], or [1] */
  readonly parameter: Parameter
  /** [C] Σ of the gradients by each scale, written by the kernels */
  readonly sums: Float64Array
  /** what the paper multiplies them by */
  readonly factor: number
  /** From `sums` to the parameter's gradient. */
  collect(): void
  /** After a step of the optimizer: no scale has lost more than a fiftieth of itself. */
  bound(): void
  /** After the scales have been set by other means: all are above 0, and the next step is bounded by what they are now. */
  accept(): void
}

/**
 * `scale` [C] is what the quantizer reads; it has its starting values already. The gradient is multiplied by 1/√(N · Q), N numbers that share
 * a scale and Q the greatest code, so that scales and weights take steps of like size under SGD (Esser et al. 2020, section 2.2). Adam's steps
 * do not depend on it.
 */
export function learnedScale(
  name: string,
  scale: Float32Array,
  { count, greatestCode }: { readonly count: number; readonly greatestCode: number },
  kernels: Kernels,
): LearnedScale {
  const channels = scale.length
  const least = scale.map((start) => start * LEAST_SHARE)
  /** as the last step left them */
  const before = scale.slice()
  const factor = 1 / Math.sqrt(count * greatestCode)
  const parameter: Parameter = {
    ...{ name, shape: [channels], values: scale, gradient: kernels.allocate(channels) },
    ...{ fanIn: 0, start: 0 },
  }
  const sums = kernels.allocateDoubles(channels)
  function accept(): void {
    for (let c = 0; c < channels; c++) if (scale[c] < least[c]) scale[c] = least[c]
    before.set(scale)
  }

  return {
    parameter,
    sums,
    factor,
    collect() {
      for (let c = 0; c < channels; c++) parameter.gradient[c] = sums[c] * factor
    },
    bound() {
      for (let c = 0; c < channels; c++) {
        const lowest = before[c] * (1 - GREATEST_LOSS)
        // A NaN stays one, so that a blown-up run shows.
        if (scale[c] < lowest) scale[c] = lowest
      }
      accept()
    },
    accept,
  }
}
