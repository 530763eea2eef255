import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inspectAffine, inspectSteps, inspectValue, inspectValues } from './inspect.ts'
import { dequantize, quantize } from './quant/affine/quantize.ts'
import { decode, encode, nearestLevelQuantizer } from './quant/quantizer.ts'
import { uniformQuantizer } from './quant/uniform.ts'

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

it('counts what two levels make of five values', () => {
  const quantizer = { levels: Float64Array.of(0, 0.75), thresholds: Float64Array.of(0.5) }
  expect(inspectValues(quantizer, [0, 0, 0.25, 0.5, 1])).toEqual({
    levels: Float64Array.of(0, 0, 0, 0.75, 0.75),
    errors: Float64Array.of(0, 0, 0.25, -0.25, 0.25),
    mse: 0.0375,
    largestError: 0.25,
    usedCodes: 2,
  })
})

it('says of many values what encode and decode say, and the mean of their squared errors', () => {
  const values = fc.array(fc.double({ noNaN: true, min: -0.2, max: 1.2 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 40 }), (x, levels) => {
      const quantizer = uniformQuantizer({ min: 0, max: 1, levels })
      const codes = encode(quantizer, x)
      const decoded = decode(quantizer, codes)
      const found = inspectValues(quantizer, x)
      expect(found.levels).toEqual(decoded)
      const errors = x.map((value, i) => value - decoded[i])
      expect(found.mse).toBeCloseTo(errors.reduce((sum, error) => sum + error * error, 0) / x.length, 12)
      expect(found.largestError).toBe(Math.max(...errors.map(Math.abs)))
      expect(found.usedCodes).toBe(new Set(codes).size)
    }),
    { seed: 1 },
  )
})

it('counts the steps to a value so that its floor is its code inside the range, and K at its end', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e3, max: 1e3, noNaN: true }),
      fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
      fc.integer({ min: 1, max: 300 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (min, width, levels, share) => {
        const max = min + width
        const quantizer = { min, max, ...uniformQuantizer({ min, max, levels }) }
        expect(inspectSteps(quantizer, max)).toEqual({ steps: levels, floor: levels })
        expect(inspectSteps(quantizer, min).floor).toBe(0)
        const x = min + share * width
        const { steps, floor } = inspectSteps(quantizer, x)
        // At a threshold the rounding of two ways to one number may part them.
        if (Math.abs(steps - Math.round(steps)) > 1e-6 && x < max) expect(floor).toBe(inspectValue(quantizer, x).code)
      },
    ),
    { seed: 3 },
  )
})

it('says of one value the code and the real that quantize and dequantize give it', () => {
  const params = { scale: 0.1, zeroPoint: 3, qmin: 0, qmax: 15 }
  for (const x of [-5, -0.05, 0, 0.05, 0.15, 0.33, 9]) {
    const codes = quantize([x], params)
    expect(inspectAffine(params, x)).toEqual({ code: codes[0], real: dequantize(codes, params)[0] })
  }
  expect(() => inspectAffine({ ...params, scale: 0 }, 1)).toThrow(RangeError)
})
