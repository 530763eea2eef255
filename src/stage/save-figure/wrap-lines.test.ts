import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Run, wrapLines } from './wrap-lines.ts'

const byCount = ({ text }: Run) => [...text].length
const wrap = (text: string, width: number) =>
  wrapLines([{ text }], width, byCount).map((line) => line.map(({ text }) => text).join(''))

describe('wrapLines', () => {
  it('breaks at spaces', () => {
    expect(wrap('one two  three four', 9)).toEqual(['one two', 'three', 'four'])
    expect(wrap('오차가 균등보다 적음', 8)).toEqual(['오차가 균등보다', '적음'])
  })

  it('cuts a word that is wider than a line after its marks, or anywhere', () => {
    expect(wrap('see https://host/x#v=1&at=300 now', 14)).toEqual(['see', 'https://host/', 'x#v=1&at=300', 'now'])
    expect(wrap('see abcdefghijklm', 8)).toEqual(['see', 'abcdefgh', 'ijklm'])
  })

  it('keeps the manner of each part, and a word that is made of two', () => {
    const runs = [
      { text: 'leaves ', bold: false },
      { text: '34 %', bold: true },
      { text: ', less', bold: false },
    ]
    expect(wrapLines(runs, 9, byCount)).toEqual([
      [
        { text: 'leaves', bold: false },
        { text: ' 34', bold: true },
      ],
      [
        { text: '%', bold: true },
        { text: ', less', bold: false },
      ],
    ])
  })

  it('does not break where a space must not', () => {
    expect(wrap('34\u202f% 5\u00a0dB', 4)).toEqual(['34\u202f%', '5\u00a0dB'])
  })

  it('is no wider than asked and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (text, width) => {
        const lines = wrap(text, width)
        for (const line of lines) expect(byCount({ text: line })).toBeLessThanOrEqual(width)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replace(/[ \t\r\n]/g, ''))
      }),
      { seed: 1 },
    )
  })
})
