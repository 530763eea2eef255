import { readImageSet } from '../core/data/image-set.ts'
import { firstImages, joinedImages, type ScaledImages, scaledImages } from '../core/data/scaled-images.ts'
import { asset, type JobRun } from './job.ts'
import { type Known, remembered } from './remembered.ts'

/** The first so many of the images in files that ship, one file after another: each is read once, and only when its images are needed. */
export function* shippedImages(
  known: Known,
  files: readonly string[],
  count = Number.POSITIVE_INFINITY,
): JobRun<never, ScaledImages> {
  const parts = new Map<string, ScaledImages>()
  let there = 0
  for (const name of files) {
    if (there >= count) break
    const part = yield* imagesOf(known, name)
    parts.set(name, part)
    there += part.labels.length
  }
  const together = [...parts.keys()].join(' and ')
  const all = (known.get(together) as ScaledImages | undefined) ?? joinedImages([...parts.values()])
  known.set(together, all)
  return firstImages(all, count)
}

function imagesOf(known: Known, name: string): JobRun<never, ScaledImages> {
  return remembered(known, name, function* () {
    return scaledImages(readImageSet(yield* asset(`${name}.safetensors.zz`)))
  })
}
