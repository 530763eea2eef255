/**
 * How fast this machine multiplies and adds float32 vectors: 32 products and sums for every 64 bytes from `at`, which are to lie in
 * the first cache. Eight sums grow in registers side by side, as many as those in a tile of `gemm`, so that none waits for itself; a
 * vector that is loaded serves two of them. Returns what came out, or the compiler would leave it all away.
 */
export function peak(at: usize, bytes: usize, rounds: i32): f32 {
  const x = f32x4.splat(0.5)
  const y = f32x4.splat(-0.25)
  let s0 = f32x4.splat(0)
  let s1 = s0
  let s2 = s0
  let s3 = s0
  let s4 = s0
  let s5 = s0
  let s6 = s0
  let s7 = s0
  const end = at + bytes
  for (let round = 0; round < rounds; round++) {
    for (let p = at; p < end; p += 64) {
      const b0 = v128.load(p)
      s0 = f32x4.add(s0, f32x4.mul(x, b0))
      s1 = f32x4.add(s1, f32x4.mul(y, b0))
      const b1 = v128.load(p, 16)
      s2 = f32x4.add(s2, f32x4.mul(x, b1))
      s3 = f32x4.add(s3, f32x4.mul(y, b1))
      const b2 = v128.load(p, 32)
      s4 = f32x4.add(s4, f32x4.mul(x, b2))
      s5 = f32x4.add(s5, f32x4.mul(y, b2))
      const b3 = v128.load(p, 48)
      s6 = f32x4.add(s6, f32x4.mul(x, b3))
      s7 = f32x4.add(s7, f32x4.mul(y, b3))
    }
  }
  const sum = f32x4.add(
    f32x4.add(f32x4.add(s0, s1), f32x4.add(s2, s3)),
    f32x4.add(f32x4.add(s4, s5), f32x4.add(s6, s7)),
  )
  return f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 3)
}
