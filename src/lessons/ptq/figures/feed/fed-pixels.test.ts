import { describe, expect, it } from 'vitest'
import type { CalibrateFrame, FeedFrame } from '../../frames.ts'
import { fedPixels, placesOf } from './fed-pixels.ts'

const thumbnails = new Float32Array(2 * 784)
thumbnails[300] = 30
const feed: FeedFrame = { count: 2, asked: 2, set: 'digits', thumbnails, labels: Uint8Array.of(1, 2) }
const calibrated = (images: number, bits = 4): CalibrateFrame => ({
  images,
  total: 2,
  bits,
  tensors: [
    {
      ...{ name: 'input', min: 0, max: 30, values: images * 784, zeros: 0.5 },
      histogram: { edges: Float64Array.of(0, 30), counts: Float64Array.of(images * 784) },
      range: { min: 0, max: 30 },
      params: { scale: 2, zeroPoint: 0, qmin: 0, qmax: 15 },
    },
  ],
})

describe('fedPixels', () => {
  it('counts pixels above 1, and the codes that are left to all others', () => {
    expect(fedPixels(feed, calibrated(2))).toEqual({
      ...{ total: 1568, unfinished: false, above: 1, least: 0, greatest: 30, zeros: 0.5, from: 0, to: 30 },
      codes: { all: 16, usual: 1 },
    })
    expect(fedPixels(feed, calibrated(2, 9))?.codes).toBeNull()
  })

  it('speaks of what was seen while images are still to come', () => {
    expect(fedPixels(feed, calibrated(1))).toMatchObject({ total: 784, unfinished: true, above: 1 })
  })

  it('says nothing before any was seen, nor of other images than are shown', () => {
    expect(fedPixels(feed, calibrated(0))).toBeNull()
    expect(fedPixels({ ...feed, count: 3 }, calibrated(2))).toBeNull()
    expect(fedPixels(feed, null)).toBeNull()
  })
})

it('a share near 1 has the places that keep it from 100 %', () => {
  expect([0, 0.2, 0.005, 1 / 200704].map(placesOf)).toEqual([0, 1, 1, 4])
})
