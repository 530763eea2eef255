import type { Paint } from './usePaints.ts'

/** What a value looks like: its colour by its sign, and how much of it: `ground` + `slope` · magnitude, from 0 to 1. */
export interface Shade {
  readonly above: Paint
  readonly below: Paint
  readonly ground: number
  readonly slope: number
}

/** The surer of class 1, the darker; class 0 is nearly the ground. */
export const probabilityShade = (paint: Paint): Shade => ({ above: paint, below: paint, ground: 0.05, slope: 0.5 })

/** What a neuron says, beside the most that it says: above 0 in its colour, below in ink. */
export function neuronShade(values: ArrayLike<number>, above: Paint, below: Paint): Shade {
  let most = 0
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i]))
  return { above, below, ground: 0, slope: most > 0 ? 0.75 / most : 0 }
}

/** [side²] values, rows from the lowest up, as pixels from the top down. */
export function fieldPixels(
  values: ArrayLike<number>,
  side: number,
  { above, below, ground, slope }: Shade,
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(4 * side * side)
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const value = values[(side - 1 - row) * side + column]
      const paint = value < 0 ? below : above
      const at = 4 * (row * side + column)
      pixels[at] = paint[0]
      pixels[at + 1] = paint[1]
      pixels[at + 2] = paint[2]
      pixels[at + 3] = 255 * (ground + slope * Math.abs(value))
    }
  }
  return pixels
}
