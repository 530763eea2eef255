import { describe, expect, it } from 'vitest'
import { approximateTextWidth } from './text-width.ts'

describe('approximateTextWidth', () => {
  it('grows with the type and with every letter, Hangul most', () => {
    expect(approximateTextWidth('', 12)).toBe(0)
    expect(approximateTextWidth('bits', 20)).toBe(2 * approximateTextWidth('bits', 10))
    expect(approximateTextWidth('비트', 10)).toBe(18)
    expect(approximateTextWidth('최적 균등', 10)).toBeGreaterThan(approximateTextWidth('best', 10))
    expect(approximateTextWidth('ill', 10)).toBeLessThan(approximateTextWidth('bob', 10))
  })
})
