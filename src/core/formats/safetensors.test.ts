import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FormatError } from './format-error.ts'
import {
  decodeSafetensor,
  readSafetensors,
  readSafetensorsHeader,
  safetensorsHeaderEnd,
  type WritableTensor,
  writeSafetensors,
} from './safetensors.ts'

/** A file with this very header, and these bytes behind it. */
function file(header: string | Uint8Array, data: ArrayLike<number> = [], announced?: bigint): Uint8Array {
  const json = typeof header === 'string' ? new TextEncoder().encode(header) : header
  const bytes = new Uint8Array(8 + json.length + data.length)
  new DataView(bytes.buffer).setBigUint64(0, announced ?? BigInt(json.length), true)
  bytes.set(json, 8)
  bytes.set(data, 8 + json.length)
  return bytes
}
const entry = (dtype: string, shape: readonly unknown[], offsets: readonly unknown[]) =>
  JSON.stringify({ dtype, shape, data_offsets: offsets })
const one = (dtype: string, shape: readonly unknown[], data: readonly number[]) =>
  file(`{"a":${entry(dtype, shape, [0, data.length])}}`, data)
const fault = (code: string, offset: number) => expect.objectContaining({ name: 'FormatError', code, offset })
const summary = (bytes: Uint8Array) => readSafetensors(bytes).map(({ name, data }) => [name, ...data])

describe('readSafetensors', () => {
  it.each([
    ['F64', [0, 0, 0, 0, 0, 0, 0xf0, 0x3f, 0, 0, 0, 0, 0, 0, 0x14, 0xc0], Float64Array.of(1, -5)],
    ['F32', [0, 0, 0x80, 0x3f, 0, 0, 0xa0, 0xc0], Float32Array.of(1, -5)],
    ['F16', [0x00, 0x3c, 0x00, 0xc5], Float32Array.of(1, -5)],
    ['BF16', [0x80, 0x3f, 0xa0, 0xc0], Float32Array.of(1, -5)],
    ['F8_E4M3', [0x38, 0xca], Float32Array.of(1, -5)],
    ['F8_E5M2', [0x3c, 0xc5], Float32Array.of(1, -5)],
    ['I64', [1, 0, 0, 0, 0, 0, 0, 0, 0xfb, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], Float64Array.of(1, -5)],
    ['I32', [1, 0, 0, 0, 0xfb, 0xff, 0xff, 0xff], Int32Array.of(1, -5)],
    ['I16', [1, 0, 0xfb, 0xff], Int16Array.of(1, -5)],
    ['I8', [1, 0xfb], Int8Array.of(1, -5)],
    ['U64', [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0], Float64Array.of(1, 4294967296)],
    ['U32', [1, 0, 0, 0, 0xfb, 0xff, 0xff, 0xff], Uint32Array.of(1, 4294967291)],
    ['U16', [1, 0, 0xfb, 0xff], Uint16Array.of(1, 65531)],
    ['U8', [1, 0xfb], Uint8Array.of(1, 251)],
    ['BOOL', [0, 1], Uint8Array.of(0, 1)],
  ])('reads %s', (dtype, data, wanted) => {
    expect(readSafetensors(one(dtype, [1, 2], data))).toEqual([{ name: 'a', dtype, shape: [1, 2], data: wanted }])
  })

  it('reads single numbers, empty tensors, padding, and metadata', () => {
    const bytes = file(
      `{"__metadata__":{"format":"pt","__proto__":"kept"}, "none":${entry('F32', [0, 3], [0, 0])},` +
        `\n"b":${entry('U8', [2], [1, 3])},"a":${entry('I8', [], [0, 1])},"end":${entry('F64', [2, 0], [3, 3])}}      `,
      [5, 6, 7],
    )
    expect(readSafetensors(bytes).map(({ name, shape, data }) => ({ name, shape, data: [...data] }))).toEqual([
      { name: 'none', shape: [0, 3], data: [] },
      { name: 'b', shape: [2], data: [6, 7] },
      { name: 'a', shape: [], data: [5] },
      { name: 'end', shape: [2, 0], data: [] },
    ])
    const { metadata, dataOffset } = readSafetensorsHeader(bytes)
    expect(Object.entries(metadata)).toEqual([
      ['format', 'pt'],
      ['__proto__', 'kept'],
    ])
    expect(dataOffset).toBe(bytes.length - 3)
    expect(readSafetensors(file('{}'))).toEqual([])
  })

  it('keeps names of any kind, in the order of the header', () => {
    const names = ['10', '2', '__proto__', 'constructor', 'toString', '', '가중치', 'a"b\\c', '\ud800', '\n', 'x,}{']
    const entries = names.map((name, i) => `${JSON.stringify(name)}:${entry('U8', [1], [i, i + 1])}`)
    const bytes = file(`{${entries.join()}}`, [...names.keys()])
    expect(summary(bytes)).toEqual(names.map((name, i) => [name, i]))
  })

  it('takes a buffer, and reads the header and one tensor without the rest of the file', () => {
    const whole = file(`{"a":${entry('U8', [2], [0, 2])},"b":${entry('U8', [1], [2, 3])}}`, [1, 2, 3])
    expect(readSafetensors(whole.buffer as ArrayBuffer)).toEqual(readSafetensors(whole))
    expect(() => readSafetensors([1, 2] as never)).toThrow(TypeError)
    const end = safetensorsHeaderEnd(whole.subarray(0, 8), whole.length)
    const { tensors } = readSafetensorsHeader(whole.subarray(0, end), whole.length)
    expect(decodeSafetensor(tensors[1], whole.subarray(tensors[1].begin, tensors[1].end)).data).toEqual(
      Uint8Array.of(3),
    )
  })

  it.each<[string, number, Uint8Array]>([
    ['truncated', 0, new Uint8Array(0)],
    ['truncated', 7, new Uint8Array(7)],
    ['truncated', 0, file('{}', [], 3n)],
    ['header-too-long', 0, file('{}', [], 100_000_001n)],
    ['header-too-long', 0, file('{}', [], 2n ** 64n - 1n)],
    ['bad-json', 8, file('')],
    ['bad-json', 8, file('        ')],
    ['bad-json', 8, file(' {}')],
    ['bad-json', 8, file('\uFEFF{}')],
    ['bad-json', 8, file('[]')],
    ['bad-json', 8, file('null')],
    ['bad-json', 9, file('{')],
    ['bad-json', 10, file('{}{}')],
    ['bad-json', 9, file('{,}')],
    ['bad-json', 9, file("{'a':1}")],
    ['bad-json', 10, file('{ 1:2}')],
    ['bad-json', 12, file('{"a"}')],
    ['bad-json', 11, file('{"a')],
    ['bad-json', 9, file('{"\n":1}')],
    ['bad-json', 13, file(`{"a":}`)],
    ['bad-json', 13, file('{"a":1}')],
    ['bad-json', 13, file('{"a":[]}')],
    ['bad-json', 15, file('{"a":{}]')],
    ['bad-json', 16, file('{"a":{},}')],
    ['bad-json', 22, file('{"a":{"dtype":F32}}')],
    ['bad-json', 22, file('{"a":{"dtype":NaN}}')],
    ['bad-json', 29, file('{"__metadata__":{"a":{]}}')],
    ['duplicate-name', 61, file(`{"a":${entry('U8', [1], [0, 1])},"\\u0061":${entry('U8', [1], [0, 1])}}`, [1])],
    ['duplicate-name', 27, file('{"__metadata__":{},"__metadata__":{}}')],
    ['duplicate-name', 28, file('{"a":{"dtype":"F32","dtype":"F32"}}')],
    ['duplicate-name', 33, file('{"__metadata__":{"k":"v","k":"w"}}')],
    ['bad-header', 25, file('{"__metadata__":{"k":1}}')],
    ['bad-json', 24, file('{"__metadata__":null}')],
    ['bad-header', 9, file('{"a":{}}')],
    ['bad-header', 9, file('{"a":{"dtype":"F32","shape":3,"data_offsets":[0,4]}}', [0, 0, 0, 0])],
    ['unsupported-dtype', 9, one('F4', [1], [0])],
    ['unsupported-dtype', 9, one('constructor', [1], [0])],
    ['bad-shape', 9, one('U8', [-1], [0])],
    ['bad-shape', 9, one('U8', [0.5], [0])],
    ['bad-shape', 9, one('U8', ['1'], [0])],
    ['bad-shape', 9, one('U8', [null], [0])],
    ['bad-shape', 9, one('U8', [2 ** 32, 2 ** 32], [0])],
    ['bad-shape', 9, file(`{"a":{"dtype":"U8","shape":[${'4,'.repeat(5000)}4],"data_offsets":[0,1]}}`, [0])],
    ['bad-offsets', 9, one('U8', [2], [0])],
    ['bad-offsets', 9, one('F32', [1], [0, 0, 0])],
    ['bad-offsets', 9, file(`{"a":${entry('U8', [1], [-1, 0])}}`, [0])],
    ['bad-offsets', 9, file(`{"a":${entry('U8', [1], [1, 0])}}`, [0])],
    ['bad-offsets', 9, file(`{"a":${entry('U8', [1], [0])}}`, [0])],
    ['bad-offsets', 9, file(`{"a":${entry('U8', [1], ['0', '1'])}}`, [0])],
    ['bad-offsets', 9, file(`{"a":${entry('U8', [1], [2 ** 53, 2 ** 53 + 2])}}`, [0])],
    ['truncated', 62, file(`{"a":${entry('U8', [2], [0, 2])}}`, [0])],
    ['truncated', 89, file(`{"a":${entry('F64', [2 ** 40], [0, 2 ** 43])}}`, [0, 1, 2])],
    ['overlap', 114, file(`{"a":${entry('U8', [2], [0, 2])},"b":${entry('U8', [2], [1, 3])}}`, [1, 2, 3])],
    ['overlap', 113, file(`{"a":${entry('U8', [2], [0, 2])},"b":${entry('U8', [2], [0, 2])}}`, [1, 2])],
    ['bad-offsets', 114, file(`{"a":${entry('U8', [1], [0, 1])},"b":${entry('U8', [1], [2, 3])}}`, [1, 2, 3])],
    ['bad-offsets', 62, file(`{"a":${entry('U8', [1], [0, 1])}}`, [1, 2])],
    ['bad-offsets', 10, file('{}', [1])],
  ])('says %s at byte %i', (code, offset, bytes) => {
    expect(() => readSafetensors(bytes)).toThrow(fault(code, offset))
  })

  it('takes no longer, and no more room, for a header made to take long', () => {
    const brackets = '['.repeat(3_000_000)
    for (const header of [`{"a":${brackets}`, `{"a":${'{"b":'.repeat(600_000)}`, `{"a":"${'\\"'.repeat(1_000_000)}`])
      expect(() => readSafetensors(file(header))).toThrow(fault('bad-json', expect.any(Number) as never))
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
    const known = '"dtype":"U8","shape":[1],"data_offsets":[0,1]'
    expect(readSafetensors(file(`{"a":{${known},"more":${nested(10)}}}`, [7]))).toHaveLength(1)
    expect(() => readSafetensors(file(`{"a":{${known},"more":${nested(1_000_000)}}}`, [7]))).toThrow(FormatError)
    const many = Array.from({ length: 20_000 }, (_, i) => `"t${i}":${entry('U8', [1], [i, i + 1])}`)
    expect(readSafetensors(file(`{${many.join()}}`, new Uint8Array(20_000).fill(3)))).toHaveLength(20_000)
  })

  it('gives tensors no larger than the file, or a FormatError, whatever the bytes', () => {
    const valid = [
      writeSafetensors([{ name: 'w', shape: [2, 3], data: Float32Array.of(1, 2, 3, 4, 5, 6) }], { k: 'v' }),
      writeSafetensors([
        { name: 'a', shape: [2], data: Uint8Array.of(1, 2) },
        { name: 'b', shape: [0], data: new Int32Array(0) },
        { name: 'c', shape: [], data: Int16Array.of(9) },
      ]),
    ]
    const char = fc
      .constantFrom(...'{}[]":,\\ 0123456789-.eE_aFUIdtypeshapefst\u0000\u00ff')
      .map((c) => c.charCodeAt(0))
    const spots = fc.array(fc.tuple(fc.nat(250), fc.oneof(char, fc.nat(255))), { minLength: 1, maxLength: 4 })
    const mutated = fc.tuple(fc.constantFrom(...valid), spots, fc.nat(300)).map(([bytes, changes, length]) => {
      const changed = bytes.slice(0, Math.max(1, length))
      for (const [at, byte] of changes) changed[at % changed.length] = byte
      return changed
    })
    const offset = fc.oneof(fc.nat(8), fc.integer(), fc.constant(2 ** 60))
    const shaped = fc
      .tuple(
        fc.array(
          fc.tuple(
            fc.constantFrom('U8', 'F32', 'X'),
            fc.array(offset, { maxLength: 3 }),
            fc.array(offset, { maxLength: 3 }),
          ),
          { maxLength: 3 },
        ),
        fc.uint8Array({ maxLength: 9 }),
      )
      .map(([tensors, data]) => file(`{${tensors.map((t, i) => `"${i}":${entry(...t)}`).join()}}`, data))
    const headed = fc.tuple(fc.json(), fc.uint8Array({ maxLength: 9 })).map(([json, data]) => file(json, data))
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 100 }), mutated, shaped, headed), (bytes) => {
        try {
          const tensors = readSafetensors(bytes)
          const count = tensors.reduce((sum, { data }) => sum + data.length, 0)
          expect(count).toBeLessThanOrEqual(bytes.length)
        } catch (thrown) {
          if (!(thrown instanceof FormatError)) throw thrown
          expect(thrown.offset).toBeLessThanOrEqual(bytes.length)
        }
      }),
      { seed: 4, numRuns: 6000 },
    )
  })
})

const arrays: fc.Arbitrary<WritableTensor['data']> = fc.oneof(
  fc.float32Array({ maxLength: 9 }),
  fc.float64Array({ maxLength: 9 }),
  fc.int8Array({ maxLength: 9 }),
  fc.int16Array({ maxLength: 9 }),
  fc.int32Array({ maxLength: 9 }),
  fc.uint8Array({ maxLength: 9 }),
  fc.uint16Array({ maxLength: 9 }),
  fc.uint32Array({ maxLength: 9 }),
)
const DTYPES = { Float: 'F', Int: 'I', Uint: 'U' } as const

describe('writeSafetensors', () => {
  it('writes what is read back, bit for bit, whatever the names', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('__proto__', '7', '3', 'constructor', '\ud800'),
    )
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(name, arrays), { maxLength: 6, selector: ([one]) => one }),
        fc.uniqueArray(fc.tuple(name, text), { maxLength: 3, selector: ([one]) => one }),
        (list, pairs) => {
          const tensors = list.map(([name, data], i) => ({
            name,
            data,
            shape: i % 2 ? [data.length] : [1, data.length, 1],
          }))
          const metadata = Object.fromEntries(pairs)
          const bytes = writeSafetensors(tensors, metadata)
          expect(readSafetensors(bytes)).toEqual(
            tensors.map(({ name, data, shape }) => ({ name, shape, data, dtype: dtypeOf(data) })),
          )
          const header = readSafetensorsHeader(bytes)
          expect(Object.entries(header.metadata)).toEqual(Object.entries(metadata))
          expect(header.dataOffset % 8).toBe(0)
          expect(writeSafetensors(tensors, metadata)).toEqual(bytes)
        },
      ),
      { seed: 5, numRuns: 500 },
    )
  })

  it('writes the bytes that the format asks for', () => {
    const bytes = writeSafetensors([{ name: 'a', shape: [2], data: Int16Array.of(1, -2) }], { b: 'c' })
    const json = '{"__metadata__":{"b":"c"},"a":{"dtype":"I16","shape":[2],"data_offsets":[0,4]}}'
    expect(new TextDecoder().decode(bytes.subarray(8, -4))).toBe(json.padEnd(80))
    expect([...bytes.subarray(0, 8)]).toEqual([80, 0, 0, 0, 0, 0, 0, 0])
    expect([...bytes.subarray(-4)]).toEqual([1, 0, 254, 255])
  })

  it('writes a view’s own numbers, and the bytes of Node', () => {
    const view = Float32Array.of(1, 2, 3, 4).subarray(1, 3)
    expect(summary(writeSafetensors([{ name: 'v', shape: [2], data: view }]))).toEqual([['v', 2, 3]])
    expect(summary(writeSafetensors([{ name: 'n', shape: [2], data: Buffer.from([8, 9]) }]))).toEqual([['n', 8, 9]])
  })

  it('refuses what could not be read back', () => {
    const data = Uint8Array.of(1)
    expect(() => writeSafetensors([{ name: 'a', shape: [2], data }])).toThrow('shape of a must hold 1 values, got [2]')
    expect(() => writeSafetensors([{ name: 'a', shape: [-1, -1], data }])).toThrow(RangeError)
    const twice = { name: 'a', shape: [1], data }
    expect(() => writeSafetensors([twice, twice])).toThrow('different names')
    expect(() => writeSafetensors([{ ...twice, name: '__metadata__' }])).toThrow('different names')
    for (const strange of [BigInt64Array.of(1n), [1], Uint8ClampedArray.of(1), null])
      expect(() => writeSafetensors([{ name: 'a', shape: [1], data: strange as never }])).toThrow(
        new TypeError(`data of a must be a typed array of numbers, got ${strange}`),
      )
  })
})

function dtypeOf(data: WritableTensor['data']): string {
  const [, kind, bits] = /^(Float|Int|Uint)(\d+)/.exec(data.constructor.name) as RegExpExecArray
  return `${DTYPES[kind as keyof typeof DTYPES]}${bits}`
}
