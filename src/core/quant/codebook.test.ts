import { describe, expect, it } from 'vitest'
import { reference } from '../testing/reference.ts'
import { type CodebookName, codebook } from './codebook.ts'

interface TableCase {
  id: string
  kind: string
  values: number[]
  values_by_code: (number | string)[]
}
const { cases } = reference<{ cases: TableCase[] }>('07_codebooks')
const table = (id: string) => cases.find((one) => one.id === id) as TableCase

function distinctFinite(values: (number | string)[]): number[] {
  return [...new Set(values.filter((value) => typeof value === 'number'))].sort((a, b) => a - b)
}

describe('codebook', () => {
  it('holds the finite values of the reference, each once, ascending', () => {
    expect([...codebook('nf4').levels]).toEqual(table('nf4').values)
    expect([...codebook('fp4-e2m1').levels]).toEqual(distinctFinite(table('fp4_e2m1').values_by_code))
    expect([...codebook('fp8-e4m3').levels]).toEqual(distinctFinite(table('fp8_e4m3fn').values_by_code))
    expect([...codebook('fp8-e5m2').levels]).toEqual(distinctFinite(table('fp8_e5m2').values_by_code))
  })

  it('has the FP6 numbers of the OCP MX table 2 and the integers of two’s complement', () => {
    const { levels } = codebook('fp6-e2m3')
    expect([levels.length, levels[62], levels[32], levels[31 + 8]]).toEqual([63, 7.5, 0.125, 1])
    const other = codebook('fp6-e3m2').levels
    expect([other.length, other[62], other[32], other[31 + 4]]).toEqual([63, 28, 0.0625, 0.25])
    expect([...codebook('int4').levels]).toEqual([-8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7])
    const eight = codebook('int8').levels
    expect([eight.length, eight[0], eight[128], eight[255]]).toEqual([256, -128, 0, 127])
  })

  it.each(['nf4', 'fp4-e2m1', 'fp6-e2m3', 'fp6-e3m2', 'fp8-e4m3', 'fp8-e5m2', 'int4', 'int8'] satisfies CodebookName[])(
    '%s ascends strictly with midpoints between and a zero without a sign',
    (name) => {
      const { levels, thresholds } = codebook(name)
      expect(thresholds.length).toBe(levels.length - 1)
      for (let k = 0; k < thresholds.length; k++) {
        expect(levels[k + 1]).toBeGreaterThan(levels[k])
        expect(thresholds[k]).toBe((levels[k] + levels[k + 1]) / 2)
      }
      expect(levels.findIndex((level) => Object.is(level, 0))).toBeGreaterThan(0)
      if (name.startsWith('fp')) expect(levels.map((level) => 0 - level).reverse()).toEqual(levels)
    },
  )

  it('gives arrays of its own every time', () => {
    codebook('nf4').levels[0] = 5
    expect(codebook('nf4').levels[0]).toBe(-1)
  })

  it('refuses a name it does not know', () => {
    expect(() => codebook('int3' as never)).toThrow('name must be one of nf4, fp4-e2m1')
    expect(() => codebook('constructor' as never)).toThrow(TypeError)
  })
})
