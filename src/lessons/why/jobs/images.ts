import { readImageSet } from '../../../core/index.ts'
import { asset, type JobRun } from '../../../engine/job.ts'
import type { Opened } from './network.ts'

const PIXELS = 28 * 28

export interface Images {
  /** [N · 784] from 0 to 1 */
  readonly pixels: Float32Array
  readonly labels: Uint8Array
}

/** The first images of a part of Fashion-MNIST that ships. */
export function* imagesOf(parent: Opened, part: 'test-1000' | 'train-1024', count: number): JobRun<never, Images> {
  const name = `fashion-mnist-${part}`
  const before = parent.made.get(name) as Images | undefined
  const all = before ?? scaled(yield* asset(`${name}.safetensors.zz`))
  parent.made.set(name, all)
  return { pixels: all.pixels.subarray(0, count * PIXELS), labels: all.labels.subarray(0, count) }
}

function scaled(file: Uint8Array): Images {
  const { images, labels } = readImageSet(file)
  return { pixels: Float32Array.from(images, (pixel) => pixel / 255), labels }
}
