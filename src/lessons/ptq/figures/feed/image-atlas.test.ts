import { describe, expect, it } from 'vitest'
import { PICTURE_SIDE as SIDE } from '../../drawing-setting.ts'
import { GAP, imageAtlas, largestTiles } from './image-atlas.ts'

const PIXELS = SIDE * SIDE

describe('imageAtlas', () => {
  const pixels = new Float32Array(3 * PIXELS)
  pixels[0] = 0.5
  pixels[PIXELS + SIDE + 2] = 1
  pixels[2 * PIXELS + PIXELS - 1] = 20
  pixels[2 * PIXELS + PIXELS - 2] = 10
  const at = ({ width, rgba }: ReturnType<typeof imageAtlas>, x: number, y: number) => [
    ...rgba.subarray(4 * (y * width + x), 4 * (y * width + x) + 4),
  ]

  it('puts each image in its row and column, with nothing between', () => {
    const atlas = imageAtlas(pixels, 0, 3, 2)
    expect([atlas.width, atlas.height]).toEqual([2 * SIDE + GAP, 2 * SIDE + GAP])
    expect(at(atlas, 0, 0)).toEqual([128, 128, 128, 255])
    expect(at(atlas, SIDE, 0)).toEqual([0, 0, 0, 0])
    expect(at(atlas, SIDE + GAP + 2, 1)).toEqual([255, 255, 255, 255])
    // there is no fourth image
    expect(at(atlas, SIDE + GAP, SIDE + GAP)).toEqual([0, 0, 0, 0])
  })

  it('lets the colour behind it through where a pixel is above 1, most where it is brightest', () => {
    const atlas = imageAtlas(pixels, 2, 1, 1)
    expect([atlas.width, atlas.height]).toEqual([SIDE, SIDE])
    expect(at(atlas, SIDE - 1, SIDE - 1)[3]).toBe(0)
    expect(at(atlas, SIDE - 2, SIDE - 1)).toEqual([0, 0, 0, 83])
    expect(at(atlas, 0, 0)).toEqual([0, 0, 0, 255])
  })
})

describe('largestTiles', () => {
  it('fills the place', () => {
    expect(largestTiles(64, 400, 400)).toEqual({ columns: 8, tile: 50 })
    expect(largestTiles(1, 300, 200)).toEqual({ columns: 1, tile: 200 })
    expect(largestTiles(4, 400, 100)).toEqual({ columns: 4, tile: 100 })
    expect(largestTiles(0, 400, 100).columns).toBe(1)
  })
})
