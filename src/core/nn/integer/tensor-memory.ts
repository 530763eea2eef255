import type { Kernels } from '../../kernels/types.ts'
import { checkedScale, clampCode, quotient } from '../../quant/affine/quantize.ts'
import { roundHalfEven } from '../../quant/rounding.ts'
import type { IntegerTensor } from './integer-network.ts'

/** A tensor's codes where a kernel set computes: less the zero-point, int16 [N, H, W, C], with a channel of zeros where their number is odd. */
export interface TensorMemory {
  readonly tensor: IntegerTensor
  /** of one example; vectors are one pixel */
  readonly pixels: number
  /** with that of zeros */
  readonly channels: number
  readonly values: Int16Array
}

export const evenChannels = (channels: number): number => channels + (channels % 2)

export function allocateTensor(tensor: IntegerTensor, batch: number, kernels: Kernels): TensorMemory {
  const { shape } = tensor
  const pixels = shape.slice(0, -1).reduce((product, size) => product * size, 1)
  const channels = evenChannels(shape[shape.length - 1])
  return { tensor, pixels, channels, values: kernels.allocateCodes(batch * pixels * channels) }
}

/** Quantizes [N, H, W, C] reals into the memory, as `quantize` does. */
export function writeReals({ tensor, channels, values }: TensorMemory, reals: Float32Array): void {
  const { params, shape } = tensor
  const scale = checkedScale(params)
  const own = shape[shape.length - 1]
  for (let i = 0, at = 0; i < reals.length; at += channels)
    for (let c = 0; c < own; c++, i++) {
      const code = clampCode(roundHalfEven(quotient(reals[i], scale)) + params.zeroPoint, params)
      values[at + c] = code - params.zeroPoint
    }
}

/** [count, H, W, C] codes. */
export function readCodes({ tensor, pixels, channels, values }: TensorMemory, count: number): Int32Array {
  const { params, shape } = tensor
  const own = shape[shape.length - 1]
  const codes = new Int32Array(count * pixels * own)
  for (let i = 0, at = 0; i < codes.length; at += channels)
    for (let c = 0; c < own; c++, i++) codes[i] = values[at + c] + params.zeroPoint
  return codes
}
