import { describe, expect, it } from 'vitest'
import { ELEMENT_TYPES, type ElementName, elementBytes, halfToNumber, readElements } from './dtype.ts'

/** A float of few bits by the textbook: (−1)^s · 1.f · 2^(e − bias), or 0.f · 2^(1 − bias). */
function byDefinition(bits: number, exponentBits: number, fractionBits: number): number {
  const bias = 2 ** (exponentBits - 1) - 1
  const sign = bits >> (exponentBits + fractionBits) ? -1 : 1
  const exponent = (bits >> fractionBits) & (2 ** exponentBits - 1)
  const fraction = (bits & (2 ** fractionBits - 1)) / 2 ** fractionBits
  return exponent === 0 ? sign * fraction * 2 ** (1 - bias) : sign * (1 + fraction) * 2 ** (exponent - bias)
}
const read = (element: ElementName, bytes: number[], little = true) => [
  ...readElements(Uint8Array.from(bytes), element, bytes.length / elementBytes(element), little),
]
const everyPair = new Uint8Array(Uint16Array.from({ length: 65536 }, (_, bits) => bits).buffer)
const differences = (values: ArrayLike<number>, wanted: ArrayLike<number>) =>
  Array.from(wanted, (_, i) => i).filter((i) => !Object.is(values[i], wanted[i]))

describe('readElements', () => {
  it('reads every half', () => {
    const wanted = Float32Array.from({ length: 65536 }, (_, bits) => {
      if ((bits & 0x7c00) !== 0x7c00) return byDefinition(bits, 5, 10)
      return bits & 0x3ff ? Number.NaN : bits >> 15 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
    })
    expect(differences(readElements(everyPair, 'f16', 65536), wanted)).toEqual([])
    expect([0x3c00, 0x7bff, 0x0001, 0x8000].map(halfToNumber)).toEqual([1, 65504, 2 ** -24, -0])
  })

  it('reads every float of 8 bits', () => {
    for (let bits = 0; bits < 256; bits++) {
      const all = bits & 0x7f
      expect(read('f8e4m3', [bits])[0]).toBe(all === 0x7f ? Number.NaN : byDefinition(bits, 4, 3))
      const infinite = bits >> 7 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
      const special = all === 0x7c ? infinite : Number.NaN
      expect(read('f8e5m2', [bits])[0]).toBe(all >= 0x7c ? special : byDefinition(bits, 5, 2))
    }
    expect(read('f8e4m3', [0x7e, 0x01, 0x38])).toEqual([448, 2 ** -9, 1])
    expect(read('f8e5m2', [0x7b, 0x01, 0x3c])).toEqual([57344, 2 ** -16, 1])
  })

  it('reads every bfloat as the upper half of a float32', () => {
    const wanted = new Float32Array(Uint32Array.from({ length: 65536 }, (_, bits) => bits << 16).buffer)
    expect(differences(readElements(everyPair, 'bf16', 65536), wanted)).toEqual([])
  })

  it.each<[ElementName, (view: DataView, little: boolean) => void, number]>([
    ['f16', (view, little) => view.setUint16(0, 0xc580, little), -5.5],
    ['bf16', (view, little) => view.setUint16(0, 0xc0b0, little), -5.5],
    ['f32', (view, little) => view.setFloat32(0, -1.1, little), Math.fround(-1.1)],
    ['f64', (view, little) => view.setFloat64(0, -1.1, little), -1.1],
    ['i8', (view) => view.setInt8(0, -100), -100],
    ['i16', (view, little) => view.setInt16(0, -30_000, little), -30_000],
    ['i32', (view, little) => view.setInt32(0, -2_000_000_000, little), -2_000_000_000],
    ['i64', (view, little) => view.setBigInt64(0, -9007199254740991n, little), -9007199254740991],
    ['u8', (view) => view.setUint8(0, 200), 200],
    ['u16', (view, little) => view.setUint16(0, 60_000, little), 60_000],
    ['u32', (view, little) => view.setUint32(0, 4_000_000_000, little), 4_000_000_000],
    ['u64', (view, little) => view.setBigUint64(0, 9007199254740991n, little), 9007199254740991],
    ['bool', (view) => view.setUint8(0, 7), 1],
  ])('reads %s in both orders of bytes, from any place', (element, write, value) => {
    const size = elementBytes(element)
    for (const little of [true, false]) {
      const bytes = new Uint8Array(1 + 3 * size)
      for (let i = 0; i < 3; i++) write(new DataView(bytes.buffer, 1 + i * size), little)
      expect([...readElements(bytes.subarray(1), element, 3, little)]).toEqual([value, value, value])
    }
  })

  it('gives the array that holds its numbers exactly', () => {
    const kinds = Object.fromEntries(
      Object.entries(ELEMENT_TYPES).map(([name, { bytes, read }]) => [
        name,
        read(new DataView(new ArrayBuffer(2 * bytes)), 2, true)[Symbol.toStringTag],
      ]),
    )
    expect(kinds).toEqual({
      f16: 'Float32Array',
      bf16: 'Float32Array',
      f32: 'Float32Array',
      f64: 'Float64Array',
      f8e4m3: 'Float32Array',
      f8e5m2: 'Float32Array',
      i8: 'Int8Array',
      i16: 'Int16Array',
      i32: 'Int32Array',
      i64: 'Float64Array',
      u8: 'Uint8Array',
      u16: 'Uint16Array',
      u32: 'Uint32Array',
      u64: 'Float64Array',
      bool: 'Uint8Array',
    })
  })

  it('says that the bytes end too soon, before it makes room for the numbers', () => {
    expect(() => readElements(new Uint8Array(7), 'f32', 2)).toThrow(
      expect.objectContaining({ name: 'FormatError', code: 'truncated', offset: 7 }),
    )
    expect(() => readElements(new Uint8Array(7), 'f64', 2 ** 40)).toThrow(
      expect.objectContaining({ code: 'truncated' }),
    )
  })
})
