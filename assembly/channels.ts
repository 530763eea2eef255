/**
 * What is done number by number on [rows, C], C channels side by side: sums for each channel in float64, in the order of the rows, and
 * maps in float32 with one constant a channel. Four channels at a time, what is left over one by one.
 */

// @ts-ignore: decorator
@inline
function low(v: v128): v128 {
  return f64x2.promote_low_f32x4(v)
}
// @ts-ignore: decorator
@inline
function high(v: v128): v128 {
  return f64x2.promote_low_f32x4(i8x16.shuffle(v, v, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15))
}

/** sum[c] += Σ values[r, c] */
export function sumByChannel(sum: usize, values: usize, rows: i32, channels: i32): void {
  const row = <usize>channels << 2
  let c = 0
  for (; c + 4 <= channels; c += 4) {
    const to = sum + (<usize>c << 3)
    let a = v128.load(to)
    let b = v128.load(to, 16)
    let at = values + (<usize>c << 2)
    for (let r = 0; r < rows; r++) {
      const v = v128.load(at)
      a = f64x2.add(a, low(v))
      b = f64x2.add(b, high(v))
      at += row
    }
    v128.store(to, a)
    v128.store(to, b, 16)
  }
  for (; c < channels; c++) {
    const to = sum + (<usize>c << 3)
    let total = load<f64>(to)
    let at = values + (<usize>c << 2)
    for (let r = 0; r < rows; r++) {
      total += <f64>load<f32>(at)
      at += row
    }
    store<f64>(to, total)
  }
}

/** sum[c] += Σ (values[r, c] − mean[c])² */
export function squaresByChannel(sum: usize, values: usize, mean: usize, rows: i32, channels: i32): void {
  const row = <usize>channels << 2
  let c = 0
  for (; c + 4 <= channels; c += 4) {
    const to = sum + (<usize>c << 3)
    const about = mean + (<usize>c << 3)
    const m = v128.load(about)
    const n = v128.load(about, 16)
    let a = v128.load(to)
    let b = v128.load(to, 16)
    let at = values + (<usize>c << 2)
    for (let r = 0; r < rows; r++) {
      const v = v128.load(at)
      const x = f64x2.sub(low(v), m)
      const y = f64x2.sub(high(v), n)
      a = f64x2.add(a, f64x2.mul(x, x))
      b = f64x2.add(b, f64x2.mul(y, y))
      at += row
    }
    v128.store(to, a)
    v128.store(to, b, 16)
  }
  for (; c < channels; c++) {
    const to = sum + (<usize>c << 3)
    const m = load<f64>(mean + (<usize>c << 3))
    let total = load<f64>(to)
    let at = values + (<usize>c << 2)
    for (let r = 0; r < rows; r++) {
      const away = <f64>load<f32>(at) - m
      total += away * away
      at += row
    }
    store<f64>(to, total)
  }
}

/** product[c] += Σ a[r, c] · b[r, c] */
export function productsByChannel(product: usize, a: usize, b: usize, rows: i32, channels: i32): void {
  const row = <usize>channels << 2
  let c = 0
  for (; c + 4 <= channels; c += 4) {
    const to = product + (<usize>c << 3)
    let p = v128.load(to)
    let q = v128.load(to, 16)
    let at: usize = <usize>c << 2
    for (let r = 0; r < rows; r++) {
      const x = v128.load(a + at)
      const y = v128.load(b + at)
      p = f64x2.add(p, f64x2.mul(low(x), low(y)))
      q = f64x2.add(q, f64x2.mul(high(x), high(y)))
      at += row
    }
    v128.store(to, p)
    v128.store(to, q, 16)
  }
  for (; c < channels; c++) {
    const to = product + (<usize>c << 3)
    let total = load<f64>(to)
    let at: usize = <usize>c << 2
    for (let r = 0; r < rows; r++) {
      total += <f64>load<f32>(a + at) * <f64>load<f32>(b + at)
      at += row
    }
    store<f64>(to, total)
  }
}

/** to[r, c] = values[r, c] · factor[c] + shift[c] */
export function scaleByChannel(to: usize, values: usize, factor: usize, shift: usize, rows: i32, channels: i32): void {
  const whole = channels & ~3
  for (let r = 0; r < rows; r++) {
    let c = 0
    for (; c < whole; c += 4) {
      const at = <usize>c << 2
      v128.store(to + at, f32x4.add(f32x4.mul(v128.load(values + at), v128.load(factor + at)), v128.load(shift + at)))
    }
    for (; c < channels; c++) {
      const at = <usize>c << 2
      store<f32>(to + at, load<f32>(values + at) * load<f32>(factor + at) + load<f32>(shift + at))
    }
    to += <usize>channels << 2
    values += <usize>channels << 2
  }
}

/** sum[r, c] += (factor[c] · gradient[r, c] − byX[c] · values[r, c]) + constant[c] */
export function addNormGradient(
  sum: usize, gradient: usize, values: usize,
  factor: usize, byX: usize, constant: usize,
  rows: i32, channels: i32,
): void {
  const whole = channels & ~3
  for (let r = 0; r < rows; r++) {
    let c = 0
    for (; c < whole; c += 4) {
      const at = <usize>c << 2
      const pulled = f32x4.mul(v128.load(factor + at), v128.load(gradient + at))
      const held = f32x4.mul(v128.load(byX + at), v128.load(values + at))
      const slope = f32x4.add(f32x4.sub(pulled, held), v128.load(constant + at))
      v128.store(sum + at, f32x4.add(v128.load(sum + at), slope))
    }
    for (; c < channels; c++) {
      const at = <usize>c << 2
      const pulled = load<f32>(factor + at) * load<f32>(gradient + at)
      const slope = pulled - load<f32>(byX + at) * load<f32>(values + at) + load<f32>(constant + at)
      store<f32>(sum + at, load<f32>(sum + at) + slope)
    }
    sum += <usize>channels << 2
    gradient += <usize>channels << 2
    values += <usize>channels << 2
  }
}

/** to[r, c] = values[r, c] held between 0 and cap[c] */
export function clipByChannel(to: usize, values: usize, cap: usize, rows: i32, channels: i32): void {
  const whole = channels & ~3
  const zero = f32x4.splat(0)
  for (let r = 0; r < rows; r++) {
    let c = 0
    for (; c < whole; c += 4) {
      const at = <usize>c << 2
      const v = v128.load(values + at)
      const most = v128.load(cap + at)
      const below = v128.bitselect(most, v, f32x4.ge(v, most))
      v128.store(to + at, v128.bitselect(zero, below, f32x4.le(v, zero)))
    }
    for (; c < channels; c++) {
      const at = <usize>c << 2
      const v = load<f32>(values + at)
      const most = load<f32>(cap + at)
      store<f32>(to + at, v <= 0 ? 0 : v >= most ? most : v)
    }
    to += <usize>channels << 2
    values += <usize>channels << 2
  }
}

/** sum[r, c] += gradient[r, c] where 0 < values[r, c] < cap[c], or values is no number */
export function addClipGradient(sum: usize, gradient: usize, values: usize, cap: usize, rows: i32, channels: i32): void {
  const whole = channels & ~3
  const zero = f32x4.splat(0)
  for (let r = 0; r < rows; r++) {
    let c = 0
    for (; c < whole; c += 4) {
      const at = <usize>c << 2
      const v = v128.load(values + at)
      const stopped = v128.or(f32x4.le(v, zero), f32x4.ge(v, v128.load(cap + at)))
      const before = v128.load(sum + at)
      v128.store(sum + at, v128.bitselect(before, f32x4.add(before, v128.load(gradient + at)), stopped))
    }
    for (; c < channels; c++) {
      const at = <usize>c << 2
      const v = load<f32>(values + at)
      if (v <= 0 || v >= load<f32>(cap + at)) continue
      store<f32>(sum + at, load<f32>(sum + at) + load<f32>(gradient + at))
    }
    sum += <usize>channels << 2
    gradient += <usize>channels << 2
    values += <usize>channels << 2
  }
}

/** sum[i] += values[i] */
export function accumulate(sum: usize, values: usize, count: i32): void {
  let i = 0
  for (; i + 4 <= count; i += 4) {
    const at = <usize>i << 2
    v128.store(sum + at, f32x4.add(v128.load(sum + at), v128.load(values + at)))
  }
  for (; i < count; i++) {
    const at = <usize>i << 2
    store<f32>(sum + at, load<f32>(sum + at) + load<f32>(values + at))
  }
}
