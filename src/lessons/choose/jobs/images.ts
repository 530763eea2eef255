import { readImageSet } from '../../../core/index.ts'
import { asset, type JobRun } from '../../../engine/job.ts'
import { TRAINED_ON } from '../recipe-setting.ts'

export const PIXELS = 784
export const CLASSES = 10

/** Grey images, pixels from 0 to 1, and their classes. */
export interface Images {
  readonly pixels: Float32Array
  readonly labels: Uint8Array
}

/** What was read, by its name; each file is read once. */
export type Known = Map<string, unknown>

export const testImages = (known: Known): JobRun<never, Images> => imagesOf(known, 'fashion-mnist-test-1000')

/** The first so many training images, in the order of the set, as pixels: nobody asks for their classes. */
export function* calibrationPixels(known: Known, count: number): JobRun<never, Float32Array> {
  const { pixels } = yield* imagesOf(known, 'fashion-mnist-train-1024')
  return pixels.subarray(0, count * PIXELS)
}

/** All training images that ship. */
export function* trainingImages(known: Known): JobRun<never, Images> {
  const before = known.get('training') as Images | undefined
  if (before) return before
  const parts: Images[] = []
  for (const name of ['fashion-mnist-train-1024', 'fashion-mnist-train-5120']) parts.push(yield* imagesOf(known, name))
  const pixels = new Float32Array(TRAINED_ON * PIXELS)
  const labels = new Uint8Array(TRAINED_ON)
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

function* imagesOf(known: Known, name: string): JobRun<never, Images> {
  const before = known.get(name) as Images | undefined
  if (before) return before
  const { images, labels } = readImageSet(yield* asset(`${name}.safetensors.zz`))
  const read = { pixels: Float32Array.from(images, (pixel) => pixel / 255), labels }
  known.set(name, read)
  return read
}
