import { expect, it } from 'vitest'
import { writeSafetensors } from '../core/formats/safetensors.ts'
import type { Known } from './remembered.ts'
import { shippedImages } from './shipped-images.ts'
import { runJob } from './testing/run-job.ts'

/** Two images of a pixel in the first file, three in the second. */
const FILES: Readonly<Record<string, readonly number[]>> = { a: [255, 0], b: [51, 102, 153] }
const names = Object.keys(FILES)

function shipped(known: Known, count?: number) {
  const { result, needs } = runJob(shippedImages(known, names, count), (need) => {
    if (need.kind !== 'asset') throw new Error(`nothing gives ${need.kind}`)
    const images = Uint8Array.from(FILES[need.name.replace('.safetensors.zz', '')])
    return writeSafetensors([
      { name: 'images', shape: [images.length, 1, 1], data: images },
      { name: 'labels', shape: [images.length], data: images.map((_, i) => i) },
    ])
  })
  return { images: result, asked: needs.map((need) => ('name' in need ? need.name : need.kind)) }
}

it('reads a file when its images are needed, and once', () => {
  const known: Known = new Map()
  expect(shipped(known, 1)).toEqual({
    images: { pixels: Float32Array.of(1), labels: Uint8Array.of(0) },
    asked: ['a.safetensors.zz'],
  })
  expect(shipped(known, 2).asked).toEqual([])
  expect(shipped(known, 3)).toEqual({
    images: { pixels: Float32Array.of(1, 0, 51 / 255), labels: Uint8Array.of(0, 1, 0) },
    asked: ['b.safetensors.zz'],
  })
  const { images, asked } = shipped(known)
  expect(images).toEqual({
    pixels: Float32Array.of(1, 0, 51 / 255, 102 / 255, 153 / 255),
    labels: Uint8Array.of(0, 1, 0, 1, 2),
  })
  expect(asked).toEqual([])
  // what was joined once is not joined again
  expect(shipped(known).images.pixels.buffer).toBe(images.pixels.buffer)
})
