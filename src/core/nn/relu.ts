import { gradientOf, type Layer } from './layer.ts'

/** With `cap` it is ReLU6 and its kin: numbers are held below the cap, one for all or one a channel (the last size of the shape). */
export interface ReluSpec {
  readonly kind: 'relu'
  readonly cap?: number | readonly number[]
}

/**
 * y = max(0, x), or min(cap, max(0, x)), number by number; the slope at 0 and at the cap is taken as 0. A NaN stays one, so that a
 * blown-up network shows. RangeError for a cap that is not above 0, or caps that are not one a channel.
 */
export function relu(spec: ReluSpec, inputShape: readonly number[]): Layer {
  const caps = capsOf(spec, inputShape)
  return {
    outputShape: inputShape,
    parameters: [],
    buffers: [],
    bind({ inputs: [input], output }, kernels) {
      const cap = kernels.allocate(caps.length)
      cap.set(caps)
      return {
        forward: () => kernels.clipByChannel(output.values, input.values, cap),
        backward() {
          const gradient = gradientOf(output)
          if (input.gradient) kernels.addClipGradient(input.gradient, gradient, input.values, cap)
        },
      }
    },
  }
}

function capsOf({ cap = Number.POSITIVE_INFINITY }: ReluSpec, shape: readonly number[]): Float32Array {
  const channels = shape.at(-1) ?? 1
  const caps = typeof cap === 'number' ? Array.from({ length: channels }, () => cap) : cap
  if (caps.length !== channels) throw new RangeError(`cap must be one number or ${channels}, got ${caps.length}`)
  for (const one of caps) if (!(one > 0)) throw new RangeError(`cap must be above 0, got ${one}`)
  return Float32Array.from(caps)
}
