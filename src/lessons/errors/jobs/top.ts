import { decibels, type ImageSet } from '../../../core/index.ts'
import type { JobRun } from '../../../engine/job.ts'
import type { ErrorsSettings } from '../contract.ts'
import type { Loss, TopFrame } from '../frames.ts'
import type { Kept } from './kept.ts'
import { testSet } from './network.ts'

/** the greatest pixel */
const MAX = 255

/** Pixels by the code ⌊x/Δ⌋ with Δ = max/2ᵇ: the greatest gets one that there is not, and b bits keep 0 of it. */
export function* top({ figure, bits, garment }: ErrorsSettings, kept: Kept): JobRun<TopFrame> {
  if (figure !== 'level-at-maximum') return
  const frame = frameOf(yield* testSet(kept), bits, garment)
  yield { checkpoint: () => frame }
}

function frameOf(set: ImageSet, bits: number, garment: number): TopFrame {
  const { right, wrong } = readBack(bits)
  const pixelsOf = new Float64Array(MAX + 1)
  for (const pixel of set.images) pixelsOf[pixel]++
  const codes = new Float64Array(2 ** bits + 1)
  for (const [pixel, count] of pixelsOf.entries()) codes[floorCode(pixel, bits)] += count
  const size = set.height * set.width
  const own = set.images.subarray(garment * size, (garment + 1) * size)
  return {
    bits,
    count: set.images.length,
    atTop: pixelsOf[MAX],
    codes,
    lastLevel: right[MAX],
    firstLevel: wrong[MAX],
    right: lossOfPixels(pixelsOf, right),
    wrong: lossOfPixels(pixelsOf, wrong),
    picture: {
      size: set.width,
      label: set.labels[garment],
      atTop: own.reduce((count, pixel) => (pixel === MAX ? count + 1 : count), 0),
      pixels: Float32Array.from(own, (pixel) => pixel / MAX),
      right: Float32Array.from(own, (pixel) => right[pixel]),
      wrong: Float32Array.from(own, (pixel) => wrong[pixel]),
    },
  }
}

/** ⌊x·2ᵇ/max⌋, in whole numbers. */
export const floorCode = (pixel: number, bits: number): number => Math.floor((pixel * 2 ** bits) / MAX)

/** [256] what each pixel is read back as, from 0 to 1, in the middle of its cell: the code held at the last one, or cut to b bits. */
export function readBack(bits: number): { right: Float64Array; wrong: Float64Array } {
  const levels = 2 ** bits
  const levelOf = (code: number) => (code + 0.5) / levels
  const all = Float64Array.from({ length: MAX + 1 }, (_, pixel) => floorCode(pixel, bits))
  return {
    right: all.map((code) => levelOf(Math.min(levels - 1, code))),
    wrong: all.map((code) => levelOf(code % levels)),
  }
}

function lossOfPixels(pixelsOf: Float64Array, back: Float64Array): Loss {
  let [count, signal, noise, sum, largest] = [0, 0, 0, 0, 0]
  for (const [pixel, times] of pixelsOf.entries()) {
    if (times === 0) continue
    const x = pixel / MAX
    const error = back[pixel] - x
    count += times
    signal += times * x * x
    noise += times * error * error
    sum += times * error
    largest = Math.max(largest, Math.abs(error))
  }
  return { mse: noise / count, sqnrDb: decibels(signal, noise), bias: sum / count, largest }
}
