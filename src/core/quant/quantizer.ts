/**
 * A scalar quantizer: K reconstruction levels and the K − 1 decision thresholds between their cells. Cell k holds
 * thresholds[k − 1] ≤ x < thresholds[k]; the outer cells reach to ±∞. Uniform, companded, Lloyd–Max, optimal, codebook and
 * hand-made quantizers are all this record.
 */
export interface Quantizer {
  /** [K] strictly ascending */
  readonly levels: Float64Array
  /** [K − 1] ascending */
  readonly thresholds: Float64Array
}

const MOST_LEVELS = 65_536

/** RangeError unless 1 ≤ K ≤ 65,536 and K is whole. */
export function mustBeLevelCount(levels: number): void {
  if (!(Number.isInteger(levels) && levels >= 1 && levels <= MOST_LEVELS))
    throw new RangeError(`levels must be a whole number from 1 to ${MOST_LEVELS}, got ${levels}`)
}

/** [K − 1] the points half way between neighbouring levels: where nearest-level decisions change. Written to stay between the two. */
export function midpoints(levels: ArrayLike<number>): Float64Array {
  const thresholds = new Float64Array(Math.max(0, levels.length - 1))
  for (let k = 0; k < thresholds.length; k++) thresholds[k] = levels[k] + 0.5 * (levels[k + 1] - levels[k])
  return thresholds
}

/** Makes levels ascend strictly, in place: one that does not lie above the one before is put on the next double. */
export function ascendStrictly(levels: Float64Array): Float64Array {
  for (let k = 1; k < levels.length; k++) {
    const before = levels[k - 1]
    if (!(levels[k] > before)) levels[k] = before + Math.max(Math.abs(before) * Number.EPSILON, Number.MIN_VALUE)
  }
  return levels
}

/** The quantizer that sends each value to the nearest level; halfway goes up. */
export function nearestLevelQuantizer(levels: Float64Array): Quantizer {
  return { levels, thresholds: midpoints(levels) }
}

/** Code of one value: how many thresholds are at or below it. O(log K). */
export function codeOf({ thresholds }: Quantizer, x: number): number {
  let low = 0
  let high = thresholds.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (thresholds[middle] <= x) low = middle + 1
    else high = middle
  }
  return low
}

/** [n] codes 0 … K − 1 of values; a value on a threshold belongs to the cell above. RangeError for NaN. O(n log K). */
export function encode(quantizer: Quantizer, values: ArrayLike<number>): Uint16Array {
  const codes = new Uint16Array(values.length)
  for (let i = 0; i < codes.length; i++) {
    if (Number.isNaN(values[i])) throw new RangeError(`values must not hold NaN, found one at ${i}`)
    codes[i] = codeOf(quantizer, values[i])
  }
  return codes
}

/** [n] the levels that codes stand for. RangeError for a code that is no level's. */
export function decode({ levels }: Quantizer, codes: ArrayLike<number>): Float64Array {
  const values = new Float64Array(codes.length)
  for (let i = 0; i < values.length; i++) {
    if (!(codes[i] >= 0 && codes[i] < levels.length))
      throw new RangeError(`codes must be in 0 … ${levels.length - 1}, got ${codes[i]} at ${i}`)
    values[i] = levels[codes[i]]
  }
  return values
}
