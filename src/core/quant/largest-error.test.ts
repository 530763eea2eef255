import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { densitySource } from './density/density-source.ts'
import { largestError } from './largest-error.ts'
import { decode, encode, nearestLevelQuantizer } from './quantizer.ts'
import { sampleSource } from './sample-source.ts'
import { uniformQuantizer } from './uniform.ts'

describe('largestError', () => {
  it('is the greatest over the values of a sample', () => {
    const number = fc.double({ min: -9, max: 9, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 1, maxLength: 40 }),
        fc.uniqueArray(number, { minLength: 1, maxLength: 9 }),
        (values, given) => {
          const quantizer = nearestLevelQuantizer(Float64Array.from(given).sort())
          const decoded = decode(quantizer, encode(quantizer, values))
          const plain = values.reduce((most, x, i) => Math.max(most, Math.abs(x - decoded[i])), 0)
          expect(largestError(quantizer, sampleSource(values))).toBe(plain)
        },
      ),
      { seed: 61, numRuns: 500 },
    )
  })

  it('is half a step of a flat density from end to end, a whole one at the left edge, and has no end without ends', () => {
    const flat = densitySource('uniform', { min: -1, max: 1 })
    expect(largestError(uniformQuantizer({ min: -1, max: 1, levels: 4 }), flat)).toBe(0.25)
    expect(largestError(uniformQuantizer({ min: -1, max: 1, levels: 4, reconstruction: 'left-edge' }), flat)).toBe(0.5)
    // cells beyond the support hold nothing
    expect(largestError(uniformQuantizer({ min: -2, max: 2, levels: 8 }), flat)).toBe(0.25)
    const bell = densitySource('gaussian', { mean: 0, std: 1 })
    expect(largestError(uniformQuantizer({ min: -4, max: 4, levels: 8 }), bell)).toBe(Number.POSITIVE_INFINITY)
  })
})
