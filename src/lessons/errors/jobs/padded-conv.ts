/** The size of a 3 × 3 convolution of stride 1 on square images [H, H, C]. */
export interface PaddedShape {
  readonly size: number
  readonly channels: number
  readonly outputs: number
}

/**
 * y = x ∗ W + b of one image, 3 × 3, stride 1, W [3, 3, C, O], with `padding` around the image: 0 where zero is exact, and whatever 0 is
 * read back as where it is not. In float64.
 */
export function paddedConv(
  input: ArrayLike<number>,
  weight: Float32Array,
  bias: Float32Array,
  padding: number,
  { size, channels, outputs }: PaddedShape,
): Float64Array {
  const output = new Float64Array(size * size * outputs)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const at = (y * size + x) * outputs
      for (let o = 0; o < outputs; o++) output[at + o] = bias[o]
      for (let tap = 0; tap < 9; tap++) {
        const from = placeOf(y, x, tap, size)
        for (let c = 0; c < channels; c++) {
          const value = from < 0 ? padding : input[from * channels + c]
          if (value === 0) continue
          const row = (tap * channels + c) * outputs
          for (let o = 0; o < outputs; o++) output[at + o] += value * weight[row + o]
        }
      }
    }
  return output
}

/** [H, H, O] what a padding of 1 adds at each place: the sum of the weights that lie outside the image. */
export function paddingSums(weight: Float32Array, { size, channels, outputs }: PaddedShape): Float32Array {
  const sums = new Float64Array(size * size * outputs)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      for (let tap = 0; tap < 9; tap++) {
        if (placeOf(y, x, tap, size) >= 0) continue
        for (let c = 0; c < channels; c++)
          for (let o = 0; o < outputs; o++)
            sums[(y * size + x) * outputs + o] += weight[(tap * channels + c) * outputs + o]
      }
  return Float32Array.from(sums)
}

/** The pixel that a tap looks at; −1 outside. */
function placeOf(y: number, x: number, tap: number, size: number): number {
  const [row, column] = [y + Math.floor(tap / 3) - 1, x + (tap % 3) - 1]
  return row < 0 || column < 0 || row >= size || column >= size ? -1 : row * size + column
}
