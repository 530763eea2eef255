import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeUtf8, encodeUtf8 } from './utf8.ts'

/** What the Encoding Standard's own implementation makes of it. */
const standard = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const anyText = fc.string({ unit: 'binary' })

describe('decodeUtf8', () => {
  it('reads what the Encoding Standard reads, from bytes of any kind', () => {
    // bytes near the edges of what leads a character, follows one, or does neither
    const edge = fc.constantFrom(
      ...[0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf],
      ...[0xe0, 0xe1, 0xed, 0xef, 0xbb, 0xf0, 0xf1, 0xf4, 0xf5, 0xff],
    )
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 60 }), fc.array(edge, { maxLength: 12 }))
    fc.assert(
      fc.property(bytes, (list) => {
        const given = Uint8Array.from(list)
        expect(decodeUtf8(given)).toBe(standard(given))
      }),
      { seed: 1, numRuns: 3000 },
    )
  })

  it('reads every character', () => {
    const points = Array.from({ length: 0x110000 }, (_, point) => point).filter((p) => p < 0xd800 || p > 0xdfff)
    const text = points.map((point) => String.fromCodePoint(point)).join('')
    const bytes = new TextEncoder().encode(text)
    expect(decodeUtf8(bytes) === text).toBe(true)
    expect(Buffer.compare(encodeUtf8(text), bytes)).toBe(0)
  })

  it('reads from one byte to another, and leaves out a mark at the beginning alone', () => {
    const bytes = new TextEncoder().encode('ab\uFEFF가\uFEFFc')
    expect(decodeUtf8(bytes, 2)).toBe('가\uFEFFc')
    expect(decodeUtf8(bytes, 1, 8)).toBe('b\uFEFF가')
    expect(decodeUtf8(bytes, 2, 4)).toBe('\uFFFD')
    expect(decodeUtf8(bytes, 5, 5)).toBe('')
  })
})

describe('encodeUtf8', () => {
  it('writes what the Encoding Standard writes, lone surrogates too', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
        ),
        (text) => {
          expect(encodeUtf8(text)).toEqual(new TextEncoder().encode(text))
        },
      ),
      { seed: 2, numRuns: 1000 },
    )
  })
})
