import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inspectValue } from './inspect.ts'
import { decode, encode, nearestLevelQuantizer } from './quant/quantizer.ts'

it('says of one value what encode and decode say of many', () => {
  const x = fc.double({ noNaN: true, min: -50, max: 50 })
  fc.assert(
    fc.property(fc.uniqueArray(x, { minLength: 1, maxLength: 17 }), x, (levels, value) => {
      const quantizer = nearestLevelQuantizer(Float64Array.from(levels).sort())
      const shown = inspectValue(quantizer, value)
      expect(shown.code).toBe(encode(quantizer, [value])[0])
      expect(shown.level).toBe(decode(quantizer, [shown.code])[0])
      expect(shown.error).toBe(value - shown.level)
      expect(value >= shown.from && value < shown.to).toBe(true)
    }),
    { seed: 13 },
  )
})
