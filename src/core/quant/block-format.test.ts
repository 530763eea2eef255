import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reference } from '../testing/reference.ts'
import { mxfp4, nf4 } from './block-format.ts'
import { codebook } from './codebook.ts'

interface BlockCase {
  id: string
  kind: string
  x: number[]
  shared_exponent: number
  dequantized: number[]
  absmax: number
  indices: number[]
}
const { cases } = reference<{ cases: BlockCase[] }>('07_codebooks')
const floats = (n: number) =>
  fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: n, maxLength: n })

describe.each(cases.filter(({ kind }) => kind === 'mxfp4_block'))('mxfp4: $id', (wanted) => {
  it('is the reference’s', () => {
    const { exponent, values } = mxfp4(Float32Array.from(wanted.x))
    expect(exponent).toBe(wanted.shared_exponent)
    expect([...values]).toEqual(wanted.dequantized)
  })
})

describe('mxfp4', () => {
  it('has values of the format at its scale, the nearest or the outermost', () => {
    const { levels } = codebook('fp4-e2m1')
    fc.assert(
      fc.property(floats(32), (block) => {
        const { exponent, values } = mxfp4(Float32Array.from(block))
        const scale = 2 ** exponent
        values.forEach((value, i) => {
          expect(levels).toContain(value / scale)
          const least = levels.reduce((error, level) => Math.min(error, Math.abs(block[i] - level * scale)), Infinity)
          expect(Math.abs(block[i] - value)).toBe(least)
        })
      }),
      { seed: 22, numRuns: 200 },
    )
  })

  it('scales with its block by powers of two, down to the least exponent', () => {
    const block = Float32Array.from({ length: 32 }, (_, i) => i - 11.25)
    const { exponent, values } = mxfp4(block)
    expect(exponent).toBe(2)
    const small = mxfp4(block.map((x) => x * 2 ** -50))
    expect(small.exponent).toBe(-48)
    expect(small.values).toEqual(values.map((x) => x * 2 ** -50))
    expect(mxfp4(new Float32Array(32).fill(2 ** -149)).exponent).toBe(-127)
    expect(mxfp4(new Float32Array(32).fill(3.4e38))).toMatchObject({ exponent: 125 })
  })

  it('refuses another length and what is not finite', () => {
    expect(() => mxfp4(new Float32Array(31))).toThrow('block must hold 32 numbers, got 31')
    expect(() => mxfp4(new Float32Array(32).fill(Number.NaN))).toThrow(
      'block must hold finite float32 numbers, got NaN',
    )
    expect(() => mxfp4(new Float32Array(32).fill(Infinity))).toThrow(RangeError)
  })
})

describe('nf4', () => {
  it.each(cases.filter(({ kind }) => kind === 'nf4_quantize'))('$id is the reference’s', (wanted) => {
    const { absmax, codes, values } = nf4(Float32Array.from(wanted.x))
    expect(absmax).toBe(wanted.absmax)
    expect([...codes]).toEqual(wanted.indices)
    values.forEach((value, i) => {
      expect(Math.abs(value - wanted.dequantized[i])).toBeLessThanOrEqual(1e-7 * Math.abs(value))
    })
  })

  it('keeps its extreme and its zeros, and is nearest in between', () => {
    const { levels } = codebook('nf4')
    fc.assert(
      fc.property(floats(20), (block) => {
        const { absmax, codes, values } = nf4(block)
        expect(absmax).toBe(block.reduce((most, x) => Math.max(most, Math.abs(x)), 0))
        block.forEach((x, i) => {
          if (x === 0 || x === absmax || x === -absmax) expect(values[i]).toBe(x + 0)
          const share = absmax === 0 ? 0 : Math.fround(x / absmax)
          const least = levels.reduce((error, level) => Math.min(error, Math.abs(share - level)), Infinity)
          expect(Math.abs(share - levels[codes[i]])).toBe(least)
        })
      }),
      { seed: 23, numRuns: 200 },
    )
  })

  it('takes a block of zeros, and refuses none and what is not finite', () => {
    expect(nf4(new Float32Array(3))).toEqual({
      absmax: 0,
      codes: Uint8Array.of(7, 7, 7),
      values: Float32Array.of(0, 0, 0),
    })
    expect(() => nf4([])).toThrow('block must hold at least one number, got none')
    expect(() => nf4([1, -Infinity])).toThrow('got -Infinity at 1')
  })
})
