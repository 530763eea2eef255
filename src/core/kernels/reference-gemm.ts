const { fround } = Math

/** A matrix in an array: where it begins, and from one row to the next. */
export interface Rows {
  readonly values: Float32Array
  readonly at: number
  readonly row: number
}

/** c += a · b: c [rows, columns], a [rows, inner], b [inner, columns]; products are added in ascending order of `inner`. */
export function gemmInRows(c: Rows, a: Rows, b: Rows, rows: number, inner: number, columns: number): void {
  gemmBy(c, a.values, a.at, a.row, 1, b, rows, inner, columns)
}

/** c += aᵀ · b: a [inner, rows]. */
export function gemmTurned(c: Rows, a: Rows, b: Rows, rows: number, inner: number, columns: number): void {
  gemmBy(c, a.values, a.at, 1, a.row, b, rows, inner, columns)
}

/** `aRow` is from one row of the product to the next, `aInner` along the sum. Tiles of 2 × 4 sums stay in registers. */
function gemmBy(
  c: Rows,
  a: Float32Array,
  aAt: number,
  aRow: number,
  aInner: number,
  b: Rows,
  rows: number,
  inner: number,
  columns: number,
): void {
  const evenRows = rows - (rows % 2)
  const evenColumns = columns - (columns % 4)
  for (let i = 0; i < rows; i++) {
    const pair = i < evenRows
    for (let j = 0; j < evenColumns && pair && i % 2 === 0; j += 4)
      tile2x4(c.values, c.at + i * c.row + j, c.row, a, aAt + i * aRow, aRow, aInner, b.values, b.at + j, b.row, inner)
    for (let j = pair ? evenColumns : 0; j < columns; j++)
      single(c.values, c.at + i * c.row + j, a, aAt + i * aRow, aInner, b.values, b.at + j, b.row, inner)
  }
}

function single(
  c: Float32Array,
  at: number,
  a: Float32Array,
  aAt: number,
  aInner: number,
  b: Float32Array,
  bAt: number,
  bRow: number,
  inner: number,
): void {
  let sum = c[at]
  for (let k = 0; k < inner; k++) sum = fround(sum + fround(a[aAt + k * aInner] * b[bAt + k * bRow]))
  c[at] = sum
}

/** `single` for 2 rows and 4 columns at once: each number that is read serves several sums. */
function tile2x4(
  c: Float32Array,
  c0: number,
  cRow: number,
  a: Float32Array,
  aAt: number,
  aRow: number,
  aInner: number,
  b: Float32Array,
  bAt: number,
  bRow: number,
  inner: number,
): void {
  const c1 = c0 + cRow
  let [s00, s01, s02, s03] = [c[c0], c[c0 + 1], c[c0 + 2], c[c0 + 3]]
  let [s10, s11, s12, s13] = [c[c1], c[c1 + 1], c[c1 + 2], c[c1 + 3]]
  for (let k = 0, a0 = aAt, a1 = aAt + aRow, at = bAt; k < inner; k++, a0 += aInner, a1 += aInner, at += bRow) {
    const x = a[a0]
    const y = a[a1]
    const b0 = b[at]
    const b1 = b[at + 1]
    const b2 = b[at + 2]
    const b3 = b[at + 3]
    s00 = fround(s00 + fround(x * b0))
    s01 = fround(s01 + fround(x * b1))
    s02 = fround(s02 + fround(x * b2))
    s03 = fround(s03 + fround(x * b3))
    s10 = fround(s10 + fround(y * b0))
    s11 = fround(s11 + fround(y * b1))
    s12 = fround(s12 + fround(y * b2))
    s13 = fround(s13 + fround(y * b3))
  }
  c[c0] = s00
  c[c0 + 1] = s01
  c[c0 + 2] = s02
  c[c0 + 3] = s03
  c[c1] = s10
  c[c1 + 1] = s11
  c[c1 + 2] = s12
  c[c1 + 3] = s13
}
