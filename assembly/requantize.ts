/**
 * Sums [rows, channels], int32, become codes less the output's zero-point, int16: multiplied by the channel's factor, rounded, and held
 * between its lowest and highest code. `channels` is even; `toRow` is from one row of codes to the next, in bytes.
 */

/** Once, halves up, in float64: the bits of the 64-bit product for factors that `RequantizerMemory` says this of. */
const ONCE = 0
/** Once, in float32, halves to even: as ONNX has it. */
const FLOAT = 1
/** Once, halves up, by a product of 64 bits: for factors of any size. */
const ONCE_WIDE = 2
/** Twice, as classic gemmlowp has it. */
const TWICE = 3
/** Not at all: the sums themselves are wanted, int32. */
const NONE = 4

/** 1.5 · 2⁵²: added to a whole number of at most 51 bits, it leaves that in the lowest bits of the double. */
const WHOLE: f64 = 6755399441055744.0

export function requantizeRows(
  to: usize, toRow: usize, sums: usize, rows: i32, channels: i32,
  rounding: i32, factors: usize, mantissas: usize, shifts: usize, lowest: usize, highest: usize,
): void {
  const row = <usize>channels << 2
  if (rounding == NONE) {
    for (let r = 0; r < rows; r++) memory.copy(to + <usize>r * toRow, sums + <usize>r * row, row)
  } else if (rounding == ONCE_WIDE || rounding == TWICE) {
    byProduct(to, toRow, sums, rows, row, rounding, mantissas, shifts, lowest, highest)
  } else {
    let c: usize = 0
    for (; c + 16 <= row; c += 16)
      byFactor(true, to + (c >> 1), toRow, sums + c, rows, row, rounding, factors + (c << 1), lowest + c, highest + c)
    if (c < row)
      byFactor(false, to + (c >> 1), toRow, sums + c, rows, row, rounding, factors + (c << 1), lowest + c, highest + c)
  }
}

/** Four channels of all rows, or two. */
// @ts-ignore: decorator
@inline
function byFactor(
  four: bool, to: usize, toRow: usize, sums: usize, rows: i32, row: usize,
  rounding: i32, factors: usize, lowest: usize, highest: usize,
): void {
  const f0 = v128.load(factors)
  const f1 = four ? v128.load(factors, 16) : f0
  const low = four ? v128.load(lowest) : v128.load64_zero(lowest)
  const high = four ? v128.load(highest) : v128.load64_zero(highest)
  if (rounding == FLOAT) {
    const factor = v128.shuffle<i64>(f32x4.demote_f64x2_zero(f0), f32x4.demote_f64x2_zero(f1), 0, 2)
    const least = f32x4.convert_i32x4_s(low)
    const most = f32x4.convert_i32x4_s(high)
    for (let r = 0; r < rows; r++) {
      const sum = four ? v128.load(sums) : v128.load64_zero(sums)
      const scaled = f32x4.nearest(f32x4.mul(f32x4.convert_i32x4_s(sum), factor))
      keep(four, to, i32x4.trunc_sat_f32x4_s(f32x4.pmin(f32x4.pmax(scaled, least), most)))
      sums += row
      to += toRow
    }
    return
  }
  const l0 = f64x2.convert_low_i32x4_s(low)
  const h0 = f64x2.convert_low_i32x4_s(high)
  const l1 = f64x2.convert_low_i32x4_s(upper(low))
  const h1 = f64x2.convert_low_i32x4_s(upper(high))
  for (let r = 0; r < rows; r++) {
    const sum = four ? v128.load(sums) : v128.load64_zero(sums)
    const codes0 = rounded(sum, f0, l0, h0)
    const codes1 = four ? rounded(upper(sum), f1, l1, h1) : codes0
    keep(four, to, v128.shuffle<i32>(codes0, codes1, 0, 2, 4, 6))
    sums += row
    to += toRow
  }
}

/** The two highest int32 in the place of the two lowest. */
// @ts-ignore: decorator
@inline
function upper(x: v128): v128 {
  return v128.shuffle<i64>(x, x, 1, 1)
}

/** ⌊sum · factor + ½⌋ held between two whole numbers, of the two lowest sums: int32 in the lower half of each lane. */
// @ts-ignore: decorator
@inline
function rounded(sum: v128, factor: v128, low: v128, high: v128): v128 {
  const raised = f64x2.add(f64x2.mul(f64x2.convert_low_i32x4_s(sum), factor), f64x2.splat(0.5))
  // Held first: between whole numbers that comes to the same, and what is left is small enough to be taken apart.
  const held = f64x2.pmin(f64x2.pmax(raised, low), high)
  return f64x2.add(f64x2.floor(held), f64x2.splat(WHOLE))
}

/** int32 that fit in int16. */
// @ts-ignore: decorator
@inline
function keep(four: bool, to: usize, codes: v128): void {
  const narrow = i16x8.narrow_i32x4_s(codes, codes)
  if (four) v128.store64_lane(to, narrow, 0)
  else v128.store32_lane(to, narrow, 0)
}

function byProduct(
  to: usize, toRow: usize, sums: usize, rows: i32, row: usize,
  rounding: i32, mantissas: usize, shifts: usize, lowest: usize, highest: usize,
): void {
  for (let c: usize = 0; c < row; c += 4) {
    const mantissa = <i64>load<i32>(mantissas + c)
    const shift = load<i32>(shifts + c)
    const low = load<i32>(lowest + c)
    const high = load<i32>(highest + c)
    for (let r = 0; r < rows; r++) {
      const sum = load<i32>(sums + <usize>r * row + c)
      const scaled = rounding == TWICE ? twice(sum, mantissa, shift) : once(sum, mantissa, 31 - shift)
      store<i16>(to + <usize>r * toRow + (c >> 1), <i16>max(low, min(high, scaled)))
    }
  }
}

/** ⌊(a·b + 2^(bits − 1))/2^bits⌋ in its lowest 32 bits. */
// @ts-ignore: decorator
@inline
function once(a: i32, b: i64, bits: i32): i32 {
  return <i32>((<i64>a * b + (<i64>1 << <i64>(bits - 1))) >> <i64>bits)
}

// @ts-ignore: decorator
@inline
function twice(sum: i32, mantissa: i64, shift: i32): i32 {
  if (shift > 0) return once(sum << shift, mantissa, 31)
  const high = <i64>once(sum, mantissa, 31)
  const half = <i64>1 << <i64>(-shift - 1)
  if (shift == 0) return <i32>high
  return <i32>(high < 0 ? -((half - high) >> <i64>-shift) : (high + half) >> <i64>-shift)
}
