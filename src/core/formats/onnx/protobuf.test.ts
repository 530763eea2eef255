import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesField, integerField, message, textField } from './protobuf.ts'
import { decodeFields } from './testing/decode-model.ts'

describe('the wire format', () => {
  it.each([
    ['an integer', integerField(1, 150), [0x08, 0x96, 0x01]],
    ['a text', textField(2, 'testing'), [0x12, 0x07, 0x74, 0x65, 0x73, 0x74, 0x69, 0x6e, 0x67]],
    ['a message in a message', bytesField(3, integerField(1, 150)), [0x1a, 0x03, 0x08, 0x96, 0x01]],
    ['a field number above 15', integerField(20, 2), [0xa0, 0x01, 0x02]],
    ['nothing', message(), []],
  ])('%s is as its documentation has it', (_, written, wanted) => {
    expect([...written]).toEqual(wanted)
  })

  it('is read back, whatever the numbers', () => {
    const field = fc.integer({ min: 1, max: 536870911 })
    const integers = fc.array(fc.tuple(field, fc.maxSafeNat()))
    fc.assert(
      fc.property(integers, fc.string({ unit: 'grapheme', maxLength: 300 }), (fields, text) => {
        const bytes = message(...fields.map(([number, value]) => integerField(number, value)), textField(9, text))
        const read = decodeFields(bytes)
        expect(read.slice(0, -1)).toEqual(fields.map(([number, value]) => ({ number, value })))
        expect(new TextDecoder().decode(read.at(-1)?.value as Uint8Array)).toBe(text)
      }),
    )
  })

  it.each([-1, 0.5, 9007199254740992, Number.NaN])('does not write %d', (value) => {
    expect(() => integerField(1, value)).toThrow(RangeError)
  })
})
