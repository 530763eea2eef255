import { describe, expect, it } from 'vitest'
import { runJob } from '../../../engine/testing/run-job.ts'
import { draw } from './draw.ts'
import { drawnPicture, strokesOf } from './drawn-picture.ts'
import { bytesFor, converted } from './testing/run-ptq.ts'

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
    expect(strokesOf([0, 1000, -1, 500, 500, -1, -1, 7])).toEqual([[{ x: 0, y: 28 }], [{ x: 14, y: 14 }]])
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
    const { settings, made } = converted({ network: 'resnet-digits', images: 32, strokes })
    const [{ answers }] = runJob(draw(settings, made.result), bytesFor).frames
    expect([answers?.floatClass, answers?.quantizedClass]).toEqual([digit, digit])
    expect(answers?.float.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5)
    expect(answers?.quantized[digit]).toBeGreaterThan(0.5)
    expect(answers?.quantized).not.toEqual(answers?.float)
  })

  it('that is empty is asked of nobody', () => {
    const { settings, made } = converted({ images: 8 })
    expect(runJob(draw(settings, made.result), bytesFor).frames[0].answers).toBeNull()
  })
})
