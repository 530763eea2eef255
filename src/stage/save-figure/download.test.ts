import { describe, expect, it } from 'vitest'
import { fileName } from './download.ts'

describe('fileName', () => {
  it('keeps letters and digits of any script, with one hyphen between words', () => {
    expect(fileName('After 14 iterations, Lloyd–Max leaves 34\u202f% less', 'svg')).toBe(
      'After-14-iterations-Lloyd-Max-leaves-34-less.svg',
    )
    expect(fileName('로이드–맥스의 오차가 (균등보다) 34 % 적음', 'png')).toBe(
      '로이드-맥스의-오차가-균등보다-34-적음.png',
    )
  })

  it('is never empty, never a path and never too long for a file system', () => {
    expect(fileName('…', 'csv')).toBe('figure.csv')
    expect(fileName('../../x', 'csv')).toBe('x.csv')
    expect(fileName('한글 '.repeat(100), 'svg').length).toBeLessThan(90)
    expect(fileName(`${'a'.repeat(79)} b c`, 'svg')).toBe(`${'a'.repeat(79)}.svg`)
  })
})
