import { load, store } from './gemm'

/**
 * Depthwise convolutions, each channel by itself: images [N, H, W, C], weights [k, k, C]; four channels at a time. Padding is
 * (k − 1)/2 on all sides and left out. Each sum takes its products by kernel row, then kernel column; each gradient takes those of
 * the places of the output in their order.
 */
export function depthwiseForward(
  output: usize, input: usize, weight: usize,
  batch: i32, height: i32, width: i32, channels: i32, kernel: i32, stride: i32, outHeight: i32, outWidth: i32,
): void {
  sweep(FORWARD, output, input, weight, batch, height, width, channels, kernel, stride, outHeight, outWidth)
}

/** Adds to inputGradient. */
export function depthwiseInputGradient(
  inputGradient: usize, outputGradient: usize, weight: usize,
  batch: i32, height: i32, width: i32, channels: i32, kernel: i32, stride: i32, outHeight: i32, outWidth: i32,
): void {
  sweep(TO_INPUT, outputGradient, inputGradient, weight, batch, height, width, channels, kernel, stride, outHeight, outWidth)
}

/** Adds to weightGradient. */
export function depthwiseWeightGradient(
  weightGradient: usize, outputGradient: usize, input: usize,
  batch: i32, height: i32, width: i32, channels: i32, kernel: i32, stride: i32, outHeight: i32, outWidth: i32,
): void {
  sweep(TO_WEIGHT, outputGradient, input, weightGradient, batch, height, width, channels, kernel, stride, outHeight, outWidth)
}

/** What becomes of the products: constants, for which the compiler keeps what is needed. */
const FORWARD = 0
const TO_INPUT = 1
const TO_WEIGHT = 2

/** All places of the output, row by row. */
// @ts-ignore: decorator
@inline
function sweep(
  kind: i32, output: usize, image: usize, weight: usize,
  batch: i32, height: i32, width: i32, channels: i32, kernel: i32, stride: i32, outHeight: i32, outWidth: i32,
): void {
  const pad = (kernel - 1) >> 1
  const pixel = <usize>channels << 2
  const rest = channels & 3
  const whole = pixel - (<usize>rest << 2)
  const rowBytes = <usize>width * pixel
  // places whose whole kernel lies between the left and the right edge
  const first = (pad + stride - 1) / stride
  const last = min(outWidth - 1, (width - kernel + pad) / stride)
  for (let n = 0; n < batch; n++)
    for (let y = 0; y < outHeight; y++) {
      const top = y * stride - pad
      const yFrom = max(0, -top)
      const yTo = min(kernel, height - top)
      const out = output + <usize>((n * outHeight + y) * outWidth) * pixel
      const rows = image + <usize>((n * height + top) * width) * pixel
      const nine = kernel == 3 && yTo - yFrom == 3 && last >= first
      for (let x = 0; x < outWidth; x++) {
        const inside = nine && x == first
        const places = inside ? last - first + 1 : 1
        const left = x * stride - pad
        const at = out + <usize>x * pixel
        const window = rows + <usize>left * pixel
        const xFrom = max(0, -left)
        const xTo = min(kernel, width - left)
        for (let c: usize = 0; c < whole; c += 16) {
          if (inside) run(kind, at + c, window + c, weight + c, rowBytes, pixel, <usize>stride * pixel, places)
          else place(4, kind, at + c, window + c, weight + c, rowBytes, pixel, xFrom, xTo, yFrom, yTo, kernel)
        }
        if (rest > 0)
          for (let i = 0; i < places; i++)
            place(
              rest, kind, at + <usize>i * pixel + whole, window + <usize>(i * stride) * pixel + whole, weight + whole,
              rowBytes, pixel, xFrom, xTo, yFrom, yTo, kernel,
            )
        x += places - 1
      }
    }
}

/** One place of the output, as much of the kernel as lies inside. */
// @ts-ignore: decorator
@inline
function place(
  lanes: i32, kind: i32, at: usize, window: usize, weight: usize,
  rowBytes: usize, pixel: usize, xFrom: i32, xTo: i32, yFrom: i32, yTo: i32, kernel: i32,
): void {
  let total = load(lanes, at)
  for (let ky = yFrom; ky < yTo; ky++) {
    let a = window + <usize>ky * rowBytes + <usize>xFrom * pixel
    let b = weight + <usize>(ky * kernel + xFrom) * pixel
    for (let kx = xFrom; kx < xTo; kx++) {
      if (kind == FORWARD) total = f32x4.add(total, f32x4.mul(load(lanes, a), load(lanes, b)))
      else if (kind == TO_INPUT) store(lanes, a, f32x4.add(load(lanes, a), f32x4.mul(total, load(lanes, b))))
      else store(lanes, b, f32x4.add(load(lanes, b), f32x4.mul(total, load(lanes, a))))
      a += pixel
      b += pixel
    }
  }
  if (kind == FORWARD) store(lanes, at, total)
}

/** Neighbouring places that see a whole 3 × 3 kernel: its nine weights, or their gradients, stay in registers. `step` is from one window to the next. */
// @ts-ignore: decorator
@inline
function run(
  kind: i32, out: usize, image: usize, weight: usize, rowBytes: usize, pixel: usize, step: usize, places: i32,
): void {
  const two = pixel << 1
  let w0 = v128.load(weight)
  let w1 = v128.load(weight + pixel)
  let w2 = v128.load(weight + two)
  const second = weight + 3 * pixel
  let w3 = v128.load(second)
  let w4 = v128.load(second + pixel)
  let w5 = v128.load(second + two)
  const third = second + 3 * pixel
  let w6 = v128.load(third)
  let w7 = v128.load(third + pixel)
  let w8 = v128.load(third + two)
  for (let i = 0; i < places; i++) {
    const a = image
    const b = a + rowBytes
    const c = b + rowBytes
    if (kind == FORWARD) {
      let total = v128.load(out)
      total = plus(total, a, w0)
      total = plus(total, a + pixel, w1)
      total = plus(total, a + two, w2)
      total = plus(total, b, w3)
      total = plus(total, b + pixel, w4)
      total = plus(total, b + two, w5)
      total = plus(total, c, w6)
      total = plus(total, c + pixel, w7)
      total = plus(total, c + two, w8)
      v128.store(out, total)
    } else {
      const slope = v128.load(out)
      if (kind == TO_INPUT) {
        addTo(a, slope, w0)
        addTo(a + pixel, slope, w1)
        addTo(a + two, slope, w2)
        addTo(b, slope, w3)
        addTo(b + pixel, slope, w4)
        addTo(b + two, slope, w5)
        addTo(c, slope, w6)
        addTo(c + pixel, slope, w7)
        addTo(c + two, slope, w8)
      } else {
        w0 = plus(w0, a, slope)
        w1 = plus(w1, a + pixel, slope)
        w2 = plus(w2, a + two, slope)
        w3 = plus(w3, b, slope)
        w4 = plus(w4, b + pixel, slope)
        w5 = plus(w5, b + two, slope)
        w6 = plus(w6, c, slope)
        w7 = plus(w7, c + pixel, slope)
        w8 = plus(w8, c + two, slope)
      }
    }
    out += pixel
    image += step
  }
  if (kind != TO_WEIGHT) return
  v128.store(weight, w0)
  v128.store(weight + pixel, w1)
  v128.store(weight + two, w2)
  v128.store(second, w3)
  v128.store(second + pixel, w4)
  v128.store(second + two, w5)
  v128.store(third, w6)
  v128.store(third + pixel, w7)
  v128.store(third + two, w8)
}

/** total + memory · factor */
// @ts-ignore: decorator
@inline
function plus(total: v128, from: usize, factor: v128): v128 {
  return f32x4.add(total, f32x4.mul(v128.load(from), factor))
}

/** memory += slope · weight */
// @ts-ignore: decorator
@inline
function addTo(at: usize, slope: v128, weight: v128): void {
  v128.store(at, f32x4.add(v128.load(at), f32x4.mul(slope, weight)))
}
