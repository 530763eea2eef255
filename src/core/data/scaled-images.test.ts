import { expect, it } from 'vitest'
import { firstImages, joinedImages, scaledImages } from './scaled-images.ts'

const set = {
  images: Uint8Array.of(0, 255, 51, 102, 1, 2),
  labels: Uint8Array.of(7, 8, 9),
  ...{ count: 3, height: 1, width: 2 },
}

it('divides the bytes of images by 255: of all of them, or of some', () => {
  expect(scaledImages(set)).toEqual({
    pixels: Float32Array.of(0, 1, 51 / 255, 102 / 255, 1 / 255, 2 / 255),
    labels: set.labels,
  })
  const second = { pixels: Float32Array.of(51 / 255, 102 / 255), labels: Uint8Array.of(8) }
  expect(scaledImages(set, 1, 1)).toEqual(second)
  expect(scaledImages(set, 2)).toEqual({ pixels: Float32Array.of(1 / 255, 2 / 255), labels: Uint8Array.of(9) })
})

it('takes the first ones, and joins parts in their order', () => {
  const all = scaledImages(set)
  expect(firstImages(all, 2)).toEqual(scaledImages(set, 0, 2))
  expect(joinedImages([scaledImages(set, 0, 1), scaledImages(set, 1)])).toEqual(all)
})
