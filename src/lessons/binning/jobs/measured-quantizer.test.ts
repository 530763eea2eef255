import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { densitySource, distortion, type Quantizer, type Source, sampleSource } from '../../../core/index.ts'
import type { QuantizerFrame } from '../contract.ts'
import { measuredQuantizer } from './measured-quantizer.ts'
import { numbersOf } from './numbers.ts'

const quantizer = fc
  .uniqueArray(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 1, maxLength: 12 })
  .map((given): Quantizer => {
    const levels = Float64Array.from(given).sort()
    return { levels, thresholds: levels.slice(1).map((level, k) => 0.5 * (level + levels[k])) }
  })
const area = (frame: QuantizerFrame, edges: Float64Array) =>
  frame.error.reduce((sum, error, i) => sum + error * (edges[i + 1] - edges[i]), 0)
/** The error of what lies between the ends of the figure, cell by cell. */
function between({ levels, thresholds }: Quantizer, source: Source, from: number, to: number): number {
  return levels.reduce((sum, level, k) => {
    const a = Math.max(from, k > 0 ? thresholds[k - 1] : from)
    const b = Math.min(to, k < thresholds.length ? thresholds[k] : to)
    return b > a ? sum + source.squaredError(a, b, level) : sum
  }, 0)
}

describe('the error in each bin', () => {
  it('is all of the error of a sample', () => {
    const values = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(values, quantizer, (list, given) => {
        const numbers = numbersOf(sampleSource(list), 'sample')
        const frame = measuredQuantizer(given, numbers)
        expect(Math.abs(area(frame, numbers.edges) - frame.mse)).toBeLessThanOrEqual(1e-9 * frame.mse + 1e-12)
        expect(frame.error.every((error) => error >= 0)).toBe(true)
      }),
      { seed: 1, numRuns: 400 },
    )
  })

  it.each([
    densitySource('gaussian', { mean: 0, std: 1 }),
    densitySource('uniform', { min: -1, max: 1 }),
    densitySource('exponential', { rate: 1 }),
  ])('is what of a density’s error is in the figure', (source) => {
    const numbers = numbersOf(source, 'density')
    const [from, to] = [numbers.edges[0], numbers.edges[numbers.edges.length - 1]]
    fc.assert(
      fc.property(quantizer, (given) => {
        const frame = measuredQuantizer(given, numbers)
        const wanted = between(given, source, from, to)
        expect(Math.abs(area(frame, numbers.edges) - wanted)).toBeLessThanOrEqual(1e-9 * wanted + 1e-12)
        expect(area(frame, numbers.edges)).toBeLessThanOrEqual(frame.mse * (1 + 1e-9))
      }),
      { seed: 2, numRuns: 100 },
    )
  })

  it('lies where the values are off their level, and nowhere else', () => {
    const numbers = numbersOf(sampleSource([0, 1, 9, 10]), 'sample')
    const given = { levels: Float64Array.of(0.5, 9, 10), thresholds: Float64Array.of(5, 9.5) }
    const { error } = measuredQuantizer(given, numbers)
    const off = [...error.keys()].filter((i) => error[i] > 0).map((i) => [numbers.edges[i], numbers.edges[i + 1]])
    expect(off.map(([a, b]) => [0, 1].findIndex((x) => a <= x && x < b))).toEqual([0, 1])
  })
})

describe('a measured quantizer', () => {
  it('is what the core says of it, in arrays of its own', () => {
    const source = sampleSource([0, 1, 2, 3, 10])
    const given = { levels: Float64Array.of(1, 8), thresholds: Float64Array.of(4) }
    const frame = measuredQuantizer(given, numbersOf(source, 'sample'))
    const { mse, sqnrDb, entropyBits, cellProbabilities } = distortion(given, source)
    expect(frame).toMatchObject({ mse, sqnrDb, entropyBits, cellProbabilities, ...given })
    expect(frame.mse).toBeCloseTo((1 + 0 + 1 + 4 + 4) / 5, 12)
    expect([frame.levels === given.levels, frame.thresholds === given.thresholds]).toEqual([false, false])
  })
})
