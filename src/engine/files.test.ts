import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFiles, fingerprint } from './files.ts'

const MIB = 1 << 20
const file = (bytes: Uint8Array, name = 'a.npy') => new File([bytes as BlobPart], name)

/** FNV-1a as its authors give it (Fowler, Noll, Vo: 64 bits), in whole numbers of any size. */
function fnv1a(bytes: Uint8Array): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of bytes) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn
  return hash.toString(16).padStart(16, '0')
}
const sizeBytes = (size: number) => new Uint8Array(Float64Array.of(size).buffer)

describe('fingerprint', () => {
  it('is FNV-1a over the size and the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), async (bytes) => {
        expect(await fingerprint(new Blob([bytes as BlobPart]))).toBe(
          fnv1a(Uint8Array.of(...sizeBytes(bytes.length), ...bytes)),
        )
      }),
      { seed: 1, numRuns: 100 },
    )
  })

  it('differs by the size, the head and the tail, and not by what lies between', async () => {
    const bytes = new Uint8Array(3 * MIB)
    const with7At = (at: number) => {
      const other = bytes.slice()
      other[at] = 7
      return fingerprint(new Blob([other]))
    }
    const own = await fingerprint(new Blob([bytes]))
    expect(await fingerprint(new Blob([bytes.slice()]))).toBe(own)
    expect(await fingerprint(new Blob([bytes, Uint8Array.of(0)]))).not.toBe(own)
    for (const at of [0, MIB - 1, 2 * MIB, 3 * MIB - 1]) expect(await with7At(at)).not.toBe(own)
    for (const at of [MIB, 2 * MIB - 1]) expect(await with7At(at)).toBe(own)
  })

  it('looks at every byte of a file of less than two heads, once', async () => {
    const bytes = new Uint8Array(MIB + 100)
    bytes[MIB + 50] = 1
    const blob = new Blob([bytes])
    const read: [number, number][] = []
    const slice = blob.slice.bind(blob)
    blob.slice = (from = 0, to = blob.size) => {
      read.push([from, Math.min(to, blob.size)])
      return slice(from, to)
    }
    expect(await fingerprint(blob)).not.toBe(await fingerprint(new Blob([new Uint8Array(MIB + 100)])))
    expect(read).toEqual([
      [0, MIB],
      [MIB, MIB + 100],
    ])
  })
})

describe('files', () => {
  it('are known by their bytes, whatever they are called', async () => {
    const files = createFiles()
    const ref = await files.add(file(Uint8Array.of(1, 2, 3)))
    expect(ref).toEqual({ from: 'file', hash: expect.stringMatching(/^[0-9a-f]{16}$/), name: 'a.npy', bytes: 3 })
    expect(await files.add(file(Uint8Array.of(1, 2, 3), 'b.npy'))).toEqual({ ...ref, name: 'b.npy' })
    expect(files.has(ref.hash)).toBe(true)
    expect(files.has('0000000000000000')).toBe(false)
  })

  it('are read by parts, to their end at most', async () => {
    const files = createFiles()
    const ref = await files.add(file(Uint8Array.of(1, 2, 3, 4, 5)))
    const read = async (begin: number, end: number) => [...(await files.read(ref, begin, end))]
    expect(await read(1, 3)).toEqual([2, 3])
    expect(await read(0, 5)).toEqual([1, 2, 3, 4, 5])
    expect(await read(3, 99)).toEqual([4, 5])
    expect(await read(5, 9)).toEqual([])
    expect(await read(2, 2)).toEqual([])
  })

  it('that are not open are asked for by name', async () => {
    await expect(createFiles().read({ hash: '00', name: 'weights.npy' }, 0, 1)).rejects.toMatchObject({
      code: 'file-missing',
      detail: { name: 'weights.npy' },
    })
  })

  it('that cannot be read say so, when they are opened and later', async () => {
    const files = createFiles()
    const gone = file(Uint8Array.of(1, 2, 3))
    const ref = await files.add(gone)
    gone.slice = () => {
      throw new DOMException('the file was moved', 'NotFoundError')
    }
    const unreadable = { name: 'CodedError', code: 'file-unreadable', detail: { name: 'a.npy' } }
    await expect(files.read(ref, 0, 1)).rejects.toMatchObject(unreadable)
    await expect(files.add(gone)).rejects.toMatchObject(unreadable)
    gone.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('changed', 'NotReadableError')) }) as never
    await expect(files.read(ref, 0, 1)).rejects.toMatchObject(unreadable)
    await expect(files.add(gone)).rejects.toMatchObject(unreadable)
  })
})
