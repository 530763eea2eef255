import { type ConvShape, outputSize } from './conv-shape.ts'

/** What one row of the kernel sees from one place of the output: neighbours in memory. Offsets are in pixels of one image. */
export interface Window {
  /** place of the output */
  readonly place: number
  /** first pixel of the input that is seen */
  readonly pixel: number
  /** kernel row, and kernel columns [from, to) that do not fall on the padding */
  readonly row: number
  readonly from: number
  readonly to: number
}

/** All of them for one image, by place of the output, then by kernel row. */
export function convWindows({ height, width, kernel, stride }: ConvShape): readonly Window[] {
  const pad = (kernel - 1) / 2
  const [outHeight, outWidth] = [outputSize(height, stride), outputSize(width, stride)]
  const windows: Window[] = []
  for (let y = 0; y < outHeight; y++)
    for (let x = 0; x < outWidth; x++) {
      const [top, left] = [y * stride - pad, x * stride - pad]
      const from = Math.max(0, -left)
      const to = Math.min(kernel, width - left)
      for (let row = Math.max(0, -top); row < Math.min(kernel, height - top); row++)
        windows.push({ place: y * outWidth + x, pixel: (top + row) * width + left + from, row, from, to })
    }
  return windows
}
