import { load, store } from './gemm'

/**
 * Depthwise convolutions, each channel by itself: images [N, H, W, C], weights [k, k, C]; four channels at a time. Padding is
 * (k − 1)/2 on all sides and left out. Each sum takes its products by kernel row, then kernel column.
 */
export function depthwiseForward(
  output: usize, input: usize, weight: usize,
  batch: i32, height: i32, width: i32, channels: i32, kernel: i32, stride: i32, outHeight: i32, outWidth: i32,
): void {
  const pad = (kernel - 1) >> 1
  const pixel = <usize>channels << 2
  const rest = channels & 3
  const whole = pixel - (<usize>rest << 2)
  for (let n = 0; n < batch; n++)
    for (let y = 0; y < outHeight; y++)
      for (let x = 0; x < outWidth; x++) {
        const top = y * stride - pad
        const left = x * stride - pad
        const xFrom = max(0, -left)
        const xTo = min(kernel, width - left)
        const yFrom = max(0, -top)
        const yTo = min(kernel, height - top)
        const place = <usize>(((n * outHeight + y) * outWidth + x) * channels) << 2
        const pixels = <usize>(((n * height + top) * width + left + xFrom) * channels) << 2
        const rowBytes = <usize>(width * channels) << 2
        let c: usize = 0
        for (; c < whole; c += 16)
          sum(4, output + place + c, input + pixels + c, weight + c, rowBytes, pixel, xFrom, xTo, yFrom, yTo, kernel)
        if (rest > 0)
          sum(rest, output + place + c, input + pixels + c, weight + c, rowBytes, pixel, xFrom, xTo, yFrom, yTo, kernel)
      }
}

/** Adds to inputGradient. */
export function depthwiseInputGradient(
  inputGradient: usize, outputGradient: usize, weight: usize,
  batch: i32, height: i32, width: i32, channels: i32, kernel: i32, stride: i32, outHeight: i32, outWidth: i32,
): void {
  const pad = (kernel - 1) >> 1
  const pixel = <usize>channels << 2
  const rest = channels & 3
  const whole = pixel - (<usize>rest << 2)
  for (let n = 0; n < batch; n++)
    for (let y = 0; y < outHeight; y++)
      for (let x = 0; x < outWidth; x++) {
        const top = y * stride - pad
        const left = x * stride - pad
        const xFrom = max(0, -left)
        const xTo = min(kernel, width - left)
        const yFrom = max(0, -top)
        const yTo = min(kernel, height - top)
        const place = <usize>(((n * outHeight + y) * outWidth + x) * channels) << 2
        const pixels = <usize>(((n * height + top) * width + left + xFrom) * channels) << 2
        const rowBytes = <usize>(width * channels) << 2
        let c: usize = 0
        for (; c < whole; c += 16)
          spread(4, outputGradient + place + c, inputGradient + pixels + c, weight + c, rowBytes, pixel, xFrom, xTo, yFrom, yTo, kernel)
        if (rest > 0)
          spread(rest, outputGradient + place + c, inputGradient + pixels + c, weight + c, rowBytes, pixel, xFrom, xTo, yFrom, yTo, kernel)
      }
}

/** Adds to weightGradient. */
export function depthwiseWeightGradient(
  weightGradient: usize, outputGradient: usize, input: usize,
  batch: i32, height: i32, width: i32, channels: i32, kernel: i32, stride: i32, outHeight: i32, outWidth: i32,
): void {
  const pad = (kernel - 1) >> 1
  const pixel = <usize>channels << 2
  const rest = channels & 3
  const whole = pixel - (<usize>rest << 2)
  for (let n = 0; n < batch; n++)
    for (let y = 0; y < outHeight; y++)
      for (let x = 0; x < outWidth; x++) {
        const top = y * stride - pad
        const left = x * stride - pad
        const xFrom = max(0, -left)
        const xTo = min(kernel, width - left)
        const yFrom = max(0, -top)
        const yTo = min(kernel, height - top)
        const place = <usize>(((n * outHeight + y) * outWidth + x) * channels) << 2
        const pixels = <usize>(((n * height + top) * width + left + xFrom) * channels) << 2
        const rowBytes = <usize>(width * channels) << 2
        let c: usize = 0
        for (; c < whole; c += 16)
          gather(4, outputGradient + place + c, input + pixels + c, weightGradient + c, rowBytes, pixel, xFrom, xTo, yFrom, yTo, kernel)
        if (rest > 0)
          gather(rest, outputGradient + place + c, input + pixels + c, weightGradient + c, rowBytes, pixel, xFrom, xTo, yFrom, yTo, kernel)
      }
}

// @ts-ignore: decorator
@inline
function sum(
  lanes: i32, out: usize, image: usize, weight: usize,
  rowBytes: usize, pixel: usize, xFrom: i32, xTo: i32, yFrom: i32, yTo: i32, kernel: i32,
): void {
  let total = load(lanes, out)
  for (let ky = yFrom; ky < yTo; ky++) {
    let a = image + <usize>ky * rowBytes
    let b = weight + <usize>(ky * kernel + xFrom) * pixel
    for (let kx = xFrom; kx < xTo; kx++) {
      total = f32x4.add(total, f32x4.mul(load(lanes, a), load(lanes, b)))
      a += pixel
      b += pixel
    }
  }
  store(lanes, out, total)
}

// @ts-ignore: decorator
@inline
function spread(
  lanes: i32, out: usize, image: usize, weight: usize,
  rowBytes: usize, pixel: usize, xFrom: i32, xTo: i32, yFrom: i32, yTo: i32, kernel: i32,
): void {
  const slope = load(lanes, out)
  for (let ky = yFrom; ky < yTo; ky++) {
    let a = image + <usize>ky * rowBytes
    let b = weight + <usize>(ky * kernel + xFrom) * pixel
    for (let kx = xFrom; kx < xTo; kx++) {
      store(lanes, a, f32x4.add(load(lanes, a), f32x4.mul(slope, load(lanes, b))))
      a += pixel
      b += pixel
    }
  }
}

// @ts-ignore: decorator
@inline
function gather(
  lanes: i32, out: usize, image: usize, weight: usize,
  rowBytes: usize, pixel: usize, xFrom: i32, xTo: i32, yFrom: i32, yTo: i32, kernel: i32,
): void {
  const slope = load(lanes, out)
  for (let ky = yFrom; ky < yTo; ky++) {
    let a = image + <usize>ky * rowBytes
    let b = weight + <usize>(ky * kernel + xFrom) * pixel
    for (let kx = xFrom; kx < xTo; kx++) {
      store(lanes, b, f32x4.add(load(lanes, b), f32x4.mul(slope, load(lanes, a))))
      a += pixel
      b += pixel
    }
  }
}
