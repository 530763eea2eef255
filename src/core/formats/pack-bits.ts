/** [⌈n · bits / 8⌉] bytes of n whole numbers of so many bits each, from the lowest bit of the first byte up. Numbers count from `least`. */
export function packBits(values: ArrayLike<number>, bits: number, least: number): Uint8Array {
  const packed = new Uint8Array(Math.ceil((values.length * bits) / 8))
  for (let i = 0, at = 0; i < values.length; i++, at += bits) {
    const shifted = (values[i] - least) << (at & 7)
    packed[at >> 3] |= shifted
    if ((at & 7) + bits > 8) packed[(at >> 3) + 1] |= shifted >> 8
  }
  return packed
}

/** Takes apart what `packBits` put together, for bits up to 8. */
export function unpackBits(packed: Uint8Array, count: number, bits: number, least: number): Int8Array {
  const values = new Int8Array(count)
  for (let i = 0, at = 0; i < count; i++, at += bits) {
    const word = packed[at >> 3] | ((packed[(at >> 3) + 1] ?? 0) << 8)
    values[i] = ((word >> (at & 7)) & ((1 << bits) - 1)) + least
  }
  return values
}
