/** The bits of a code in two's complement, the highest first. */
export function codeBits(code: number, bits: number): number[] {
  return Array.from({ length: bits }, (_, i) => (code >> (bits - 1 - i)) & 1)
}
