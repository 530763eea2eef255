import { gradientOf, type Layer } from './layer.ts'

export interface ReluSpec {
  readonly kind: 'relu'
}

/** y = max(0, x), number by number; the slope at 0 is taken as 0. A NaN stays one, so that a blown-up network shows. */
export function relu(inputShape: readonly number[]): Layer {
  return {
    outputShape: inputShape,
    parameters: [],
    bind: (input, output) => ({
      forward() {
        const { values } = input
        for (let i = 0; i < values.length; i++) output.values[i] = values[i] <= 0 ? 0 : values[i]
      },
      backward() {
        const gradient = gradientOf(output)
        if (!input.gradient) return
        for (let i = 0; i < gradient.length; i++) if (!(input.values[i] <= 0)) input.gradient[i] += gradient[i]
      },
    }),
  }
}
