/**
 * C += A · B, row-major float32, addresses in bytes: c [rows, columns], a [rows, inner], b [inner, columns].
 *
 * C is cut into tiles of 4 rows × 8 columns that stay in registers while k runs: 11 of the 15 vector registers that V8 has
 * free. A loop over k that is unrolled by hand spills them and is slower, and so is a larger tile. B is read where it lies:
 * copied into panels first, the matrices of our networks (at most 600 × 128) gain 1 to 4 %, and small ones nothing.
 * No fused multiply-add: it would round once where the reference rounds twice.
 *
 * The same tiles make products of integers: there a place of A or B holds a pair of int16, whose two products are added to the
 * int32 of C by one instruction; all that is said of floats holds of pairs.
 */
export function gemm(c: usize, a: usize, b: usize, rows: i32, inner: i32, columns: i32): void {
  const columnBytes = <usize>columns << 2
  gemmInRows(c, columnBytes, a, <usize>inner << 2, b, columnBytes, rows, inner, columns)
}

/** The same where rows lie apart: `…Row` is from one row to the next, in bytes. */
export function gemmInRows(
  c: usize, cRow: usize,
  a: usize, aRow: usize,
  b: usize, bRow: usize,
  rows: i32, inner: i32, columns: i32,
): void {
  strips(false, c, cRow, a, aRow, b, bRow, rows, inner, columns)
}

/** c int32 [rows, columns] += pairs of int16: a [rows, inner, 2], b [inner, columns, 2]. Sums wrap. */
export function gemmOfPairs(
  c: usize, cRow: usize,
  a: usize, aRow: usize,
  b: usize, bRow: usize,
  rows: i32, inner: i32, columns: i32,
): void {
  strips(true, c, cRow, a, aRow, b, bRow, rows, inner, columns)
}

/** All columns; `pairs` is a constant. */
// @ts-ignore: decorator
@inline
function strips(
  pairs: bool,
  c: usize, cRow: usize,
  a: usize, aRow: usize,
  b: usize, bRow: usize,
  rows: i32, inner: i32, columns: i32,
): void {
  let j = 0
  for (; j + 8 <= columns; j += 8) strip(pairs, 8, c, cRow, a, aRow, b, bRow, j, rows, inner)
  if (columns & 4) {
    strip(pairs, 4, c, cRow, a, aRow, b, bRow, j, rows, inner)
    j += 4
  }
  const rest = columns & 3
  if (rest == 3) strip(pairs, 3, c, cRow, a, aRow, b, bRow, j, rows, inner)
  else if (rest == 2) strip(pairs, 2, c, cRow, a, aRow, b, bRow, j, rows, inner)
  else if (rest == 1) strip(pairs, 1, c, cRow, a, aRow, b, bRow, j, rows, inner)
}

/** The columns from j to j + width, of all rows; `width` is a constant, for which the compiler keeps what is needed. */
// @ts-ignore: decorator
@inline
function strip(
  pairs: bool, width: i32,
  c: usize, cRow: usize,
  a: usize, aRow: usize,
  b: usize, bRow: usize,
  j: i32, rows: i32, inner: i32,
): void {
  const innerBytes = <usize>inner << 2
  let ci = c + (<usize>j << 2)
  let ai = a
  const bj = b + (<usize>j << 2)
  let i = 0
  for (; i + 4 <= rows; i += 4) {
    tile(pairs, 4, width, ci, cRow, ai, aRow, bj, bRow, innerBytes)
    ci += cRow << 2
    ai += aRow << 2
  }
  for (; i < rows; i++) {
    tile(pairs, 1, width, ci, cRow, ai, aRow, bj, bRow, innerBytes)
    ci += cRow
    ai += aRow
  }
}

/** `rows` is the constant 4 or 1; `width` is 8, or at most 4: then the second half of each row is not used. */
// @ts-ignore: decorator
@inline
function tile(
  pairs: bool, rows: i32, width: i32,
  c: usize, cRow: usize,
  a: usize, aRow: usize,
  b: usize, bRow: usize,
  innerBytes: usize,
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
  // One pointer moves and the other rows are found from it: addresses cost as much time as sums. (≠, for end may be 2³², which is 0.)
  for (const end = a + innerBytes; a != end; a += 4) {
    const b0 = load(width, b)
    const b1 = wide ? v128.load(b, 16) : none
    b += bRow
    const x0 = v128.load32_splat(a)
    s00 = plus(pairs, s00, x0, b0)
    if (wide) s01 = plus(pairs, s01, x0, b1)
    if (four) {
      const a1 = a + aRow
      const x1 = v128.load32_splat(a1)
      s10 = plus(pairs, s10, x1, b0)
      if (wide) s11 = plus(pairs, s11, x1, b1)
      const a2 = a1 + aRow
      const x2 = v128.load32_splat(a2)
      s20 = plus(pairs, s20, x2, b0)
      if (wide) s21 = plus(pairs, s21, x2, b1)
      const x3 = v128.load32_splat(a2 + aRow)
      s30 = plus(pairs, s30, x3, b0)
      if (wide) s31 = plus(pairs, s31, x3, b1)
    }
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

/** sum + x · b, of floats or of pairs. */
// @ts-ignore: decorator
@inline
function plus(pairs: bool, sum: v128, x: v128, b: v128): v128 {
  return pairs ? i32x4.add(sum, i32x4.dot_i16x8_s(x, b)) : f32x4.add(sum, f32x4.mul(x, b))
}

/** The first four floats of a row, or as many as there are, and zeros. */
// @ts-ignore: decorator
@inline
export function load(width: i32, from: usize): v128 {
  if (width >= 4) return v128.load(from)
  if (width == 3) return v128.load32_lane(from + 8, v128.load64_zero(from), 2)
  return width == 2 ? v128.load64_zero(from) : v128.load32_zero(from)
}

// @ts-ignore: decorator
@inline
export function store(width: i32, to: usize, row: v128): void {
  if (width >= 4) {
    v128.store(to, row)
  } else if (width == 1) {
    v128.store32_lane(to, row, 0)
  } else {
    v128.store64_lane(to, row, 0)
    if (width == 3) v128.store32_lane(to + 8, row, 2)
  }
}
