const DIGIT_BITS = 11
const DIGITS = 1 << DIGIT_BITS
const MASK = DIGITS - 1
const SIGN = 1 << 31
/** below this the engine's own sort is as fast */
const SMALL = 2_000

/**
 * Sorts ascending, in place. Radix sort (three passes of 11 bits) on the bits of the floats, made to ascend as unsigned
 * integers: negative numbers inverted, the sign bit of the others set. O(n); 10⁶ values in some 20 ms. A NaN goes to
 * either end.
 */
export function sortFloats(values: Float32Array): Float32Array {
  if (values.length < SMALL) return values.sort()
  const bits = new Int32Array(values.buffer, values.byteOffset, values.length)
  const low = new Uint32Array(DIGITS)
  const middle = new Uint32Array(DIGITS)
  const high = new Uint32Array(DIGITS)
  for (let i = 0; i < bits.length; i++) {
    // by arithmetic: which sign comes next cannot be guessed
    const key = bits[i] ^ ((bits[i] >> 31) | SIGN)
    bits[i] = key
    low[key & MASK]++
    middle[(key >>> DIGIT_BITS) & MASK]++
    high[key >>> (2 * DIGIT_BITS)]++
  }
  const other = new Int32Array(bits.length)
  dealInto(other, bits, low, 0)
  dealInto(bits, other, middle, DIGIT_BITS)
  dealInto(other, bits, high, 2 * DIGIT_BITS)
  for (let i = 0; i < bits.length; i++) bits[i] = other[i] ^ (~(other[i] >> 31) | SIGN)
  return values
}

/** Puts keys in the order of one digit, those with the same in the order in which they came. */
function dealInto(dealt: Int32Array, keys: Int32Array, countOfDigit: Uint32Array, shift: number): void {
  const next = startsOf(countOfDigit)
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]
    dealt[next[(key >>> shift) & MASK]++] = key
  }
}

function startsOf(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length)
  for (let i = 1; i < counts.length; i++) starts[i] = starts[i - 1] + counts[i - 1]
  return starts
}
