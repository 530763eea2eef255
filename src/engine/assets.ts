import { unzlibSync } from 'fflate'
import { CodedError } from './engine-error.ts'

/** What `public/data/index.json` says of a file. */
interface AssetEntry {
  /** as it is served */
  readonly bytes: number
  /** after decompression; equal to `bytes` for a file that is served as it is */
  readonly decodedBytes: number
}

export interface AssetOptions {
  /** resolves a name below the site's root */
  readonly root: URL
  readonly fetch: typeof fetch
  readonly wait: (ms: number) => Promise<void>
}

const RETRY_AFTER_MS = [300, 1200]
/** what comes after these is another file or another site: asking again would not help */
const FINAL = new Set(['asset-unknown', 'asset-refused'])

type Report = (loaded: number, total: number) => void

/**
 * Loads the site's data files with progress; tries again when the line drops; keeps what has come, and goes on when the
 * run that asked is over, since the next one will ask for the same. A file that stops half way is an error and never
 * a short array: its size is known from the index before it is asked for.
 */
export function createAssets({
  root,
  fetch,
  wait,
}: AssetOptions): (name: string, report: Report) => Promise<Uint8Array> {
  const loadingOfName = new Map<string, { bytes: Promise<Uint8Array>; reports: Set<Report> | null }>()
  let index: Promise<Record<string, AssetEntry>> | null = null

  async function readIndex(): Promise<Record<string, AssetEntry>> {
    const response = await fetch(new URL('data/index.json', root))
    if (!response.ok) throw refused('index.json', response)
    const { files } = (await response.json()) as { files?: Record<string, AssetEntry> }
    if (!files) throw new CodedError('asset-unreachable', 'index.json is none', { name: 'index.json' })
    return files
  }

  async function load(name: string, report: Report): Promise<Uint8Array> {
    index ??= readIndex()
    const files = await index
    if (!Object.hasOwn(files, name))
      throw new CodedError('asset-unknown', `the site has no data file ${name}`, { name })
    const entry = files[name]
    const response = await fetch(new URL(`data/${name}`, root))
    if (!response.ok || !response.body) throw refused(name, response)
    const served = await readWhole(name, response.body, entry.bytes, report)
    return entry.bytes === entry.decodedBytes ? served : inflate(name, served, entry.decodedBytes)
  }

  async function loadPatiently(name: string, report: Report): Promise<Uint8Array> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await load(name, report)
      } catch (thrown) {
        const error =
          thrown instanceof CodedError ? thrown : new CodedError('asset-unreachable', String(thrown), { name })
        // The site may have been renewed meanwhile: what it says of its files is asked for again as well.
        index = null
        if (FINAL.has(error.code) || attempt >= RETRY_AFTER_MS.length) throw error
        await wait(RETRY_AFTER_MS[attempt])
      }
    }
  }

  return function asset(name, report) {
    const under = loadingOfName.get(name)
    under?.reports?.add(report)
    if (under) return under.bytes
    const reports = new Set([report])
    const bytes = loadPatiently(name, (loaded, total) => {
      for (const tell of reports) tell(loaded, total)
    })
    loadingOfName.set(name, { bytes, reports })
    bytes.then(
      () => loadingOfName.set(name, { bytes, reports: null }),
      () => loadingOfName.delete(name),
    )
    return bytes
  }
}

/** A server in trouble (5xx) may answer soon; one that has no such file will not. */
function refused(name: string, { status }: Response): CodedError {
  const code = status >= 500 ? 'asset-unreachable' : 'asset-refused'
  return new CodedError(code, `${name}: the server answered ${status}`, { name, status })
}

async function readWhole(
  name: string,
  body: ReadableStream<Uint8Array>,
  total: number,
  report: Report,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(total)
  let length = 0
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    if (length + value.length > total) {
      reader.cancel().catch(() => {})
      throw new CodedError('asset-changed', `${name} is longer than the index says`, { name })
    }
    bytes.set(value, length)
    length += value.length
    report(length, total)
  }
  if (length < total)
    throw new CodedError('asset-cut-off', `${name} ended after ${length} of ${total} bytes`, { name, length, total })
  return bytes
}

function inflate(name: string, served: Uint8Array, decodedBytes: number): Uint8Array {
  try {
    const decoded = unzlibSync(served, { out: new Uint8Array(decodedBytes) })
    const sum = new DataView(served.buffer, served.byteOffset).getUint32(served.length - 4)
    if (decoded.length === decodedBytes && adler32(decoded) === sum) return decoded
  } catch {
    // told below: what came is not what was packed
  }
  throw new CodedError('asset-damaged', `${name} could not be unpacked`, { name })
}

/** The sum at the end of a zlib stream (RFC 1950), which fflate does not look at; it also cuts off what is too long. */
function adler32(bytes: Uint8Array): number {
  let a = 1
  let b = 0
  for (const byte of bytes) {
    a = (a + byte) % 65521
    b = (b + a) % 65521
  }
  return b * 65536 + a
}
