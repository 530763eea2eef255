import type { ImageSet } from './image-set.ts'

/** Grey images as the networks here are fed them, with their classes. */
export interface ScaledImages {
  /** [N, H, W] from 0 to 1 */
  readonly pixels: Float32Array
  /** [N] */
  readonly labels: Uint8Array
}

/** Of a set the images [first, first + count), their bytes divided by 255; all of them by default. */
export function scaledImages(
  { images, labels, count: all, height, width }: ImageSet,
  first = 0,
  count = all - first,
): ScaledImages {
  const size = height * width
  const bytes = images.subarray(first * size, (first + count) * size)
  const pixels = new Float32Array(bytes.length)
  for (let i = 0; i < bytes.length; i++) pixels[i] = bytes[i] / 255
  return { pixels, labels: labels.subarray(first, first + count) }
}

/** The first so many, in the same memory. */
export function firstImages({ pixels, labels }: ScaledImages, count: number): ScaledImages {
  const size = pixels.length / labels.length
  return { pixels: pixels.subarray(0, count * size), labels: labels.subarray(0, count) }
}

/** One part after another, in memory of their own. */
export function joinedImages(parts: readonly ScaledImages[]): ScaledImages {
  const sum = (lengthOf: (part: ScaledImages) => number) => parts.reduce((total, part) => total + lengthOf(part), 0)
  const pixels = new Float32Array(sum((part) => part.pixels.length))
  const labels = new Uint8Array(sum((part) => part.labels.length))
  let [pixel, label] = [0, 0]
  for (const part of parts) {
    pixels.set(part.pixels, pixel)
    labels.set(part.labels, label)
    pixel += part.pixels.length
    label += part.labels.length
  }
  return { pixels, labels }
}
