const DIGIT_BITS = 11
const DIGITS = 1 << DIGIT_BITS
const MASK = DIGITS - 1
/** the highest digit is one bit shorter; its own highest bit is the sign */
const SIGN_BIT = 31 - 2 * DIGIT_BITS
/** below this the engine's own sort is as fast */
const SMALL = 2_000

/**
 * The values in ascending order, in a new array. Radix sort on the bits of the floats, three digits of up to 11 bits, the lowest
 * first. O(n); 10⁶ values in some 20 ms. A NaN goes to either end.
 */
export function sortFloats(values: Float32Array): Float32Array {
  if (values.length < SMALL) return values.slice().sort()
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length)
  const low = new Uint32Array(DIGITS)
  const middle = new Uint32Array(DIGITS)
  const high = new Uint32Array(2 << SIGN_BIT)
  for (let i = 0; i < bits.length; i++) {
    const b = bits[i]
    low[b & MASK]++
    middle[(b >>> DIGIT_BITS) & MASK]++
    high[b >>> (2 * DIGIT_BITS)]++
  }
  const one = new Uint32Array(bits.length)
  const other = new Uint32Array(bits.length)
  dealInto(one, bits, low, 0)
  dealInto(other, one, middle, DIGIT_BITS)
  dealHighestInto(one, other, high)
  return new Float32Array(one.buffer)
}

/** Puts bits in the order of one digit, those that share it in the order in which they came. */
function dealInto(dealt: Uint32Array, bits: Uint32Array, counts: Uint32Array, shift: number): void {
  const next = new Uint32Array(counts.length)
  for (let digit = 1; digit < next.length; digit++) next[digit] = next[digit - 1] + counts[digit - 1]
  for (let i = 0; i < bits.length; i++) {
    const b = bits[i]
    dealt[next[(b >>> shift) & MASK]++] = b
  }
}

/** The same for the digit with the sign. Negative numbers come first and ascend as their bits fall: they are dealt backwards. */
function dealHighestInto(dealt: Uint32Array, bits: Uint32Array, counts: Uint32Array): void {
  const next = new Uint32Array(counts.length)
  const negative = 1 << SIGN_BIT
  let dealtBefore = 0
  for (let digit = counts.length - 1; digit >= negative; digit--) {
    dealtBefore += counts[digit]
    next[digit] = dealtBefore - 1
  }
  for (let digit = 0; digit < negative; digit++) {
    next[digit] = dealtBefore
    dealtBefore += counts[digit]
  }
  for (let i = 0; i < bits.length; i++) {
    const digit = bits[i] >>> (2 * DIGIT_BITS)
    const place = next[digit]
    dealt[place] = bits[i]
    // by arithmetic: which sign comes next cannot be guessed
    next[digit] = place + 1 - 2 * (digit >>> SIGN_BIT)
  }
}
