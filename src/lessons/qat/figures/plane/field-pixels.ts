import type { Paint } from './usePaints.ts'

/** What a value looks like: its colour, and how much of it, from 0 to 1. */
export type Shade = (value: number) => { readonly paint: Paint; readonly amount: number }

/** The surer of class 1, the darker; class 0 is nearly the ground. */
export const probabilityShade =
  (paint: Paint): Shade =>
  (value) => ({ paint, amount: 0.05 + 0.5 * value })

/** What a neuron says, beside the most that it says: above 0 in its colour, below in ink. */
export function neuronShade(values: ArrayLike<number>, above: Paint, below: Paint): Shade {
  let most = 0
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i]))
  return (value) => ({ paint: value < 0 ? below : above, amount: most > 0 ? (0.75 * Math.abs(value)) / most : 0 })
}

/** [side²] values, rows from the lowest up, as pixels from the top down. */
export function fieldPixels(values: ArrayLike<number>, side: number, shade: Shade): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(4 * side * side)
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const { paint, amount } = shade(values[(side - 1 - row) * side + column])
      const at = 4 * (row * side + column)
      pixels[at] = paint[0]
      pixels[at + 1] = paint[1]
      pixels[at + 2] = paint[2]
      pixels[at + 3] = 255 * amount
    }
  }
  return pixels
}
