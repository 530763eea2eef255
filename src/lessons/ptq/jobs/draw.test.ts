import { describe, expect, it } from 'vitest'
import { runJob } from '../../../engine/testing/run-job.ts'
import { strokesOf } from '../drawing-setting.ts'
import { draw } from './draw.ts'
import { drawnPicture, openedPicture } from './drawn-picture.ts'
import { testImages } from './test-images.ts'
import { bytesFor, converted, onNetwork, settingsWith } from './testing/run-ptq.ts'

const circle = Array.from({ length: 25 }, (_, i) => [
  Math.round(300 + 120 * Math.cos((i / 12) * Math.PI)),
  Math.round(350 + 180 * Math.sin((i / 12) * Math.PI)),
]).flat()
const bar = [640, 100, 620, 500, 610, 900]
const seven = [200, 150, 800, 150, 450, 900]
const mass = (pixels: Float32Array, of: (i: number) => number) =>
  pixels.reduce((sum, ink, i) => sum + ink * of(i), 0) / pixels.reduce((sum, ink) => sum + ink, 0)

describe('a drawing', () => {
  it('is strokes of points; what is no pair is left out', () => {
    expect(strokesOf([])).toEqual([])
    expect(strokesOf([0, 1000, -1, 500, 500, -1, -1, 7])).toEqual([[{ x: 0, y: 1000 }], [{ x: 500, y: 500 }]])
  })

  it('is brought to the size and place of a digit of MNIST, wherever it was drawn', () => {
    const [near, far] = [circle, circle.map((x) => Math.round(x / 2 + 400))].map((points) => drawnPicture(points, true))
    for (const pixels of [near, far]) {
      expect(mass(pixels, (i) => (i % 28) + 0.5)).toBeCloseTo(14, 0)
      expect(mass(pixels, (i) => Math.floor(i / 28) + 0.5)).toBeCloseTo(14, 0)
      const rows = [...pixels.keys()].filter((i) => pixels[i] > 0).map((i) => Math.floor(i / 28))
      expect(Math.max(...rows) - Math.min(...rows)).toBeGreaterThan(17)
      expect(Math.max(...rows) - Math.min(...rows)).toBeLessThan(23)
    }
    expect(drawnPicture(circle, false)).not.toEqual(near)
    expect(drawnPicture([], true).every((ink) => ink === 0)).toBe(true)
  })

  it.each([
    [0, circle],
    [1, bar],
    [7, seven],
  ])('of a %d is told by both networks', (digit, strokes) => {
    const { settings, made } = converted({ ...onNetwork('resnet-digits'), images: 32, strokes })
    const [{ answers }] = runJob(draw(settings, made.result), bytesFor).frames
    expect([answers?.floatClass, answers?.quantizedClass]).toEqual([digit, digit])
    expect(answers?.float.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5)
    expect(answers?.quantized[digit]).toBeGreaterThan(0.5)
    expect(answers?.quantized).not.toEqual(answers?.float)
  })

  it('is answered from what is kept: the second one needs nothing, and what it says does not depend on the first', () => {
    const { settings, made } = converted({ images: 32, strokes: seven })
    const first = runJob(draw(settings, made.result), bytesFor)
    const second = runJob(draw({ ...settings, strokes: bar }, made.result), bytesFor)
    const again = runJob(draw(settings, made.result), bytesFor)
    expect(first.needs.map(({ kind }) => kind)).toEqual(['kernels', 'kernels'])
    expect([...second.needs, ...again.needs]).toEqual([])
    expect(again.frames).toEqual(first.frames)
    expect(second.frames).not.toEqual(first.frames)
    const other = converted({ images: 32, strokes: bar })
    expect(runJob(draw(other.settings, other.made.result), bytesFor).frames).toEqual(second.frames)
  })

  it('that is empty is asked of nobody', () => {
    const { settings, made } = converted({ images: 8 })
    expect(runJob(draw(settings, made.result), bytesFor).frames[0].answers).toBeNull()
  })
})

describe('a picture that was opened', () => {
  const { settings, made } = converted({ images: 32 })
  const { pixels } = runJob(testImages(made.result, 5, 1), bytesFor).result
  const greys = Array.from(pixels, (pixel) => Math.round(255 * pixel))

  it('is seen as the images of the test set are', () => {
    expect(openedPicture(greys)).toEqual(pixels)
    expect(openedPicture([])).toBeNull()
    expect(openedPicture(greys.slice(1))).toBeNull()
  })

  it('goes before strokes; without it they are back', () => {
    const [shown] = runJob(draw({ ...settings, strokes: seven, picture: greys }, made.result), bytesFor).frames
    expect(shown.pixels).toEqual(pixels)
    expect(shown.answers?.float).not.toBeNull()
    const [drawn] = runJob(draw({ ...settings, strokes: seven, picture: [] }, made.result), bytesFor).frames
    expect(drawn.pixels).toEqual(drawnPicture(seven, false))
    expect(settingsWith({}).picture).toEqual([])
  })
})
