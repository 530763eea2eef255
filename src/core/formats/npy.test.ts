import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NumberArray } from '../tensor.ts'
import { FormatError } from './format-error.ts'
import { npyHeaderEnd, readNpy, readNpyHeader } from './npy.ts'

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]
const NO_DATA = new Uint8Array(0)

/** A .npy file as NumPy writes it: the header padded by blanks to a multiple of 64, with a line feed at its end. */
function npy(header: string, data: Uint8Array = NO_DATA, version = 1): Uint8Array {
  const lengthBytes = version === 1 ? 2 : 4
  const before = 8 + lengthBytes
  const text = new TextEncoder().encode(header)
  const length = Math.ceil((before + text.length + 1) / 64) * 64 - before
  const bytes = new Uint8Array(before + length + data.length).fill(0x20, before, before + length - 1)
  bytes.set([...MAGIC, version, 0])
  const view = new DataView(bytes.buffer)
  if (version === 1) view.setUint16(8, length, true)
  else view.setUint32(8, length, true)
  bytes.set(text, before)
  bytes[before + length - 1] = 0x0a
  bytes.set(data, before + length)
  return bytes
}
const dictionary = (descr: string, shape: string, fortran = 'False') =>
  `{'descr': '${descr}', 'fortran_order': ${fortran}, 'shape': ${shape}, }`
const bytesOf = (array: NumberArray) => new Uint8Array(array.buffer)
const values = (file: Uint8Array) => [...readNpy(file)[0].data]
const fault = (code: string, offset: number) => expect.objectContaining({ name: 'FormatError', code, offset })

describe('readNpy', () => {
  it.each([1, 2, 3])('reads version %i', (version) => {
    const file = npy(dictionary('<f4', '(2, 3)'), bytesOf(Float32Array.of(0, 1, 2, 3, 4, -0.5)), version)
    expect(readNpy(file)).toEqual([
      { name: 'array', shape: [2, 3], dtype: '<f4', data: Float32Array.of(0, 1, 2, 3, 4, -0.5) },
    ])
    expect(npyHeaderEnd(file.subarray(0, 12))).toBe(file.length - 24)
    expect(readNpyHeader(file)).toMatchObject({ element: 'f32', count: 6, dataBytes: 24, dataOffset: file.length - 24 })
  })

  it('takes a buffer, and bytes that begin anywhere in one', () => {
    const file = npy(dictionary('<f8', '(1,)'), bytesOf(Float64Array.of(2.5)))
    const shifted = new Uint8Array(file.length + 3)
    shifted.set(file, 3)
    expect(values(shifted.subarray(3))).toEqual([2.5])
    expect([...readNpy(file.buffer as ArrayBuffer)[0].data]).toEqual([2.5])
    expect(() => readNpy('text' as never)).toThrow(
      new TypeError('bytes must be a Uint8Array or an ArrayBuffer, got [object String]'),
    )
  })

  it.each([
    ['<f2', [0x00, 0x3c, 0x00, 0xc5], [1, -5]],
    ['>f2', [0x3c, 0x00, 0xc5, 0x00], [1, -5]],
    ['>f4', [0x3f, 0x80, 0, 0, 0xc0, 0xa0, 0, 0], [1, -5]],
    ['=f4', [0, 0, 0x80, 0x3f, 0, 0, 0xa0, 0xc0], [1, -5]],
    ['>f8', [0x3f, 0xf0, 0, 0, 0, 0, 0, 0, 0xc0, 0x14, 0, 0, 0, 0, 0, 0], [1, -5]],
    ['|i1', [1, 0xfb], [1, -5]],
    ['|u1', [1, 0xfb], [1, 251]],
    ['<i2', [1, 0, 0xfb, 0xff], [1, -5]],
    ['>u2', [0, 1, 0xff, 0xfb], [1, 65531]],
    ['>i4', [0, 0, 0, 1, 0xff, 0xff, 0xff, 0xfb], [1, -5]],
    ['<u4', [1, 0, 0, 0, 0xfb, 0xff, 0xff, 0xff], [1, 4294967291]],
    ['<i8', [1, 0, 0, 0, 0, 0, 0, 0, 0xfb, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], [1, -5]],
    ['>u8', [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0], [1, 4294967296]],
    ['|b1', [0, 255], [0, 1]],
  ])('reads numbers of type %s', (descr, data, wanted) => {
    expect(values(npy(dictionary(descr, '(2,)'), Uint8Array.from(data)))).toEqual(wanted)
  })

  it('reads a single number, and none', () => {
    expect(readNpy(npy(dictionary('<f8', '()'), bytesOf(Float64Array.of(7))))[0]).toMatchObject({
      shape: [],
      data: Float64Array.of(7),
    })
    for (const order of ['True', 'False'])
      expect(readNpy(npy(dictionary('<f4', '(3, 0, 2)', order)))[0]).toMatchObject({
        shape: [3, 0, 2],
        data: new Float32Array(0),
      })
  })

  it('turns column-major to row-major', () => {
    const columns = npy(dictionary('|u1', '(2, 3)', 'True'), Uint8Array.of(1, 4, 2, 5, 3, 6))
    expect(values(columns)).toEqual([1, 2, 3, 4, 5, 6])
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 5 }), (shape) => {
        const count = shape.reduce((product, size) => product * size, 1)
        // each number says where it belongs
        const data = new Uint16Array(count)
        for (let row = 0; row < count; row++) {
          let [rest, at, stride] = [row, 0, 1]
          const index = shape.toReversed().map((size) => {
            const i = rest % size
            rest = (rest - i) / size
            return i
          })
          for (const [k, i] of index.toReversed().entries()) {
            at += i * stride
            stride *= shape[k]
          }
          data[at] = row
        }
        const shapeText = `(${shape.map((size) => `${size},`).join(' ')})`
        expect(values(npy(dictionary('<u2', shapeText, 'True'), bytesOf(data)))).toEqual([...data.keys()])
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  it('reads headers of other writers: another order, other quotes, no spaces, the long numbers of Python 2', () => {
    const data = Uint8Array.of(1, 2, 3)
    for (const header of [
      `{"shape":(3,),"descr":"|u1","fortran_order":False}`,
      `{'fortran_order': False, 'descr': '|u1', 'shape': (3L,)}`,
      ` {\n'descr' : '|u1' , 'fortran_order' : False , 'shape' : ( 3 , ) , 'more': 'words'\t} `,
    ])
      expect(values(npy(header, data))).toEqual([1, 2, 3])
  })

  it('lets bytes behind the array be', () => {
    expect(values(npy(dictionary('|u1', '(2,)'), Uint8Array.of(1, 2, 3)))).toEqual([1, 2])
  })

  it.each<[string, number, Uint8Array]>([
    ['truncated', 0, NO_DATA],
    ['truncated', 3, Uint8Array.from(MAGIC.slice(0, 3))],
    ['truncated', 6, Uint8Array.from(MAGIC)],
    ['truncated', 9, Uint8Array.from([...MAGIC, 1, 0, 5])],
    ['truncated', 11, Uint8Array.from([...MAGIC, 2, 0, 5, 0, 0])],
    ['truncated', 20, npy(dictionary('<f4', '(1,)')).subarray(0, 20)],
    ['truncated', 131, npy(dictionary('<f4', '(1,)'), Uint8Array.of(1, 2, 3))],
    ['bad-magic', 0, Uint8Array.from([0, ...MAGIC])],
    ['bad-magic', 3, Uint8Array.from([0x93, 0x4e, 0x55, 0])],
    ['bad-header', 6, npy(dictionary('<f4', '()'), NO_DATA, 4)],
    ['bad-header', 6, Uint8Array.from([...MAGIC, 0])],
    ['header-too-long', 8, Uint8Array.from([...MAGIC, 2, 0, 255, 255, 255, 255])],
    ['bad-header', 64, npy('')],
    ['bad-header', 10, npy('[]')],
    ['bad-header', 10, npy('{}')],
    ['bad-header', 10, npy("{'descr': '<f4', 'shape': ()}")],
    ['bad-header', 10, npy("{'descr': False, 'fortran_order': False, 'shape': ()}")],
    ['bad-header', 10, npy("{'descr': '<f4', 'fortran_order': False, 'shape': 'three'}")],
    ['bad-header', 20, npy("{'descr': <f4}")],
    ['bad-header', 26, npy("{'descr': '<f4' 'fortran_order': False}")],
    ['bad-header', 62, npy(dictionary('<f4', '(2;3)'))],
    ['bad-header', 61, npy(dictionary('<f4', '(x)'))],
    ['bad-header', 64, npy("{'descr': '<f4', ")],
    ['bad-shape', 10, npy(dictionary('<f4', '(-1,)'))],
    ['bad-shape', 10, npy(dictionary('<f4', '(4294967296, 4294967296)'))],
    ['bad-shape', 10, npy(dictionary('<f4', '(99999999999999999999,)'))],
    ['unsupported-dtype', 10, npy(dictionary('<U4', '(1,)'))],
    ['unsupported-dtype', 10, npy(dictionary('<c8', '(1,)'))],
    ['unsupported-dtype', 10, npy(dictionary('|O', '(1,)'))],
    ['unsupported-dtype', 10, npy(dictionary('<constructor1', '(1,)'))],
    ['unsupported-dtype', 20, npy("{'descr': [('x', '<f4')], 'fortran_order': False, 'shape': (1,)}")],
  ])('says %s at byte %i', (code, offset, file) => {
    expect(() => readNpy(file)).toThrow(fault(code, offset))
  })

  it('believes no announced size before it has seen the bytes', () => {
    expect(() => readNpy(npy(dictionary('<f8', '(1099511627776,)')))).toThrow(fault('truncated', 128))
    expect(() => readNpy(npy(dictionary('|u1', '(2147483648,)'), new Uint8Array(100)))).toThrow(fault('truncated', 228))
  })

  it('takes no longer for a header made to take long', () => {
    const many = 200_000
    const fives = new Uint8Array(many).fill(5)
    const [{ data }] = readNpy(npy(dictionary('|u1', `(${'1,'.repeat(many)}${many})`, 'True'), fives, 2))
    expect(data.every((x) => x === 5)).toBe(true)
    for (const header of [
      "'shape':(".repeat(100_000),
      `{'descr': '<f4', 'fortran_order': False, 'shape': (${'1'.repeat(many)}`,
      `{'descr': '<f4', 'fortran_order': False, 'shape': (${'1 '.repeat(many)}`,
      `{'descr': '<f4', 'fortran_order': False, 'shape': (${' '.repeat(many)}`,
      `{${"'a': True,".repeat(80_000)}`,
    ])
      expect(() => readNpy(npy(header, NO_DATA, 2))).toThrow(FormatError)
  })

  it('gives an array no larger than the file, or a FormatError, whatever the bytes', () => {
    const valid = [
      npy(dictionary('<f4', '(2, 3)'), bytesOf(Float32Array.of(0, 1, 2, 3, 4, 5))),
      npy(dictionary('>i2', '(4,)', 'True'), new Uint8Array(8), 2),
      npy(dictionary('|b1', '()'), Uint8Array.of(1), 3),
    ]
    const spots = fc.array(fc.tuple(fc.nat(140), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 })
    const mutated = fc.tuple(fc.constantFrom(...valid), spots, fc.nat(160)).map(([file, changes, length]) => {
      const changed = file.slice(0, Math.max(1, length))
      for (const [at, byte] of changes) changed[at % changed.length] = byte
      return changed
    })
    const headed = fc
      .tuple(
        fc.string({ unit: fc.constantFrom(...'{}()[]\'",: 0123456789LTrueFalse<>|fiubdescrhapont_'), maxLength: 80 }),
        fc.uint8Array({ maxLength: 20 }),
      )
      .map(([header, data]) => npy(header, data))
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), mutated, headed), (file) => {
        try {
          const [{ data, shape }] = readNpy(file)
          expect(data.length).toBeLessThanOrEqual(file.length)
          expect(shape.reduce((product, size) => product * size, 1)).toBe(data.length)
        } catch (thrown) {
          if (!(thrown instanceof FormatError)) throw thrown
          expect(thrown.offset).toBeLessThanOrEqual(file.length)
        }
      }),
      { seed: 3, numRuns: 5000 },
    )
  })
})
