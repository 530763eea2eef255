import { roundHalfEven } from '../quant/rounding.ts'

const CANDIDATES = 100

/**
 * [C] for each channel of values [rows, C], of the scales i/100 · max|x| / greatestCode (i = 1 … 100) the one whose symmetric codes have the
 * least squared error, of equals the widest; 1 where all values are 0. With `channels` 1 it is that of all. Cost: 100 a value.
 */
export function leastErrorScales(values: Float32Array, channels: number, greatestCode: number): Float32Array {
  return Float32Array.from({ length: channels }, (_, c) => {
    const own = channels === 1 ? values : values.filter((_, i) => i % channels === c)
    const largest = own.reduce((most, x) => Math.max(most, Math.abs(x)), 0)
    if (!(largest > 0)) return 1
    let best = largest / greatestCode
    let least = Number.POSITIVE_INFINITY
    for (let i = CANDIDATES; i >= 1; i--) {
      const scale = Math.fround((largest * i) / CANDIDATES / greatestCode)
      const error = squaredError(own, scale, greatestCode, least)
      if (!(error < least)) continue
      least = error
      best = scale
    }
    return best
  })
}

/** Given up where it is no longer below `limit`. */
function squaredError(values: Float32Array, scale: number, most: number, limit: number): number {
  let sum = 0
  for (let i = 0; i < values.length && sum < limit; i++) {
    const code = roundHalfEven(values[i] / scale)
    const away = (code > most ? most : code < -most ? -most : code) * scale - values[i]
    sum += away * away
  }
  return sum
}
