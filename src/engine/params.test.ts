import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clampSetting, defaultsOf, sameValue } from './params.ts'
import { countingContract } from './testing/counting-lesson.ts'

const table = countingContract.settings

describe('clampSetting', () => {
  it('lets every default pass unchanged', () => {
    for (const [name, row] of Object.entries(table)) {
      expect(clampSetting(row, defaultsOf(table)[name as never])).toEqual({ value: row.default })
    }
  })

  it('brings numbers into range and makes them whole where the step is whole', () => {
    expect(clampSetting(table.from, 2000)).toEqual({ value: 1000, doubt: 'out-of-range' })
    expect(clampSetting(table.from, 3.7)).toEqual({ value: 4, doubt: 'out-of-range' })
    expect(clampSetting(table.by, 3.7)).toEqual({ value: 3.7 })
    expect(clampSetting(table.from, Number.NEGATIVE_INFINITY).value).toBe(-1000)
    expect(clampSetting(table.from, Number.NaN)).toEqual({ value: 0, doubt: 'not-a-number' })
  })

  it('takes nothing of the reader’s where the row has no room for it', () => {
    const row = { ...table.data, own: null }
    for (const ref of [
      { from: 'numbers', values: [1] },
      { from: 'shelf', name: 'x' },
      { from: 'file', hash: '0123456789abcdef', name: 'x.npy', bytes: 1 },
    ]) {
      expect(clampSetting(table.data, ref)).toEqual({ value: ref })
      expect(clampSetting(row, ref)).toEqual({ value: row.default, doubt: 'malformed' })
    }
  })

  it('never lets through what the row does not allow, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        for (const row of Object.values(table)) {
          const once = clampSetting(row, anything).value
          expect(clampSetting(row, once).doubt).toBeUndefined()
          expect(sameValue(clampSetting(row, once).value, once)).toBe(true)
        }
      }),
      { seed: 1, numRuns: 500 },
    )
  })
})
