import type { Kernels } from '../kernels/types.ts'
import type { Parameter } from '../nn/layer.ts'
import type { WeightQuantizer } from './weight-quantizer.ts'

/** beyond which weights get no gradient */
const REACH = 1

/**
 * One bit: each weight is its sign times the mean magnitude of those that share a scale (Rastegari et al. 2016, XNOR-Net), the exception among
 * quantizers of weights, as it has no code for 0 and its scale does not come from a range. Straight through for weights of at most 1 (Hubara
 * et al. 2016). In integers these are the codes −1 and 1.
 */
export function signQuantizer(
  name: string,
  [latent, simulated]: readonly [Parameter, Parameter],
  granularity: 'tensor' | 'channel',
  kernels: Kernels,
): WeightQuantizer {
  const channels = latent.shape[latent.shape.length - 1]
  const scale = kernels.allocate(granularity === 'channel' ? channels : 1)
  const { values } = latent
  const sharing = values.length / scale.length
  const signOf = (value: number) => (value < 0 ? -1 : 1)
  return {
    ...{ name, bits: 1, latent, simulated, scale, greatestCode: 1, learned: null, folded: { factor: null, values } },
    quantize() {
      const sums = new Float64Array(scale.length)
      for (let i = 0; i < values.length; i++) sums[i % scale.length] += Math.abs(values[i])
      // Where all weights are 0 any scale above 0 would do as well.
      for (let c = 0; c < scale.length; c++) scale[c] = sums[c] === 0 ? 1 : sums[c] / sharing
      for (let i = 0; i < values.length; i++) simulated.values[i] = signOf(values[i]) * scale[i % scale.length]
    },
    passBack() {
      for (let i = 0; i < values.length; i++)
        latent.gradient[i] = Math.abs(values[i]) > REACH ? 0 : simulated.gradient[i]
    },
    codes: () => Int8Array.from(values, signOf),
    params: () =>
      Array.from({ length: channels }, (_, c) => ({
        scale: scale[c % scale.length],
        ...{ zeroPoint: 0, qmin: -1, qmax: 1 },
      })),
  }
}
