/**
 * Quantized and dequantized at once, forward and backward, on [rows, C] values with a scale for each of the C channels; with one channel the
 * scale is that of all. Halves go to even, as `f32x4.nearest` has it. A NaN stays one, so that a blown-up network shows.
 */

/** to[r, c] = scale[c] · held(round(values[r, c] / scale[c])), held between low[c] and high[c] */
export function fakeQuantize(
  to: usize, values: usize, scale: usize, low: usize, high: usize,
  rows: i32, channels: i32,
): void {
  if (channels === 1) return fakeQuantizeAlike(to, values, load<f32>(scale), load<f32>(low), load<f32>(high), rows)
  const whole = channels & ~3
  const zero = f32x4.splat(0)
  for (let r = 0; r < rows; r++) {
    let c = 0
    for (; c < whole; c += 4) {
      const at = <usize>c << 2
      const s = v128.load(scale + at)
      const code = f32x4.nearest(f32x4.div(v128.load(values + at), s))
      const held = f32x4.pmin(f32x4.pmax(code, v128.load(low + at)), v128.load(high + at))
      // Adding 0 takes the sign off a zero.
      v128.store(to + at, f32x4.add(f32x4.mul(held, s), zero))
    }
    for (; c < channels; c++) {
      const at = <usize>c << 2
      store<f32>(to + at, real(load<f32>(values + at), load<f32>(scale + at), load<f32>(low + at), load<f32>(high + at)))
    }
    to += <usize>channels << 2
    values += <usize>channels << 2
  }
}

function fakeQuantizeAlike(to: usize, values: usize, scale: f32, low: f32, high: f32, count: i32): void {
  const whole = count & ~3
  const zero = f32x4.splat(0)
  const s = f32x4.splat(scale)
  const least = f32x4.splat(low)
  const most = f32x4.splat(high)
  let i = 0
  for (; i < whole; i += 4) {
    const at = <usize>i << 2
    const code = f32x4.nearest(f32x4.div(v128.load(values + at), s))
    const held = f32x4.pmin(f32x4.pmax(code, least), most)
    v128.store(to + at, f32x4.add(f32x4.mul(held, s), zero))
  }
  for (; i < count; i++) {
    const at = <usize>i << 2
    store<f32>(to + at, real(load<f32>(values + at), scale, low, high))
  }
}

// @ts-ignore: decorator
@inline
function real(x: f32, scale: f32, low: f32, high: f32): f32 {
  const code = nearest<f32>(x / scale)
  const held = code < low ? low : code > high ? high : code
  return held * scale + 0
}

/** to[r, c] = gradient[r, c] where the rounded code is not held, else 0 */
export function straightThrough(
  to: usize, gradient: usize, values: usize,
  scale: usize, low: usize, high: usize,
  rows: i32, channels: i32,
): void {
  if (channels === 1)
    return straightAlike(to, gradient, values, load<f32>(scale), load<f32>(low), load<f32>(high), rows)
  const whole = channels & ~3
  for (let r = 0; r < rows; r++) {
    let c = 0
    for (; c < whole; c += 4) {
      const at = <usize>c << 2
      const code = f32x4.nearest(f32x4.div(v128.load(values + at), v128.load(scale + at)))
      const stopped = v128.or(f32x4.lt(code, v128.load(low + at)), f32x4.gt(code, v128.load(high + at)))
      v128.store(to + at, v128.andnot(v128.load(gradient + at), stopped))
    }
    for (; c < channels; c++) {
      const at = <usize>c << 2
      const code = nearest<f32>(load<f32>(values + at) / load<f32>(scale + at))
      const stopped = code < load<f32>(low + at) || code > load<f32>(high + at)
      store<f32>(to + at, stopped ? 0 : load<f32>(gradient + at))
    }
    to += <usize>channels << 2
    gradient += <usize>channels << 2
    values += <usize>channels << 2
  }
}

function straightAlike(
  to: usize, gradient: usize, values: usize,
  scale: f32, low: f32, high: f32,
  count: i32,
): void {
  const whole = count & ~3
  const s = f32x4.splat(scale)
  const least = f32x4.splat(low)
  const most = f32x4.splat(high)
  let i = 0
  for (; i < whole; i += 4) {
    const at = <usize>i << 2
    const code = f32x4.nearest(f32x4.div(v128.load(values + at), s))
    const stopped = v128.or(f32x4.lt(code, least), f32x4.gt(code, most))
    v128.store(to + at, v128.andnot(v128.load(gradient + at), stopped))
  }
  for (; i < count; i++) {
    const at = <usize>i << 2
    const code = nearest<f32>(load<f32>(values + at) / scale)
    store<f32>(to + at, code < low || code > high ? 0 : load<f32>(gradient + at))
  }
}

/**
 * to[r, c] = gradient[r, c] where low[c] < values[r, c] / scale[c] < high[c], else 0; byScale[c] = Σ gradient · (round(q) − q there, else the
 * end that holds it), in the order of the rows.
 */
export function learnedScale(
  to: usize, byScale: usize, gradient: usize, values: usize,
  scale: usize, low: usize, high: usize,
  rows: i32, channels: i32,
): void {
  if (channels === 1)
    return learnedAlike(to, byScale, gradient, values, load<f32>(scale), load<f32>(low), load<f32>(high), rows)
  const row = <usize>channels << 2
  let c = 0
  for (; c + 4 <= channels; c += 4) {
    const at = <usize>c << 2
    const s = v128.load(scale + at)
    const least = v128.load(low + at)
    const most = v128.load(high + at)
    let a = f64x2.splat(0)
    let b = f64x2.splat(0)
    let place = at
    for (let r = 0; r < rows; r++) {
      const g = v128.load(gradient + place)
      const q = f32x4.div(v128.load(values + place), s)
      const below = f32x4.le(q, least)
      const above = f32x4.ge(q, most)
      v128.store(to + place, v128.andnot(g, v128.or(below, above)))
      const slope = v128.bitselect(least, v128.bitselect(most, f32x4.sub(f32x4.nearest(q), q), above), below)
      a = f64x2.add(a, f64x2.mul(f64x2.promote_low_f32x4(g), f64x2.promote_low_f32x4(slope)))
      b = f64x2.add(b, f64x2.mul(f64x2.promote_low_f32x4(upper(g)), f64x2.promote_low_f32x4(upper(slope))))
      place += row
    }
    const total = byScale + (<usize>c << 3)
    v128.store(total, a)
    v128.store(total, b, 16)
  }
  for (; c < channels; c++) {
    const at = <usize>c << 2
    let total: f64 = 0
    let place = at
    for (let r = 0; r < rows; r++) {
      total += learned(
        to + place, load<f32>(gradient + place), load<f32>(values + place) / load<f32>(scale + at),
        load<f32>(low + at), load<f32>(high + at),
      )
      place += row
    }
    store<f64>(byScale + (<usize>c << 3), total)
  }
}

/** One scale for all: four sums, of every fourth value, then (first + second) + (third + fourth). */
function learnedAlike(
  to: usize, byScale: usize, gradient: usize, values: usize,
  scale: f32, low: f32, high: f32,
  count: i32,
): void {
  const whole = count & ~3
  const s = f32x4.splat(scale)
  const least = f32x4.splat(low)
  const most = f32x4.splat(high)
  let a = f64x2.splat(0)
  let b = f64x2.splat(0)
  for (let i = 0; i < whole; i += 4) {
    const at = <usize>i << 2
    const g = v128.load(gradient + at)
    const q = f32x4.div(v128.load(values + at), s)
    const below = f32x4.le(q, least)
    const above = f32x4.ge(q, most)
    v128.store(to + at, v128.andnot(g, v128.or(below, above)))
    const slope = v128.bitselect(least, v128.bitselect(most, f32x4.sub(f32x4.nearest(q), q), above), below)
    a = f64x2.add(a, f64x2.mul(f64x2.promote_low_f32x4(g), f64x2.promote_low_f32x4(slope)))
    b = f64x2.add(b, f64x2.mul(f64x2.promote_low_f32x4(upper(g)), f64x2.promote_low_f32x4(upper(slope))))
  }
  let first = f64x2.extract_lane(a, 0)
  let second = f64x2.extract_lane(a, 1)
  let third = f64x2.extract_lane(b, 0)
  for (let i = whole; i < count; i++) {
    const at = <usize>i << 2
    const share = learned(to + at, load<f32>(gradient + at), load<f32>(values + at) / scale, low, high)
    if (i - whole === 0) first += share
    else if (i - whole === 1) second += share
    else third += share
  }
  store<f64>(byScale, first + second + (third + f64x2.extract_lane(b, 1)))
}

// @ts-ignore: decorator
@inline
function learned(to: usize, gradient: f32, q: f32, low: f32, high: f32): f64 {
  const stopped = q <= low || q >= high
  store<f32>(to, stopped ? 0 : gradient)
  if (stopped) return <f64>gradient * <f64>(q <= low ? low : high)
  return <f64>gradient * <f64>(nearest<f32>(q) - q)
}

// @ts-ignore: decorator
@inline
function upper(v: v128): v128 {
  return i8x16.shuffle(v, v, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15)
}
