import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

const PIXELS = 784
const FILE = new URL('../../public/data/fashion-mnist-train-1024.safetensors.zz', import.meta.url)

/** The first training images that ship: { pixels [N, 28, 28, 1] from 0 to 1, labels [N] }. */
export function firstImages(core, count) {
  const set = core.readImageSet(inflateSync(readFileSync(FILE)))
  return {
    pixels: Float32Array.from(set.images.subarray(0, count * PIXELS), (pixel) => pixel / 255),
    labels: set.labels.slice(0, count),
  }
}
