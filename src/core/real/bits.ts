const f64 = new Float64Array(1)
const u32 = new Uint32Array(f64.buffer)
/** which half holds sign and exponent: 1 on little-endian machines */
f64[0] = 1
const HIGH = u32[1] === 0 ? 0 : 1

/** Upper 32 bits of a double: sign, exponent and the first 20 bits of the fraction. */
export function highWord(x: number): number {
  f64[0] = x
  return u32[HIGH]
}

/** The double with its upper 32 bits replaced. */
export function withHighWord(x: number, high: number): number {
  f64[0] = x
  u32[HIGH] = high
  return f64[0]
}

/** 2ᵏ exactly, for −1022 ≤ k ≤ 1023. */
export function powerOfTwo(k: number): number {
  f64[0] = 0
  u32[HIGH] = (k + 1023) << 20
  return f64[0]
}
