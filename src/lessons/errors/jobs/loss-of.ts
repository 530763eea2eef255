import { decibels } from '../../../core/index.ts'
import type { Loss } from '../frames.ts'
import type { Decoder } from './decoders.ts'

/** What values lose when they are read back. Summed in float64. */
export function lossOf(values: ArrayLike<number>, decode: Decoder): Loss {
  let [signal, noise, sum, largest] = [0, 0, 0, 0]
  for (let i = 0; i < values.length; i++) {
    const x = values[i]
    const error = decode(x) - x
    signal += x * x
    noise += error * error
    sum += error
    if (Math.abs(error) > largest) largest = Math.abs(error)
  }
  return { mse: noise / values.length, sqnrDb: decibels(signal, noise), bias: sum / values.length, largest }
}
