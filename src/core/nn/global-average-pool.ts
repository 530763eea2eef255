import { gradientOf, imageShape, type Layer } from './layer.ts'

export interface GlobalAveragePoolSpec {
  readonly kind: 'global-average-pool'
}

const { fround } = Math

/** The mean over all pixels, for each channel: [N, H, W, C] to [N, C]. Pixels are added in their order, in float32, then divided. */
export function globalAveragePool(name: string, inputShape: readonly number[]): Layer {
  const [height, width, channels] = imageShape(inputShape, name)
  const pixels = height * width
  return {
    outputShape: [channels],
    parameters: [],
    buffers: [],
    bind: ({ inputs: [input], output, batch }) => ({
      forward() {
        output.values.fill(0)
        let at = 0
        for (let n = 0; n < batch; n++)
          for (let p = 0; p < pixels; p++)
            for (let c = 0; c < channels; c++) output.values[n * channels + c] += input.values[at++]
        for (let i = 0; i < output.values.length; i++) output.values[i] /= pixels
      },
      backward() {
        const gradient = gradientOf(output)
        if (!input.gradient) return
        let at = 0
        for (let n = 0; n < batch; n++)
          for (let p = 0; p < pixels; p++)
            for (let c = 0; c < channels; c++, at++)
              input.gradient[at] = fround(input.gradient[at] + fround(gradient[n * channels + c] / pixels))
      },
    }),
  }
}
