import { readImageSet, type ScaledImages, scaledImages } from '../../../core/index.ts'
import { asset, type JobRun } from '../../../engine/job.ts'
import { remembered } from '../../../engine/remembered.ts'
import type { LoadedNetwork } from './network.ts'

/** The test images that ship: the first thousand, and the rest in a file of its own. */
const FIRST_PART = 1000

/** Images [first, first + count) of the test set, which lie in one of its two files: pixels from 0 to 1, and their classes. */
export function* testImages({ set, known }: LoadedNetwork, first: number, count: number): JobRun<never, ScaledImages> {
  const name = `${set}-test-${first < FIRST_PART ? '1000' : '9000'}`
  const part = yield* remembered(known, name, function* () {
    return readImageSet(yield* asset(`${name}.safetensors.zz`))
  })
  return scaledImages(part, first < FIRST_PART ? first : first - FIRST_PART, count)
}

/** The first `total` test images, at most so many at a time, none of two files. */
export function chunks(total: number, atOnce: number): { first: number; count: number }[] {
  const found: { first: number; count: number }[] = []
  for (let first = 0; first < total; ) {
    const end = first < FIRST_PART ? Math.min(FIRST_PART, total) : total
    const count = Math.min(atOnce, end - first)
    found.push({ first, count })
    first += count
  }
  return found
}
