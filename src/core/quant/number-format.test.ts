import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reference } from '../testing/reference.ts'
import { codebook } from './codebook.ts'
import { castToFormat, NUMBER_FORMATS, type NumberFormatName, valueOfCode } from './number-format.ts'

interface FormatCase {
  id: string
  kind: string
  format: string
  exponent_bits: number
  mantissa_bits: number
  bias: number
  values_by_code: (number | string)[]
  max_finite: number
  x: number[]
  y_saturating: number[]
}
const NAMES: Record<string, NumberFormatName> = {
  fp4_e2m1: 'fp4-e2m1',
  fp8_e4m3fn: 'fp8-e4m3',
  fp8_e5m2: 'fp8-e5m2',
}
const cases = reference<{ cases: FormatCase[] }>('07_codebooks').cases
const ALL = Object.keys(NUMBER_FORMATS) as NumberFormatName[]

describe.each(cases.filter(({ kind }) => kind === 'code_table'))('code table of $id', (wanted) => {
  it('is the reference’s, code by code', () => {
    const format = NUMBER_FORMATS[NAMES[wanted.id]]
    expect([format.exponentBits, format.mantissaBits, format.bias]).toEqual([
      wanted.exponent_bits,
      wanted.mantissa_bits,
      wanted.bias,
    ])
    // The reference writes −0 as 0, and what JSON lacks as words.
    const values = wanted.values_by_code.map((_, code) => valueOfCode(format, code) + 0)
    expect(values).toEqual(wanted.values_by_code.map(Number))
    expect(castToFormat(NAMES[wanted.id], [Infinity])[0]).toBe(wanted.max_finite)
  })
})

describe.each(cases.filter(({ kind }) => kind === 'cast_round_nearest_even'))('$id', (wanted) => {
  it('is the reference’s', () => {
    expect([...castToFormat(NAMES[wanted.format], wanted.x)]).toEqual(wanted.y_saturating)
  })
})

describe('castToFormat', () => {
  const float = fc.oneof(fc.float({ noNaN: true, min: -8, max: 8 }), fc.float({ noNaN: true }))

  it.each(ALL)('%s: gives the nearest of the codebook, is monotone and changes nothing twice', (name) => {
    const { levels } = codebook(name)
    const largest = levels[levels.length - 1]
    fc.assert(
      fc.property(fc.array(float, { minLength: 1, maxLength: 30 }), (values) => {
        const sorted = Float32Array.from(values).sort()
        const cast = castToFormat(name, sorted)
        expect(castToFormat(name, cast)).toEqual(cast)
        for (let i = 0; i < cast.length; i++) {
          if (i > 0) expect(cast[i]).toBeGreaterThanOrEqual(cast[i - 1])
          expect(levels).toContain(cast[i])
          const x = Math.min(largest, Math.max(-largest, sorted[i]))
          const least = levels.reduce((error, level) => Math.min(error, Math.abs(x - level)), Infinity)
          expect(Math.abs(x - cast[i])).toBe(least)
        }
      }),
      { seed: 21, numRuns: 100 },
    )
  })

  it.each(ALL)('%s: sends every tie to the code that is even', (name) => {
    const format = NUMBER_FORMATS[name]
    const count = codebook(name).levels.length >> 1
    for (let code = 0; code < count; code++) {
      const low = valueOfCode(format, code)
      const high = valueOfCode(format, code + 1)
      const even = code % 2 === 0 ? low : high
      expect([...castToFormat(name, [(low + high) / 2, -(low + high) / 2])]).toEqual([even, 0 - even])
    }
  })

  it('saturates, keeps NaN, and drops the sign of zero', () => {
    expect([...castToFormat('fp8-e4m3', [Infinity, -Infinity, 3e38, Number.NaN, -0, -1e-30])]).toEqual([
      448,
      -448,
      448,
      Number.NaN,
      0,
      0,
    ])
    expect([...castToFormat('fp8-e5m2', [61440, -61440, Infinity])]).toEqual([57344, -57344, 57344])
  })

  it('casts float32 numbers: a double is rounded to one first', () => {
    // 1.0625 is the tie between 1 and 1.125; the double just above it is not, but as float32 it is.
    expect(castToFormat('fp8-e4m3', [1.0625 + 2 ** -40])[0]).toBe(1)
    expect(castToFormat('fp8-e4m3', [1.0625 + 2 ** -23])[0]).toBe(1.125)
  })

  it('refuses a format it does not know', () => {
    expect(() => castToFormat('nf4' as never, [1])).toThrow(TypeError)
    expect(() => castToFormat('toString' as never, [1])).toThrow('name must be one of fp4-e2m1')
  })
})
