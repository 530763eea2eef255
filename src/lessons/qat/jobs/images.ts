import { readImageSet } from '../../../core/index.ts'
import { asset, type JobRun } from '../../../engine/job.ts'

export const PIXELS = 784
export const CLASSES = 10
/** test images that accuracies are of: none of them is trained on */
export const TESTED = 1000

/** Grey images, pixels from 0 to 1, and their classes. */
export interface Images {
  readonly pixels: Float32Array
  readonly labels: Uint8Array
}

/** The files of the training images that ship, in the order of the set. */
const TRAINING = ['fashion-mnist-train-1024', 'fashion-mnist-train-5120'] as const
const TEST = 'fashion-mnist-test-1000'

/** What has been read is kept in `known`. The first so many training images. */
export function* trainingImages(known: Map<string, unknown>, count: number): JobRun<never, Images> {
  const parts: Images[] = []
  let there = 0
  for (const name of TRAINING) {
    if (there >= count) break
    const part = yield* imagesOf(known, name)
    parts.push(part)
    there += part.labels.length
  }
  const all = parts.length === 1 ? parts[0] : joined(known, parts)
  return { pixels: all.pixels.subarray(0, count * PIXELS), labels: all.labels.subarray(0, count) }
}

export function* testImages(known: Map<string, unknown>): JobRun<never, Images> {
  return yield* imagesOf(known, TEST)
}

function* imagesOf(known: Map<string, unknown>, name: string): JobRun<never, Images> {
  const before = known.get(name) as Images | undefined
  if (before) return before
  const { images, labels } = readImageSet(yield* asset(`${name}.safetensors.zz`))
  const read = { pixels: Float32Array.from(images, (pixel) => pixel / 255), labels }
  known.set(name, read)
  return read
}

function joined(known: Map<string, unknown>, parts: readonly Images[]): Images {
  const before = known.get('training') as Images | undefined
  if (before) return before
  const sum = (size: (part: Images) => number) => parts.reduce((total, part) => total + size(part), 0)
  const pixels = new Float32Array(sum((part) => part.pixels.length))
  const labels = new Uint8Array(sum((part) => part.labels.length))
  let at = 0
  for (const part of parts) {
    pixels.set(part.pixels, at * PIXELS)
    labels.set(part.labels, at)
    at += part.labels.length
  }
  const all = { pixels, labels }
  known.set('training', all)
  return all
}
