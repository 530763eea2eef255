import { log10 } from '../real.ts'

/** 10 · log₁₀(signal / noise) dB of two powers; Infinity where there is no noise. */
export function decibels(signal: number, noise: number): number {
  return noise === 0 ? Number.POSITIVE_INFINITY : 10 * log10(signal / noise)
}

/** Signal-to-quantization-noise ratio in dB: the squares of what was wanted beside those of the difference, both summed in float64. Infinity where nothing differs. */
export function sqnrDb(wanted: ArrayLike<number>, found: ArrayLike<number>): number {
  let [signal, noise] = [0, 0]
  for (let i = 0; i < wanted.length; i++) {
    const error = wanted[i] - found[i]
    signal += wanted[i] * wanted[i]
    noise += error * error
  }
  return decibels(signal, noise)
}
