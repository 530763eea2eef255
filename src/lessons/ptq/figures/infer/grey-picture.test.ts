import { describe, expect, it } from 'vitest'
import { greyPicture } from './grey-picture.ts'

const picture = (
  width: number,
  height: number,
  at: (x: number, y: number) => readonly [number, number, number, number],
) =>
  Uint8ClampedArray.from({ length: 4 * width * height }, (_, i) => {
    const pixel = i >> 2
    return at(pixel % width, Math.floor(pixel / width))[i % 4]
  })
const grey = (light: number) => [light, light, light, 255] as const

describe('a picture that is opened', () => {
  it('of 28 × 28 greys on black stays as it is', () => {
    const rgba = picture(28, 28, (x, y) => grey(x === 14 ? 200 : (y % 2) * 9 * (x > 2 && x < 25 ? 1 : 0)))
    const { greys, inverted } = greyPicture(rgba, 28, 28)
    expect(inverted).toBe(false)
    expect(greys).toEqual(Array.from({ length: 784 }, (_, i) => rgba[4 * i]))
  })

  it('on a bright ground is inverted', () => {
    const { greys, inverted } = greyPicture(
      picture(28, 28, (x) => grey(x === 14 ? 0 : 250)),
      28,
      28,
    )
    expect(inverted).toBe(true)
    expect([greys[0], greys[14]]).toEqual([5, 255])
  })

  it('that is large is averaged, and one that is not square stands in the middle of its ground', () => {
    const half = picture(56, 28, (x) => grey(x % 2 === 0 ? 100 : 40))
    const { greys } = greyPicture(half, 56, 28)
    expect(greys[14 * 28 + 5]).toBe(70)
    expect(greys[0]).toBe(70)
    const third = greyPicture(
      picture(84, 84, (x, y) => grey(x === 40 && y === 40 ? 90 : 0)),
      84,
      84,
    )
    expect(third.greys[13 * 28 + 13]).toBe(10)
    expect(third.greys.reduce((sum, one) => sum + one, 0)).toBe(10)
  })

  it('that is transparent lies on white; colours are as bright as they look', () => {
    const { greys, inverted } = greyPicture(
      picture(28, 28, (x) => (x === 3 ? [0, 255, 0, 255] : [0, 0, 0, 0])),
      28,
      28,
    )
    expect(inverted).toBe(true)
    expect([greys[0], greys[3]]).toEqual([0, Math.round(255 - 0.587 * 255)])
  })
})
