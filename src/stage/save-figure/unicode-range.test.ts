import { describe, expect, it } from 'vitest'
import { letterInRange } from './unicode-range.ts'

describe('letterInRange', () => {
  it('finds the first letter that is in any of the ranges', () => {
    const range = 'U+20-7E, U+AC00, u+ac10-AC12, U+1F6??'
    expect(letterInRange(range, 'é각가a')).toBe('가')
    expect(letterInRange(range, '감')).toBe('감')
    expect(letterInRange(range, '\u00e9~')).toBe('~')
    expect(letterInRange(range, '갓🚀')).toBe('🚀')
    expect(letterInRange(range, '갓\u{1f5ff}é')).toBeUndefined()
  })

  it('does not count what cannot be seen', () => {
    expect(letterInRange('U+20-7E, U+A0-202F', ' \u00a0\u2009\u202f')).toBeUndefined()
  })

  it('without a range finds any', () => {
    expect(letterInRange('', ' 값')).toBe('값')
    expect(letterInRange('', '')).toBeUndefined()
  })
})
