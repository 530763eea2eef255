import {
  decodeUtf8,
  elementBytes,
  FormatError,
  npyHeaderEnd,
  readCsv,
  readElements,
  readNpyHeader,
  readSafetensorsHeader,
  safetensorsHeaderEnd,
} from '../../../core/index.ts'
import { fileRange, type JobRun, shelved } from '../../../engine/job.ts'
import type { DataRef } from '../../../engine/params.ts'
import type { FoundNumbers } from './found-numbers.ts'

/** values of a tensor that are used at most: sorted and summed they take some 30 bytes each */
const MOST_VALUES = 4_000_000
/** bytes of a text that are read at most: parsing them takes some seconds */
const MOST_TEXT_BYTES = 64 << 20
/** what is larger is read in so many blocks, evenly spaced from its beginning to its end */
const BLOCKS = 64
/** holds the header of most files; a longer one says how long it is */
const FIRST_BYTES = 64 << 10
const TEXT = /\.(csv|tsv|txt|dat)$/i

type Reading<T> = JobRun<never, T>
interface OpenFile {
  readonly name: string
  readonly bytes: number
  readonly tensor: string | undefined
  read(begin: number, end: number): Reading<Uint8Array>
}
type OwnRef = Extract<DataRef, { from: 'file' | 'shelf' }>
type Elements = Parameters<typeof readElements>[1]

/** The reader's file: its header first, then only the bytes of the tensor that is used, so that a file of gigabytes can be opened. */
export function* readOwnFile(ref: OwnRef): Reading<FoundNumbers> {
  const file = ref.from === 'file' ? dropped(ref) : yield* fromShelf(ref)
  const first = yield* file.read(0, Math.min(FIRST_BYTES, file.bytes))
  if (first[0] === 0x93 || /\.npy$/i.test(file.name)) return yield* readArray(file, first)
  if (/\.safetensors$/i.test(file.name)) return yield* readTensor(file, first)
  if (TEXT.test(file.name)) return yield* readText(file)
  throw Object.assign(new TypeError(`${file.name} is not a file that can be read`), {
    code: 'file-kind',
    detail: { name: file.name },
  })
}

function dropped(ref: Extract<OwnRef, { from: 'file' }>): OpenFile {
  return { name: ref.name, bytes: ref.bytes, tensor: ref.tensor, read: (begin, end) => fileRange(ref, begin, end) }
}

function* fromShelf(ref: Extract<OwnRef, { from: 'shelf' }>): Reading<OpenFile> {
  const bytes = yield* shelved(ref.name)
  return {
    name: `${ref.name}.safetensors`,
    bytes: bytes.length,
    tensor: ref.tensor,
    // biome-ignore lint/correctness/useYield: what is in memory need not be asked for
    *read(begin, end) {
      return bytes.subarray(begin, end)
    },
  }
}

function* wholeHeader(file: OpenFile, first: Uint8Array, end: number): Reading<Uint8Array> {
  return end <= first.length ? first : yield* file.read(0, end)
}

function* readArray(file: OpenFile, first: Uint8Array): Reading<FoundNumbers> {
  const header = readNpyHeader(yield* wholeHeader(file, first, npyHeaderEnd(first)))
  const { dataOffset, count, element, little } = header
  if (file.bytes < dataOffset + header.dataBytes)
    throw new FormatError('truncated', `the file ends before its ${count} numbers do`, file.bytes)
  const values = yield* readBlocks(file, dataOffset, count, element, little)
  return { values, name: file.name, found: count, text: 0, tensors: [], tensor: null }
}

function* readTensor(file: OpenFile, first: Uint8Array): Reading<FoundNumbers> {
  const header = yield* wholeHeader(file, first, safetensorsHeaderEnd(first, file.bytes))
  const tensors = readSafetensorsHeader(header, file.bytes).tensors.filter(({ count }) => count > 0)
  const entry = file.tensor === undefined ? tensors[0] : tensors.find(({ name }) => name === file.tensor)
  if (!entry) {
    if (file.tensor === undefined) throw new FormatError('no-numbers', 'the file holds no numbers', 0)
    throw Object.assign(new RangeError(`there is no tensor ${file.tensor}`), {
      code: 'no-such-tensor',
      detail: { tensor: file.tensor },
    })
  }
  const values = yield* readBlocks(file, entry.begin, entry.count, entry.element, true)
  return {
    values,
    name: file.name,
    found: entry.count,
    text: 0,
    tensors: tensors.map(({ name }) => name),
    tensor: entry.name,
  }
}

function* readText(file: OpenFile): Reading<FoundNumbers> {
  const { text, share } = yield* readLines(file)
  const columns = readCsv(text)
  const column = file.tensor === undefined ? columns[0] : columns.find(({ name }) => name === file.tensor)
  if (!column)
    throw Object.assign(new RangeError(`there is no column ${file.tensor}`), {
      code: 'no-such-tensor',
      detail: { tensor: file.tensor },
    })
  const values = new Float64Array(Math.min(column.data.length, MOST_VALUES))
  for (const { from, length, to } of blocksOf(column.data.length, MOST_VALUES))
    values.set(column.data.subarray(from, from + length), to)
  return {
    values,
    name: file.name,
    found: Math.round(column.data.length / share),
    text: column.skipped,
    tensors: columns.map(({ name }) => name),
    tensor: column.name,
  }
}

/** All of a text, or the whole lines of evenly spaced blocks of it; `share` of its bytes. */
function* readLines(file: OpenFile): Reading<{ text: string; share: number }> {
  if (file.bytes <= MOST_TEXT_BYTES) return { text: decodeUtf8(yield* file.read(0, file.bytes)), share: 1 }
  const parts: string[] = []
  for (const { from, length } of blocksOf(file.bytes, MOST_TEXT_BYTES)) {
    const part = decodeUtf8(yield* file.read(from, from + length))
    parts.push(part.slice(from > 0 ? part.indexOf('\n') + 1 : 0, part.lastIndexOf('\n')))
  }
  return { text: parts.join('\n'), share: MOST_TEXT_BYTES / file.bytes }
}

/** All elements, or evenly spaced blocks of a tensor that is too large to use whole. */
function* readBlocks(
  file: OpenFile,
  at: number,
  count: number,
  element: Elements,
  little: boolean,
): Reading<Float64Array> {
  const size = elementBytes(element)
  const values = new Float64Array(Math.min(count, MOST_VALUES))
  for (const { from, length, to } of blocksOf(count, MOST_VALUES)) {
    const bytes = yield* file.read(at + from * size, at + (from + length) * size)
    values.set(readElements(bytes, element, length, little), to)
  }
  return values
}

/** What to take of `count` things where no more than `most` may be taken, and where to put it: all, or blocks spread evenly. */
function blocksOf(count: number, most: number): { from: number; length: number; to: number }[] {
  if (count <= most) return [{ from: 0, length: count, to: 0 }]
  const length = most / BLOCKS
  return Array.from({ length: BLOCKS }, (_, block) => ({
    from: Math.floor((block * (count - length)) / (BLOCKS - 1)),
    length,
    to: block * length,
  }))
}
