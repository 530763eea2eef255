import { describe, expect, it } from 'vitest'
import { type WritableTensor, writeSafetensors } from '../../../core/formats/safetensors.ts'
import type { FileRef } from '../../../engine/params.ts'
import type { Need } from '../../../engine/protocol.ts'
import { runJob } from '../../../engine/testing/run-job.ts'
import type { FoundNumbers } from './found-numbers.ts'
import { readOwnFile } from './own-file.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** A file of any size: what is in it at each place is made when it is read. */
interface FakeFile {
  readonly name: string
  readonly bytes: number
  read(begin: number, end: number): Uint8Array
}
const inMemory = (name: string, whole: Uint8Array): FakeFile => ({
  name,
  bytes: whole.length,
  read: (begin, end) => whole.slice(begin, end),
})
/** A head, and behind it `count` elements of `size` bytes that `write` makes. */
function made(
  name: string,
  head: Uint8Array,
  count: number,
  size: number,
  write: (view: DataView, i: number) => void,
): FakeFile {
  return {
    name,
    bytes: head.length + count * size,
    read(begin, end) {
      const out = new Uint8Array(end - begin)
      out.set(head.subarray(begin, end))
      const element = new Uint8Array(size)
      const view = new DataView(element.buffer)
      const first = Math.max(0, Math.floor((begin - head.length) / size))
      for (let i = first; i < count && head.length + i * size < end; i++) {
        write(view, i)
        const at = head.length + i * size - begin
        out.set(element.subarray(Math.max(0, -at), out.length - at), Math.max(0, at))
      }
      return out
    },
  }
}

function open(file: FakeFile, tensor?: string) {
  const ranges: [number, number][] = []
  const ref: FileRef = { from: 'file', hash: '00000000000000aa', name: file.name, bytes: file.bytes, tensor }
  const { result, frames } = runJob(readOwnFile(ref), (need: Need) => {
    if (need.kind !== 'file') throw new Error(`asked for ${need.kind}`)
    expect(need).toMatchObject({ hash: ref.hash, name: ref.name })
    expect(need.begin).toBeLessThanOrEqual(need.end)
    ranges.push([need.begin, Math.min(need.end, file.bytes)])
    return file.read(need.begin, Math.min(need.end, file.bytes))
  })
  expect(frames).toEqual([])
  return { found: result, ranges }
}
const read = (file: FakeFile, tensor?: string): FoundNumbers => open(file, tensor).found
const most = (ranges: [number, number][]) => Math.max(...ranges.map(([begin, end]) => end - begin))
const sum = (ranges: [number, number][]) => ranges.reduce((total, [begin, end]) => total + end - begin, 0)

function npyHead(descr: string, shape: string): Uint8Array {
  const head = new Uint8Array(128).fill(0x20)
  head.set([0x93, ...utf8('NUMPY'), 1, 0, 118, 0])
  head.set(utf8(`{'descr': '${descr}', 'fortran_order': False, 'shape': ${shape}, }`), 10)
  head[127] = 0x0a
  return head
}
function safetensorsHead(header: object): Uint8Array {
  const json = utf8(JSON.stringify(header))
  const head = new Uint8Array(8 + json.length)
  new DataView(head.buffer).setUint32(0, json.length, true)
  head.set(json, 8)
  return head
}
const coded = (code: string, detail: object = {}) =>
  expect.objectContaining({ code, detail: expect.objectContaining(detail) })

describe('an array of NumPy', () => {
  const small = made('w.npy', npyHead('>i2', '(2, 3)'), 6, 2, (view, i) => view.setInt16(0, i - 3))

  it('is read with its type and order of bytes', () => {
    expect(read(small)).toEqual({
      values: Float64Array.of(-3, -2, -1, 0, 1, 2),
      name: 'w.npy',
      found: 6,
      text: 0,
      tensors: [],
      tensor: null,
    })
    expect([...read({ ...small, name: 'without its ending' }).values]).toEqual([-3, -2, -1, 0, 1, 2])
  })

  it('of 2 GB is read by ranges, evenly from the first number to the last, and never more than four million', () => {
    const count = 500_000_000
    const large = made('w.npy', npyHead('<f4', `(${count},)`), count, 4, (view, i) => view.setFloat32(0, i, true))
    const { found, ranges } = open(large)
    expect(found.found).toBe(count)
    expect(found.values.length).toBe(4_000_000)
    expect([found.values[0], found.values.at(-1)]).toEqual([0, Math.fround(count - 1)])
    const blocks = ranges.slice(1)
    expect(blocks).toHaveLength(64)
    expect(blocks[0][0]).toBe(128)
    expect(blocks[63][1]).toBe(large.bytes)
    const gaps = blocks.slice(1).map(([begin], i) => begin - blocks[i][0])
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(4)
    expect(sum(ranges)).toBeLessThanOrEqual(16_000_000 + 65_536)
    expect(most(ranges)).toBeLessThanOrEqual(250_000)
  })

  it('of just too many numbers, and just not, is read alike', () => {
    const write = (view: DataView, i: number) => view.setUint8(0, i % 251)
    for (const [count, parts] of [
      [4_000_000, 1],
      [4_000_001, 64],
    ]) {
      const { found, ranges } = open(made('w.npy', npyHead('|u1', `(${count},)`), count, 1, write))
      expect([found.found, found.values.length, ranges.length - 1]).toEqual([count, 4_000_000, parts])
      expect([found.values[0], found.values.at(-1)]).toEqual([0, (count - 1) % 251])
    }
  })

  it('that is cut off, empty or no array says so', () => {
    const code = (file: FakeFile) => {
      try {
        return read(file).values.length
      } catch (thrown) {
        return (thrown as { code: string }).code
      }
    }
    expect(code({ ...small, bytes: small.bytes - 1 })).toBe('truncated')
    expect(code({ ...small, bytes: 40 })).toBe('truncated')
    expect(code(inMemory('w.npy', new Uint8Array(0)))).toBe('truncated')
    expect(code(inMemory('w.npy', utf8('1,2,3')))).toBe('bad-magic')
    expect(code(inMemory('w.npy', npyHead('<f4', '(0,)')))).toBe(0)
    expect(code(inMemory('w.npy', npyHead('<f4', '(1099511627776,)')))).toBe('truncated')
  })
})

describe('a file of tensors', () => {
  const tensors: WritableTensor[] = [
    { name: 'none', shape: [0], data: new Float32Array(0) },
    { name: 'bias', shape: [2], data: Float32Array.of(0.5, -0.5) },
    { name: '7', shape: [3], data: Int8Array.of(1, 2, 3) },
  ]
  const small = inMemory('m.safetensors', writeSafetensors(tensors))

  it('gives the first that holds numbers, or the one that is asked for', () => {
    expect(read(small)).toEqual({
      values: Float64Array.of(0.5, -0.5),
      name: 'm.safetensors',
      found: 2,
      text: 0,
      tensors: ['bias', '7'],
      tensor: 'bias',
    })
    expect(read(small, '7')).toMatchObject({ values: Float64Array.of(1, 2, 3), found: 3, tensor: '7' })
  })

  it('of 2 GB is read by its header and the parts of one tensor', () => {
    const count = 2 ** 29
    const head = safetensorsHead({
      ...Object.fromEntries(
        Array.from({ length: 3000 }, (_, i) => [`empty ${i}`, { dtype: 'F32', shape: [0], data_offsets: [0, 0] }]),
      ),
      a: { dtype: 'BF16', shape: [count], data_offsets: [0, 2 * count] },
      b: { dtype: 'BF16', shape: [count, 1], data_offsets: [2 * count, 4 * count] },
    })
    expect(head.length).toBeGreaterThan(65_536)
    const large = made('m.SAFETENSORS', head, 2 * count, 2, (view, i) =>
      view.setUint16(0, i < count ? 0x3f80 : 0xc000, true),
    )
    for (const [tensor, value] of [
      ['a', 1],
      ['b', -2],
    ] as const) {
      const { found, ranges } = open(large, tensor)
      expect(found).toMatchObject({ found: count, tensor, tensors: ['a', 'b'] })
      expect(found.values.length).toBe(4_000_000)
      expect(found.values.every((x) => x === value)).toBe(true)
      expect(ranges.slice(0, 2)).toEqual([
        [0, 65_536],
        [0, head.length],
      ])
      expect(ranges).toHaveLength(66)
      expect(sum(ranges)).toBeLessThan(9_000_000)
    }
  })

  it('says what it has not', () => {
    expect(() => read(small, 'weight')).toThrow(coded('no-such-tensor', { tensor: 'weight' }))
    expect(() => read(small, 'none')).toThrow(coded('no-such-tensor', { tensor: 'none' }))
    const empty = inMemory('m.safetensors', writeSafetensors(tensors.slice(0, 1)))
    expect(() => read(empty)).toThrow(coded('no-numbers'))
    expect(() => read(inMemory('m.safetensors', utf8('{}')))).toThrow(coded('truncated'))
    const half = safetensorsHead({ a: { dtype: 'F32', shape: [9], data_offsets: [0, 36] } })
    expect(() => read(inMemory('m.safetensors', half))).toThrow(coded('truncated', { tensor: 'a' }))
  })

  it('is read from the shelf alike', () => {
    const bytes = writeSafetensors(tensors)
    const { result, needs } = runJob(readOwnFile({ from: 'shelf', name: 'trained', tensor: '7' }), () => bytes)
    expect(needs).toEqual([{ kind: 'shelf', name: 'trained' }])
    expect(result).toMatchObject({ values: Float64Array.of(1, 2, 3), name: 'trained.safetensors', tensor: '7' })
  })
})

describe('a text', () => {
  const small = inMemory('t.csv', utf8('name,x,y\na,1,2\nb,3,?\nc,5,6'))

  it('gives its first column of numbers, or the one that is asked for, and counts what is none', () => {
    expect(read(small)).toEqual({
      values: Float64Array.of(1, 3, 5),
      name: 't.csv',
      found: 3,
      text: 0,
      tensors: ['x', 'y'],
      tensor: 'x',
    })
    expect(read(small, 'y')).toMatchObject({ values: Float64Array.of(2, 6), found: 2, text: 1, tensor: 'y' })
    for (const name of ['T.TSV', 'a.b.txt', 'x.dat']) expect(read({ ...small, name }).found).toBe(3)
  })

  it('of many numbers gives four million, evenly from the first to the last', () => {
    const count = 4_200_000
    const many = made('t.csv', utf8('n\n'), count, 2, (view, i) => view.setUint16(0, ((48 + (i % 7)) << 8) | 10))
    const { found } = open(many)
    expect([found.found, found.values.length]).toEqual([count, 4_000_000])
    expect([found.values[0], found.values.at(-1)]).toEqual([0, (count - 1) % 7])
  })

  it('of 2 GB is read in parts, no number of which is cut through', () => {
    const line = 500
    const count = 2 ** 22
    const large = made('t.csv', utf8('value;note\n'), count, line, ({ buffer }, i) => {
      const bytes = new Uint8Array(buffer).fill(0x78)
      bytes.set(utf8(`${i * 1000 + 7};`))
      bytes[line - 1] = 0x0a
    })
    const { found, ranges } = open(large)
    expect(sum(ranges.slice(1))).toBe(64 << 20)
    expect(found.tensor).toBe('value')
    expect(found.values.every((x, i) => x % 1000 === 7 && (i === 0 || x > found.values[i - 1]))).toBe(true)
    expect(found.values[0]).toBe(7)
    expect(found.values.at(-1)).toBeGreaterThan((count - 3) * 1000)
    expect(Math.abs(found.found / count - 1)).toBeLessThan(0.01)
  })

  it('without numbers, or without the column, says so', () => {
    expect(() => read(inMemory('t.csv', utf8('words')))).toThrow(coded('no-numbers'))
    expect(() => read(inMemory('t.csv', new Uint8Array(0)))).toThrow(coded('no-numbers'))
    expect(() => read(small, 'z')).toThrow(coded('no-such-tensor', { tensor: 'z' }))
  })
})

describe('any other file', () => {
  it('is refused by name', () => {
    expect(() => read(inMemory('picture.png', Uint8Array.of(0x89, 0x50)))).toThrow(
      coded('file-kind', { name: 'picture.png' }),
    )
  })
})
