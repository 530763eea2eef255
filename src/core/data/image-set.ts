import type { FileBytes } from '../formats/bytes-of.ts'
import { FormatError } from '../formats/format-error.ts'
import { readSafetensors } from '../formats/safetensors.ts'

/** Grey images with their classes. */
export interface ImageSet {
  /** [N, H, W] 0 … 255 */
  readonly images: Uint8Array
  /** [N] */
  readonly labels: Uint8Array
  readonly count: number
  readonly height: number
  readonly width: number
}

/** An image set out of a .safetensors file with tensors `images` [N, H, W] and `labels` [N] of bytes. FormatError else. */
export function readImageSet(file: FileBytes): ImageSet {
  const tensors = readSafetensors(file)
  const images = tensors.find(({ name }) => name === 'images')
  const labels = tensors.find(({ name }) => name === 'labels')
  if (
    !(images?.data instanceof Uint8Array) ||
    !(labels?.data instanceof Uint8Array) ||
    images.shape.length !== 3 ||
    labels.shape.length !== 1 ||
    images.shape[0] !== labels.data.length
  )
    throw new FormatError('bad-shape', 'an image set holds images [N, H, W] and labels [N] as bytes', 0)
  const [count, height, width] = images.shape
  return { images: images.data, labels: labels.data, count, height, width }
}
