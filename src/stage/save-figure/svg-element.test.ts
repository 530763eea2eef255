import { describe, expect, it } from 'vitest'
import { xmlText } from './svg-element.ts'

describe('xmlText', () => {
  it('replaces what no XML file can hold', () => {
    expect(xmlText('a\u0000b\u001bc\ud800d\uffff')).toBe('a\ufffdb\ufffdc\ufffdd\ufffd')
  })

  it('leaves all else alone', () => {
    const text = 'w[0] <&> "값"\t\n — 10⁻³ 🚀\u202f'
    expect(xmlText(text)).toBe(text)
  })
})
