import { CodedError } from './engine-error.ts'
import type { FileRef } from './params.ts'

/** Files the reader dropped. They stay on the device: a job asks for a range, a link knows only the fingerprint. */
export interface Files {
  add(file: File): Promise<FileRef>
  has(hash: string): boolean
  read(ref: { hash: string; name: string }, begin: number, end: number): Promise<Uint8Array>
}

/** how much of each end of a file its fingerprint looks at: a 2 GB file is not read whole for its name */
const LOOKED_AT = 1 << 20

export function createFiles(): Files {
  const fileOfHash = new Map<string, Blob>()
  return {
    async add(file) {
      const hash = await readable(file.name, () => fingerprint(file))
      fileOfHash.set(hash, file)
      return { from: 'file', hash, name: file.name, bytes: file.size }
    },
    has: (hash) => fileOfHash.has(hash),
    async read({ hash, name }, begin, end) {
      const file = fileOfHash.get(hash)
      if (!file) throw new CodedError('file-missing', `the file ${name} is not open on this page`, { name })
      return readable(name, async () => {
        const part = file.slice(begin, Math.min(end, file.size))
        return new Uint8Array(await part.arrayBuffer())
      })
    },
  }
}

/** A file that was moved, changed or is a folder shows it only when it is read. */
async function readable<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (thrown) {
    throw new CodedError('file-unreadable', `the file ${name} could not be read: ${String(thrown)}`, { name })
  }
}

/** 64-bit FNV-1a over the size and both ends, as 16 hex digits. Tells files apart; it is no proof against forgery. */
export async function fingerprint(file: Blob): Promise<string> {
  const head = file.slice(0, LOOKED_AT)
  const tail = file.slice(Math.max(LOOKED_AT, file.size - LOOKED_AT))
  let high = 0xcbf29ce4
  let low = 0x84222325
  const mix = (byte: number) => {
    low ^= byte
    // (high, low) × 0x100000001b3 modulo 2⁶⁴, in 32-bit halves
    const product = (low >>> 0) * 0x1b3
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 2 ** 32) + ((low << 8) >>> 0)) | 0
    low = product | 0
  }
  for (const byte of new Uint8Array(new Float64Array([file.size]).buffer)) mix(byte)
  for (const part of [head, tail]) for (const byte of new Uint8Array(await part.arrayBuffer())) mix(byte)
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
