import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packBits, unpackBits } from './pack-bits.ts'

it('puts codes side by side and takes them apart again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 8 }), fc.array(fc.nat(255), { maxLength: 40 }), (bits, drawn) => {
      const least = -(2 ** (bits - 1))
      const codes = drawn.map((one) => (one % 2 ** bits) + least)
      const packed = packBits(codes, bits, least)
      expect(packed.length).toBe(Math.ceil((bits * codes.length) / 8))
      expect([...unpackBits(packed, codes.length, bits, least)]).toEqual(codes)
    }),
    { seed: 4 },
  )
})

it('begins with the lowest bits of the first byte', () => {
  expect([...packBits([1, 2, 3, -8], 4, -8)]).toEqual([0xa9, 0x0b])
  expect([...packBits([0, 7, 1], 3, 0)]).toEqual([0b01_111_000, 0])
})
