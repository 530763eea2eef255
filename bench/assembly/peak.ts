/**
 * How fast this machine multiplies and adds float32 vectors: 32 products and sums for every 32 bytes from `at`. It does what the tile
 * of `gemm` does, four rows by eight columns, but with its four factors in registers (they stand before `at`) and nothing to fetch but
 * from the first cache. Returns what came out, or the compiler would leave it all away.
 */
export function peak(at: usize, bytes: usize, rounds: i32): f32 {
  const x0 = v128.load(at - 64)
  const x1 = v128.load(at - 48)
  const x2 = v128.load(at - 32)
  const x3 = v128.load(at - 16)
  let s00 = f32x4.splat(0)
  let s01 = s00
  let s10 = s00
  let s11 = s00
  let s20 = s00
  let s21 = s00
  let s30 = s00
  let s31 = s00
  const end = at + bytes
  for (let round = 0; round < rounds; round++) {
    for (let p = at; p < end; p += 32) {
      const b0 = v128.load(p)
      s00 = f32x4.add(s00, f32x4.mul(x0, b0))
      s10 = f32x4.add(s10, f32x4.mul(x1, b0))
      s20 = f32x4.add(s20, f32x4.mul(x2, b0))
      s30 = f32x4.add(s30, f32x4.mul(x3, b0))
      const b1 = v128.load(p, 16)
      s01 = f32x4.add(s01, f32x4.mul(x0, b1))
      s11 = f32x4.add(s11, f32x4.mul(x1, b1))
      s21 = f32x4.add(s21, f32x4.mul(x2, b1))
      s31 = f32x4.add(s31, f32x4.mul(x3, b1))
    }
  }
  const left = f32x4.add(f32x4.add(s00, s10), f32x4.add(s20, s30))
  const right = f32x4.add(f32x4.add(s01, s11), f32x4.add(s21, s31))
  return f32x4.extract_lane(f32x4.add(left, right), 0)
}
