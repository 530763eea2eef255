import { describe, expect, it } from 'vitest'
import {
  commonExponent,
  exponentName,
  formatBytes,
  formatCount,
  formatFixed,
  formatNumber,
  formatPercent,
} from './format.ts'

describe('numbers as the page writes them', () => {
  it.each([
    [0, '0'],
    [0.0301, '0.0301'],
    [-0.5, '−0.500'],
    [3.13579, '3.14'],
    [999.6, '1,000'],
    [12345.6, '12,346'],
    [1e6, '1,000,000'],
    [5.859456e-5, '5.86\u202f×\u202f10⁻⁵'],
    [-2.5e12, '−2.50\u202f×\u202f10¹²'],
    [Number.NaN, '–'],
    [Number.NEGATIVE_INFINITY, '−∞'],
  ])('%s → %s', (value, text) => expect(formatNumber(value)).toBe(text))

  it('keeps the places of a number that runs', () => {
    expect(formatFixed(-0.0004, 2)).toBe('0.00')
    expect(formatFixed(10.1, 1)).toBe('10.1')
    expect(formatCount(1000000)).toBe('1,000,000')
    expect(formatPercent(0.494)).toBe('49\u202f%')
    expect(formatBytes(1_234_567)).toBe('1.23\u202fMB')
  })

  it('finds the power of ten that a column shares', () => {
    expect(commonExponent(0.0301)).toBe(-3)
    expect(commonExponent(12)).toBe(0)
    expect(commonExponent(4.2e-7)).toBe(-9)
    expect(commonExponent(0)).toBe(0)
    expect(exponentName(-3, 'en')).toBe('thousandths')
    expect(exponentName(-9, 'ko')).toBe('×10⁻⁹')
  })
})
