import { expect, it } from 'vitest'
import { affineParams } from '../quant/affine/affine-params.ts'
import { dequantize, quantize } from '../quant/affine/quantize.ts'
import { createRandom } from '../random.ts'
import { errorBudget } from './error-budget.ts'

const random = createRandom(9)
const values = Float32Array.from({ length: 4000 }, () => Math.abs(random.gaussian()))
/** A bin for each value, so narrow that its middle is the value. */
const sorted = Float64Array.from(values).sort()
const histogram = {
  edges: Float64Array.from([...sorted, sorted[sorted.length - 1] + 1e-9]),
  counts: new Float64Array(values.length).fill(1),
}
const scheme = { bits: 4, signed: false, symmetric: false }

it('is the error that fake quantization makes, told apart by whether the value lies in the range', () => {
  for (const max of [0.5, 1.5, 3, 6]) {
    const exact = { edges: histogram.edges, counts: histogram.counts }
    const middles = sorted.map((_, i) => 0.5 * (exact.edges[i] + exact.edges[i + 1]))
    const params = affineParams({ min: 0, max }, scheme)
    const quantized = dequantize(quantize(middles, params), params)
    let [clipping, rounding] = [0, 0]
    for (const [i, x] of middles.entries()) {
      const error = (x - quantized[i]) * (x - quantized[i])
      if (x > (15 - params.zeroPoint + 0.5) * params.scale) clipping += error
      else rounding += error
    }
    const found = errorBudget(exact, { min: 0, max }, scheme)
    expect(found.clipping).toBeCloseTo(clipping / values.length, 6)
    expect(found.rounding).toBeCloseTo(rounding / values.length, 6)
  }
})

it('trades one part for the other', () => {
  const [narrow, wide] = [0.8, 4].map((max) => errorBudget(histogram, { min: 0, max }, scheme))
  expect(narrow.clipping).toBeGreaterThan(wide.clipping)
  expect(narrow.rounding).toBeLessThan(wide.rounding)
  expect(errorBudget({ edges: Float64Array.of(0), counts: new Float64Array(0) }, { min: 0, max: 1 }, scheme)).toEqual({
    clipping: 0,
    rounding: 0,
  })
})
