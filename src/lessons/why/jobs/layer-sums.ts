import type { Network } from '../../../core/index.ts'

type NamedLayer = Network['layers'][number]

/** The products of a layer, laid out one sum after another. */
export interface LayerProducts {
  /** products of a sum */
  readonly length: number
  /** [places · length], or [places · channels · length] where each channel reads its own: what is multiplied, 0 on the padding */
  readonly patches: Float32Array
  /** sums that share a patch: all channels, or one */
  readonly sharedBy: number
  /** [channels · length] places in the weight's memory */
  readonly weightAt: Uint32Array
  readonly channels: number
}

/**
 * What a layer multiplies, of [N, …] inputs: each output sums `length` products of a patch and weights, in the order of the weight's
 * memory (kernel row, kernel column, channel). RangeError for a layer that multiplies nothing.
 */
export function layerProducts(
  { spec, parameters }: NamedLayer,
  shape: readonly number[],
  inputs: Float32Array,
): LayerProducts {
  const [{ shape: weightShape, values }] = parameters
  const channels = weightShape[weightShape.length - 1]
  const length = values.length / channels
  const weightAt = new Uint32Array(channels * length)
  for (let c = 0; c < channels; c++) for (let k = 0; k < length; k++) weightAt[c * length + k] = k * channels + c
  if (spec.kind === 'dense') return { length, patches: inputs, sharedBy: channels, weightAt, channels }
  if (spec.kind !== 'conv' && spec.kind !== 'depthwise') throw new RangeError(`a ${spec.kind} multiplies nothing`)
  const depthwise = spec.kind === 'depthwise'
  const windows = windowsOf(shape, inputs, spec.kernel, spec.stride, depthwise)
  return { length, patches: windows, sharedBy: depthwise ? 1 : channels, weightAt, channels }
}

/** [N · H' · W' · k · k · C] windows about each place; of a depthwise layer [N · H' · W' · C · k · k]. */
function windowsOf(
  [height, width, depth]: readonly number[],
  inputs: Float32Array,
  kernel: number,
  stride: number,
  depthwise: boolean,
): Float32Array {
  const [down, across] = [Math.ceil(height / stride), Math.ceil(width / stride)]
  const count = inputs.length / (height * width * depth)
  const windows = new Float32Array(count * down * across * kernel * kernel * depth)
  const reach = (kernel - 1) / 2
  let base = 0
  for (let n = 0; n < count; n++)
    for (let y = 0; y < down; y++)
      for (let x = 0; x < across; x++, base += kernel * kernel * depth)
        for (let k = 0; k < kernel * kernel; k++) {
          const row = y * stride + Math.floor(k / kernel) - reach
          const column = x * stride + (k % kernel) - reach
          if (row < 0 || row >= height || column < 0 || column >= width) continue
          const from = ((n * height + row) * width + column) * depth
          for (let c = 0; c < depth; c++)
            windows[base + (depthwise ? c * kernel * kernel + k : k * depth + c)] = inputs[from + c]
        }
  return windows
}

export interface SumStatistics {
  /** root mean squares after 1 … length products */
  readonly signal: Float64Array
  readonly worst: Float64Array
  readonly measured: Float64Array
  readonly predicted: Float64Array
  readonly sums: number
}

/**
 * How sums grow with their products, and how errors of the weights grow in them: as root mean squares over all sums of the layer, after each
 * product. `worst` has every error pull one way, Σ|δ·x|; `measured` has them as they are, |Σδ·x|; `predicted` as independent errors of
 * mean 0 would have it, √Σ(δ·x)². Cost: four multiplications a product.
 */
export function sumStatistics(
  { length, patches, sharedBy, weightAt, channels }: LayerProducts,
  weights: Float32Array,
  rounded: Float32Array,
): SumStatistics {
  const [signal, worst, measured, squares] = [0, 1, 2, 3].map(() => new Float64Array(length))
  const sums = (patches.length / length) * sharedBy
  for (let s = 0; s < sums; s++) {
    const patch = Math.floor(s / sharedBy) * length
    const own = (s % channels) * length
    let [sum, error, apart, square] = [0, 0, 0, 0]
    for (let k = 0; k < length; k++) {
      const at = weightAt[own + k]
      const x = patches[patch + k]
      const wrong = (rounded[at] - weights[at]) * x
      sum += weights[at] * x
      error += wrong
      apart += Math.abs(wrong)
      square += wrong * wrong
      signal[k] += sum * sum
      measured[k] += error * error
      worst[k] += apart * apart
      squares[k] += square
    }
  }
  const root = (total: Float64Array) => total.map((one) => Math.sqrt(one / sums))
  return { signal: root(signal), worst: root(worst), measured: root(measured), predicted: root(squares), sums }
}
