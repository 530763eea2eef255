import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type WritableTensor, writeSafetensors } from '../formats/safetensors.ts'
import { readImageSet } from './image-set.ts'

const images: WritableTensor = { name: 'images', shape: [2, 1, 3], data: Uint8Array.of(0, 1, 2, 253, 254, 255) }
const labels: WritableTensor = { name: 'labels', shape: [2], data: Uint8Array.of(9, 0) }

describe('readImageSet', () => {
  it('reads images and labels, in whatever order they lie', () => {
    const set = { images: images.data, labels: labels.data, count: 2, height: 1, width: 3 }
    expect(readImageSet(writeSafetensors([images, labels]))).toEqual(set)
    expect(readImageSet(writeSafetensors([labels, images]).buffer as ArrayBuffer)).toEqual(set)
  })

  it('reads the images of the site', () => {
    const packed = readFileSync(new URL('../../../public/data/fashion-mnist-test-1000.safetensors.zz', import.meta.url))
    const set = readImageSet(inflateSync(packed))
    expect(set).toMatchObject({ count: 1000, height: 28, width: 28 })
    expect(set.images.length).toBe(784_000)
    // the first ten test labels of Fashion-MNIST: ankle boot, pullover, trouser, trouser, shirt, …
    expect([...set.labels.subarray(0, 10)]).toEqual([9, 2, 1, 1, 6, 1, 4, 6, 5, 7])
  })

  it.each<[string, WritableTensor[]]>([
    ['no labels', [images]],
    ['no images', [labels]],
    ['another number of labels', [images, { ...labels, shape: [1], data: Uint8Array.of(9) }]],
    ['flat images', [{ ...images, shape: [2, 3] }, labels]],
    ['labels of two axes', [images, { ...labels, shape: [2, 1] }]],
    ['images that are no bytes', [{ ...images, data: Float32Array.from(images.data) }, labels]],
    ['labels that are no bytes', [images, { ...labels, data: Int8Array.of(9, 0) }]],
  ])('refuses %s', (_, tensors) => {
    expect(() => readImageSet(writeSafetensors(tensors))).toThrow(
      expect.objectContaining({ name: 'FormatError', code: 'bad-shape', offset: 0 }),
    )
  })
})
