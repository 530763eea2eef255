import { gemmOfPairs } from './gemm'
import { requantizeRows } from './requantize'

/**
 * Layers in integers. Activations are codes less their zero-point, int16 [N, H, W, C] with C even; what is summed begins with the bias,
 * int32, in `sums`, and is requantized from there (see `requantizeRows`, whose last six arguments these have). Padding is
 * (k − 1)/2 on all sides and left out: a code of real 0 is 0 here.
 */

/** Weights as pairs: [k, k, C/2, O, 2]. Rows of `sums` are the images of a batch or, where those are few, the places of an output row. */
export function integerConv(
  output: usize, outputBytes: usize, input: usize, weight: usize, bias: usize, sums: usize,
  batch: i32, height: i32, width: i32, channels: i32, outputs: i32, kernel: i32, stride: i32, outHeight: i32, outWidth: i32,
  rounding: i32, factors: usize, mantissas: usize, shifts: usize, lowest: usize, highest: usize,
): void {
  const pad = (kernel - 1) >> 1
  const pixel = <usize>channels << 1
  const pixelPairs = channels >> 1
  const inImage = <usize>(height * width) * pixel
  const place = <usize>outputs * outputBytes
  const outImage = <usize>(outHeight * outWidth) * place
  const sumRow = <usize>outputs << 2
  // places whose whole kernel lies inside
  const first = (pad + stride - 1) / stride
  const last = min(outWidth - 1, (width - kernel + pad) / stride)
  const byImage = batch >= 4
  const blocks = byImage ? 1 : batch
  for (let n = 0; n < blocks; n++)
    for (let y = 0; y < outHeight; y++) {
      const top = y * stride - pad
      const yFrom = max(0, -top)
      const yTo = min(kernel, height - top)
      for (let x = 0; x < outWidth; x++) {
        const places = byImage || x != first || last < first ? 1 : last - first + 1
        const rows = byImage ? batch : places
        const left = x * stride - pad
        const from = max(0, -left)
        const to = min(kernel, width - left)
        beginWith(sums, bias, rows, outputs)
        for (let ky = yFrom; ky < yTo; ky++) {
          const a = input + <usize>n * inImage + <usize>((top + ky) * width + left + from) * pixel
          const b = weight + (<usize>((ky * kernel + from) * pixelPairs * outputs) << 2)
          const aRow = byImage ? inImage : <usize>stride * pixel
          gemmOfPairs(sums, sumRow, a, aRow, b, sumRow, rows, (to - from) * pixelPairs, outputs)
        }
        requantizeRows(
          output + <usize>n * outImage + <usize>(y * outWidth + x) * place, byImage ? outImage : place, sums, rows, outputs,
          rounding, factors, mantissas, shifts, lowest, highest,
        )
        x += places - 1
      }
    }
}

/** Each channel by itself: weights [k, k, C]. Rows of `sums` are the places of an output row. */
export function integerDepthwise(
  output: usize, outputBytes: usize, input: usize, weight: usize, bias: usize, sums: usize,
  batch: i32, height: i32, width: i32, channels: i32, kernel: i32, stride: i32, outHeight: i32, outWidth: i32,
  rounding: i32, factors: usize, mantissas: usize, shifts: usize, lowest: usize, highest: usize,
): void {
  const pad = (kernel - 1) >> 1
  const pixel = <usize>channels << 1
  const rowBytes = <usize>width * pixel
  const place = <usize>channels * outputBytes
  const groups = pixel & ~15
  // places whose whole kernel lies between the left and the right edge
  const first = (pad + stride - 1) / stride
  const last = min(outWidth - 1, (width - kernel + pad) / stride)
  for (let n = 0; n < batch; n++)
    for (let y = 0; y < outHeight; y++) {
      const top = y * stride - pad
      const yFrom = max(0, -top)
      const yTo = min(kernel, height - top)
      const nine = kernel == 3 && yTo - yFrom == 3 && last >= first && groups == pixel
      for (let x = 0; x < outWidth; x++) {
        if (nine && x == first) {
          const window = input + <usize>((n * height + top) * width + x * stride - pad) * pixel
          const sum = sums + (<usize>(x * channels) << 2)
          const places = last - first + 1
          for (let c: usize = 0; c < pixel; c += 16)
            run(sum + (c << 1), window + c, weight + c, bias + (c << 1), rowBytes, pixel, <usize>stride * pixel, places)
          x = last
          continue
        }
        const left = x * stride - pad
        const from = max(0, -left)
        const to = min(kernel, width - left)
        const image = input + <usize>((n * height + top) * width + left + from) * pixel
        const sum = sums + (<usize>(x * channels) << 2)
        let c: usize = 0
        for (; c + 16 <= pixel; c += 16)
          window(8, sum, image, weight, bias, c, rowBytes, pixel, from, to, yFrom, yTo, kernel)
        if (pixel & 8) {
          window(4, sum, image, weight, bias, c, rowBytes, pixel, from, to, yFrom, yTo, kernel)
          c += 8
        }
        if (pixel & 4) window(2, sum, image, weight, bias, c, rowBytes, pixel, from, to, yFrom, yTo, kernel)
      }
      requantizeRows(
        output + <usize>((n * outHeight + y) * outWidth) * place, place, sums, outWidth, channels,
        rounding, factors, mantissas, shifts, lowest, highest,
      )
    }
}

/**
 * Eight channels of neighbouring places that see a whole 3 × 3 kernel, whose weights stay in registers, two and two side by side: so two
 * products are summed by one instruction. `step` is from one window to the next.
 */
// @ts-ignore: decorator
@inline
function run(
  sum: usize, image: usize, weight: usize, bias: usize, rowBytes: usize, pixel: usize, step: usize, places: i32,
): void {
  const two = pixel << 1
  const second = weight + 3 * pixel
  const third = second + 3 * pixel
  const none = i32x4.splat(0)
  let w0 = v128.load(weight)
  let w1 = v128.load(weight + pixel)
  const low01 = lower(w0, w1)
  const high01 = higher(w0, w1)
  w0 = v128.load(weight + two)
  w1 = v128.load(second)
  const low23 = lower(w0, w1)
  const high23 = higher(w0, w1)
  w0 = v128.load(second + pixel)
  w1 = v128.load(second + two)
  const low45 = lower(w0, w1)
  const high45 = higher(w0, w1)
  w0 = v128.load(third)
  w1 = v128.load(third + pixel)
  const low67 = lower(w0, w1)
  const high67 = higher(w0, w1)
  w0 = v128.load(third + two)
  const low8 = lower(w0, none)
  const high8 = higher(w0, none)
  for (let i = 0; i < places; i++) {
    const a = image
    const b = a + rowBytes
    const c = b + rowBytes
    let low = v128.load(bias)
    let high = v128.load(bias, 16)
    let x = v128.load(a)
    let y = v128.load(a + pixel)
    low = i32x4.add(low, i32x4.dot_i16x8_s(lower(x, y), low01))
    high = i32x4.add(high, i32x4.dot_i16x8_s(higher(x, y), high01))
    x = v128.load(a + two)
    y = v128.load(b)
    low = i32x4.add(low, i32x4.dot_i16x8_s(lower(x, y), low23))
    high = i32x4.add(high, i32x4.dot_i16x8_s(higher(x, y), high23))
    x = v128.load(b + pixel)
    y = v128.load(b + two)
    low = i32x4.add(low, i32x4.dot_i16x8_s(lower(x, y), low45))
    high = i32x4.add(high, i32x4.dot_i16x8_s(higher(x, y), high45))
    x = v128.load(c)
    y = v128.load(c + pixel)
    low = i32x4.add(low, i32x4.dot_i16x8_s(lower(x, y), low67))
    high = i32x4.add(high, i32x4.dot_i16x8_s(higher(x, y), high67))
    // the ninth beside itself, times 0
    x = v128.load(c + two)
    low = i32x4.add(low, i32x4.dot_i16x8_s(lower(x, x), low8))
    high = i32x4.add(high, i32x4.dot_i16x8_s(higher(x, x), high8))
    v128.store(sum, low)
    v128.store(sum, high, 16)
    sum += two
    image += step
  }
}

/** The four lowest int16 of both, side by side. */
// @ts-ignore: decorator
@inline
function lower(a: v128, b: v128): v128 {
  return v128.shuffle<i16>(a, b, 0, 8, 1, 9, 2, 10, 3, 11)
}

/** The four highest. */
// @ts-ignore: decorator
@inline
function higher(a: v128, b: v128): v128 {
  return v128.shuffle<i16>(a, b, 4, 12, 5, 13, 6, 14, 7, 15)
}

/** `lanes` channels, 8, 4 or 2, of one place; `c` is where they begin in a pixel, in bytes. */
// @ts-ignore: decorator
@inline
function window(
  lanes: i32, sum: usize, image: usize, weight: usize, bias: usize, c: usize,
  rowBytes: usize, pixel: usize, from: i32, to: i32, yFrom: i32, yTo: i32, kernel: i32,
): void {
  let low = lanes == 2 ? v128.load64_zero(bias + (c << 1)) : v128.load(bias + (c << 1))
  let high = lanes == 8 ? v128.load(bias + (c << 1), 16) : low
  for (let ky = yFrom; ky < yTo; ky++) {
    let a = image + <usize>ky * rowBytes + c
    let b = weight + <usize>(ky * kernel + from) * pixel + c
    for (let kx = from; kx < to; kx++) {
      const x = codes(lanes, a)
      const w = codes(lanes, b)
      low = i32x4.add(low, i32x4.extmul_low_i16x8_s(x, w))
      if (lanes == 8) high = i32x4.add(high, i32x4.extmul_high_i16x8_s(x, w))
      a += pixel
      b += pixel
    }
  }
  if (lanes == 2) v128.store64_lane(sum + (c << 1), low, 0)
  else v128.store(sum + (c << 1), low)
  if (lanes == 8) v128.store(sum + (c << 1), high, 16)
}

// @ts-ignore: decorator
@inline
function codes(lanes: i32, from: usize): v128 {
  return lanes == 8 ? v128.load(from) : lanes == 4 ? v128.load64_zero(from) : v128.load32_zero(from)
}

/** a · factorA + b · factorB, each in 2⁻²⁰ of a step of the output: rounded once, halves up. Exact in float64. */
export function integerAdd(
  output: usize, a: usize, b: usize, rows: i32, channels: i32, factorA: f64, factorB: f64, lowest: usize, highest: usize,
): void {
  const pixel = <usize>channels << 1
  const fa = f64x2.splat(factorA / 1048576)
  const fb = f64x2.splat(factorB / 1048576)
  for (let r = 0; r < rows; r++) {
    let c: usize = 0
    for (; c + 8 <= pixel; c += 8) {
      const x = i32x4.extend_low_i16x8_s(v128.load64_zero(a + c))
      const y = i32x4.extend_low_i16x8_s(v128.load64_zero(b + c))
      const low = v128.load(lowest + (c << 1))
      const high = v128.load(highest + (c << 1))
      const first = sumOf(x, y, fa, fb)
      const second = sumOf(v128.shuffle<i64>(x, x, 1, 1), v128.shuffle<i64>(y, y, 1, 1), fa, fb)
      const whole = i32x4.min_s(i32x4.max_s(v128.shuffle<i64>(first, second, 0, 2), low), high)
      v128.store64_lane(output + c, i16x8.narrow_i32x4_s(whole, whole), 0)
    }
    if (c < pixel) {
      const x = i32x4.extend_low_i16x8_s(v128.load32_zero(a + c))
      const y = i32x4.extend_low_i16x8_s(v128.load32_zero(b + c))
      const whole = i32x4.min_s(
        i32x4.max_s(sumOf(x, y, fa, fb), v128.load64_zero(lowest + (c << 1))),
        v128.load64_zero(highest + (c << 1)),
      )
      v128.store32_lane(output + c, i16x8.narrow_i32x4_s(whole, whole), 0)
    }
    a += pixel
    b += pixel
    output += pixel
  }
}

/** Of the two lowest int32 of each: int32, saturated. */
// @ts-ignore: decorator
@inline
function sumOf(x: v128, y: v128, fa: v128, fb: v128): v128 {
  const sum = f64x2.add(f64x2.mul(f64x2.convert_low_i32x4_s(x), fa), f64x2.mul(f64x2.convert_low_i32x4_s(y), fb))
  return i32x4.trunc_sat_f64x2_s_zero(f64x2.floor(f64x2.add(sum, f64x2.splat(0.5))))
}

/** The sum over the pixels of each image, requantized. */
export function integerPool(
  output: usize, outputBytes: usize, input: usize, sums: usize, batch: i32, pixels: i32, channels: i32,
  rounding: i32, factors: usize, mantissas: usize, shifts: usize, lowest: usize, highest: usize,
): void {
  const pixel = <usize>channels << 1
  const place = <usize>channels * outputBytes
  for (let n = 0; n < batch; n++) {
    memory.fill(sums, 0, <usize>channels << 2)
    for (let p = 0; p < pixels; p++) {
      let c: usize = 0
      for (; c + 8 <= pixel; c += 8) {
        const sum = sums + (c << 1)
        v128.store(sum, i32x4.add(v128.load(sum), i32x4.extend_low_i16x8_s(v128.load64_zero(input + c))))
      }
      for (; c < pixel; c += 2) store<i32>(sums + (c << 1), load<i32>(sums + (c << 1)) + <i32>load<i16>(input + c))
      input += pixel
    }
    requantizeRows(
      output + <usize>n * place, place, sums, 1, channels, rounding, factors, mantissas, shifts, lowest, highest,
    )
  }
}

/** [rows, outputs] of the bias. */
// @ts-ignore: decorator
@inline
function beginWith(sums: usize, bias: usize, rows: i32, outputs: i32): void {
  const row = <usize>outputs << 2
  for (let r = 0; r < rows; r++) {
    let o: usize = 0
    for (; o + 16 <= row; o += 16) v128.store(sums + o, v128.load(bias + o))
    if (o < row) v128.store64_lane(sums + o, v128.load64_zero(bias + o), 0)
    sums += row
  }
}
