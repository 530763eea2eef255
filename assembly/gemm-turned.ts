import { load, store } from './gemm'

/**
 * C += Aᵀ · B, float32: c [rows, columns], a [inner, rows], b [inner, columns]; `…Row` is from one row to the next, in bytes. Each
 * number of C has its products added in ascending order of `inner`. The tiles are those of `gemm`; what differs is that the four
 * numbers of A that belong to a tile's rows lie side by side.
 */
export function gemmTurned(
  c: usize, cRow: usize,
  a: usize, aRow: usize,
  b: usize, bRow: usize,
  rows: i32, inner: i32, columns: i32,
): void {
  let j = 0
  for (; j + 8 <= columns; j += 8) strip(8, c, cRow, a, aRow, b, bRow, j, rows, inner)
  if (columns & 4) {
    strip(4, c, cRow, a, aRow, b, bRow, j, rows, inner)
    j += 4
  }
  const rest = columns & 3
  if (rest == 3) strip(3, c, cRow, a, aRow, b, bRow, j, rows, inner)
  else if (rest == 2) strip(2, c, cRow, a, aRow, b, bRow, j, rows, inner)
  else if (rest == 1) strip(1, c, cRow, a, aRow, b, bRow, j, rows, inner)
}

// @ts-ignore: decorator
@inline
function strip(
  width: i32,
  c: usize, cRow: usize,
  a: usize, aRow: usize,
  b: usize, bRow: usize,
  j: i32, rows: i32, inner: i32,
): void {
  let ci = c + (<usize>j << 2)
  let ai = a
  const bj = b + (<usize>j << 2)
  let i = 0
  for (; i + 4 <= rows; i += 4) {
    tile(4, width, ci, cRow, ai, aRow, bj, bRow, inner)
    ci += cRow << 2
    ai += 16
  }
  for (; i < rows; i++) {
    tile(1, width, ci, cRow, ai, aRow, bj, bRow, inner)
    ci += cRow
    ai += 4
  }
}

// @ts-ignore: decorator
@inline
function tile(
  rows: i32, width: i32,
  c: usize, cRow: usize,
  a: usize, aRow: usize,
  b: usize, bRow: usize,
  inner: i32,
): void {
  const four = rows == 4
  const wide = width == 8
  const c1 = c + cRow
  const c2 = c1 + cRow
  const c3 = c2 + cRow
  const none = f32x4.splat(0)
  let s00 = load(width, c)
  let s01 = wide ? v128.load(c, 16) : none
  let s10 = four ? load(width, c1) : none
  let s11 = four && wide ? v128.load(c1, 16) : none
  let s20 = four ? load(width, c2) : none
  let s21 = four && wide ? v128.load(c2, 16) : none
  let s30 = four ? load(width, c3) : none
  let s31 = four && wide ? v128.load(c3, 16) : none
  for (let k = 0; k < inner; k++) {
    const b0 = load(width, b)
    const b1 = wide ? v128.load(b, 16) : none
    b += bRow
    const x0 = v128.load32_splat(a)
    s00 = f32x4.add(s00, f32x4.mul(x0, b0))
    if (wide) s01 = f32x4.add(s01, f32x4.mul(x0, b1))
    if (four) {
      const x1 = v128.load32_splat(a, 4)
      s10 = f32x4.add(s10, f32x4.mul(x1, b0))
      if (wide) s11 = f32x4.add(s11, f32x4.mul(x1, b1))
      const x2 = v128.load32_splat(a, 8)
      s20 = f32x4.add(s20, f32x4.mul(x2, b0))
      if (wide) s21 = f32x4.add(s21, f32x4.mul(x2, b1))
      const x3 = v128.load32_splat(a, 12)
      s30 = f32x4.add(s30, f32x4.mul(x3, b0))
      if (wide) s31 = f32x4.add(s31, f32x4.mul(x3, b1))
    }
    a += aRow
  }
  store(width, c, s00)
  if (wide) v128.store(c, s01, 16)
  if (four) {
    store(width, c1, s10)
    store(width, c2, s20)
    store(width, c3, s30)
    if (wide) {
      v128.store(c1, s11, 16)
      v128.store(c2, s21, 16)
      v128.store(c3, s31, 16)
    }
  }
}
