import { gemmInRows } from './gemm'
import { gemmTurned } from './gemm-turned'

/**
 * Convolutions as products of matrices that lie in the arrays already: images [N, H, W, C], weights [k, k, C, O]. For one place of
 * the output and one row of the kernel the pixels under it are neighbours in memory, and the images of a batch are the rows of the
 * matrix: nothing is copied, and what would fall on the padding is left out. Few images make short tiles; then the places of an
 * output row are the rows instead. Either way each sum takes its products in the same order: kernel row, kernel column, channel.
 * `outHeight` and `outWidth` are given; padding is (k − 1)/2 on all sides.
 */
export function convForward(
  output: usize, input: usize, weight: usize,
  batch: i32, height: i32, width: i32, channels: i32, outputs: i32, kernel: i32, stride: i32, outHeight: i32, outWidth: i32,
): void {
  const pad = (kernel - 1) >> 1
  const inImage = <usize>(height * width * channels) << 2
  const outImage = <usize>(outHeight * outWidth * outputs) << 2
  const outRow = <usize>outputs << 2
  if (batch >= 4) {
    for (let y = 0; y < outHeight; y++)
      for (let x = 0; x < outWidth; x++) {
        const c = output + (<usize>((y * outWidth + x) * outputs) << 2)
        const left = x * stride - pad
        const from = max(0, -left)
        const to = min(kernel, width - left)
        for (let ky = max(0, pad - y * stride); ky < min(kernel, height + pad - y * stride); ky++) {
          const a = input + (<usize>(((y * stride - pad + ky) * width + left + from) * channels) << 2)
          const b = weight + (<usize>((ky * kernel + from) * channels * outputs) << 2)
          gemmInRows(c, outImage, a, inImage, b, outRow, batch, (to - from) * channels, outputs)
        }
      }
    return
  }
  const step = <usize>(stride * channels) << 2
  // places whose whole kernel lies inside
  const first = (pad + stride - 1) / stride
  const last = min(outWidth - 1, (width - kernel + pad) / stride)
  for (let n = 0; n < batch; n++)
    for (let y = 0; y < outHeight; y++)
      for (let ky = max(0, pad - y * stride); ky < min(kernel, height + pad - y * stride); ky++) {
        const row = input + <usize>n * inImage + (<usize>((y * stride - pad + ky) * width * channels) << 2)
        const out = output + <usize>n * outImage + (<usize>(y * outWidth * outputs) << 2)
        for (let x = 0; x < outWidth; x++) {
          if (x == first && last >= first) {
            const a = row + (<usize>((x * stride - pad) * channels) << 2)
            const b = weight + (<usize>(ky * kernel * channels * outputs) << 2)
            const places = last - first + 1
            gemmInRows(out + <usize>x * outRow, outRow, a, step, b, outRow, places, kernel * channels, outputs)
            x = last
            continue
          }
          const left = x * stride - pad
          const from = max(0, -left)
          const to = min(kernel, width - left)
          const a = row + (<usize>((left + from) * channels) << 2)
          const b = weight + (<usize>((ky * kernel + from) * channels * outputs) << 2)
          gemmInRows(out + <usize>x * outRow, outRow, a, step, b, outRow, 1, (to - from) * channels, outputs)
        }
      }
}

/** Adds to inputGradient [N, H, W, C]; `turned` are the weights as [k, O, k, C]. */
export function convInputGradient(
  inputGradient: usize, outputGradient: usize, turned: usize,
  batch: i32, height: i32, width: i32, channels: i32, outputs: i32, kernel: i32, stride: i32, outHeight: i32, outWidth: i32,
): void {
  const pad = (kernel - 1) >> 1
  const inImage = <usize>(height * width * channels) << 2
  const outImage = <usize>(outHeight * outWidth * outputs) << 2
  const turnedRow = <usize>(kernel * channels) << 2
  for (let y = 0; y < outHeight; y++)
    for (let x = 0; x < outWidth; x++) {
      const a = outputGradient + (<usize>((y * outWidth + x) * outputs) << 2)
      const left = x * stride - pad
      const from = max(0, -left)
      const to = min(kernel, width - left)
      for (let ky = max(0, pad - y * stride); ky < min(kernel, height + pad - y * stride); ky++) {
        const c = inputGradient + (<usize>(((y * stride - pad + ky) * width + left + from) * channels) << 2)
        const b = turned + (<usize>(ky * outputs * kernel * channels + from * channels) << 2)
        gemmInRows(c, inImage, a, outImage, b, turnedRow, batch, outputs, (to - from) * channels)
      }
    }
}

/** Adds to weightGradient [k, k, C, O]. */
export function convWeightGradient(
  weightGradient: usize, outputGradient: usize, input: usize,
  batch: i32, height: i32, width: i32, channels: i32, outputs: i32, kernel: i32, stride: i32, outHeight: i32, outWidth: i32,
): void {
  const pad = (kernel - 1) >> 1
  const inImage = <usize>(height * width * channels) << 2
  const outImage = <usize>(outHeight * outWidth * outputs) << 2
  const outRow = <usize>outputs << 2
  for (let y = 0; y < outHeight; y++)
    for (let x = 0; x < outWidth; x++) {
      const b = outputGradient + (<usize>((y * outWidth + x) * outputs) << 2)
      const left = x * stride - pad
      const from = max(0, -left)
      const to = min(kernel, width - left)
      for (let ky = max(0, pad - y * stride); ky < min(kernel, height + pad - y * stride); ky++) {
        const a = input + (<usize>(((y * stride - pad + ky) * width + left + from) * channels) << 2)
        const c = weightGradient + (<usize>((ky * kernel + from) * channels * outputs) << 2)
        gemmTurned(c, outRow, a, inImage, b, outImage, (to - from) * channels, batch, outputs)
      }
    }
}
