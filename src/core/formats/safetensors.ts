import { elementCount, type NamedTensor, type NumberArray } from '../tensor.ts'
import { bytesOf, type FileBytes } from './bytes-of.ts'
import { ELEMENT_TYPES, type ElementName, readElements } from './dtype.ts'
import { FormatError, type FormatFault } from './format-error.ts'
import { type JsonMember, jsonMembers, jsonValue } from './json-members.ts'
import { encodeUtf8 } from './utf8.ts'

/** A tensor as the header of a .safetensors file announces it. */
export interface SafetensorsEntry {
  readonly name: string
  readonly dtype: string
  readonly element: ElementName
  readonly shape: readonly number[]
  readonly count: number
  /** bytes of the file, [begin, end) */
  readonly begin: number
  readonly end: number
}
export interface SafetensorsHeader {
  /** in the order of the header */
  readonly tensors: readonly SafetensorsEntry[]
  readonly metadata: Readonly<Record<string, string>>
  readonly dataOffset: number
}

const MOST_HEADER_BYTES = 100_000_000
const METADATA = '__metadata__'
const NAMES: Readonly<Record<string, ElementName>> = {
  F64: 'f64',
  F32: 'f32',
  F16: 'f16',
  BF16: 'bf16',
  F8_E4M3: 'f8e4m3',
  F8_E5M2: 'f8e5m2',
  I64: 'i64',
  I32: 'i32',
  I16: 'i16',
  I8: 'i8',
  U64: 'u64',
  U32: 'u32',
  U16: 'u16',
  U8: 'u8',
  BOOL: 'bool',
}

/** Byte at which the header ends, from the file's first 8 bytes and its size. */
export function safetensorsHeaderEnd(bytes: Uint8Array, fileBytes: number): number {
  if (bytes.length < 8)
    throw new FormatError('truncated', 'the file ends before the length of its header', bytes.length)
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const length = view.getUint32(0, true) + view.getUint32(4, true) * 4294967296
  if (length > MOST_HEADER_BYTES)
    throw new FormatError('header-too-long', `the header says it is ${length} bytes long`, 0)
  if (8 + length > fileBytes)
    throw new FormatError(
      'truncated',
      `the header says it is ${length} bytes long, the file has ${fileBytes} in all`,
      0,
    )
  return 8 + length
}

/**
 * Reads the header of a .safetensors file of `fileBytes` bytes; `bytes` must reach to the header's end. As the format has it,
 * the tensors fill the rest of the file without gap or overlap, each with as many bytes as its shape says. FormatError else.
 */
export function readSafetensorsHeader(bytes: Uint8Array, fileBytes = bytes.length): SafetensorsHeader {
  const dataOffset = safetensorsHeaderEnd(bytes, fileBytes)
  if (bytes.length < dataOffset) throw new FormatError('truncated', 'the file ends within its header', bytes.length)
  if (bytes[8] !== 0x7b) throw new FormatError('bad-json', 'the header does not begin with {', 8)
  const members = jsonMembers(bytes, 8, dataOffset)
  const tensors = members.filter(isTensor).map((member) => entryOf(bytes, member, dataOffset, fileBytes))
  mustFill(tensors, dataOffset, fileBytes)
  return {
    tensors,
    metadata: metadataOf(
      bytes,
      members.find((member) => !isTensor(member)),
    ),
    dataOffset,
  }
}

const isTensor = ({ name }: JsonMember) => name !== METADATA

function metadataOf(bytes: Uint8Array, member: JsonMember | undefined): Record<string, string> {
  if (!member) return {}
  const texts = jsonMembers(bytes, member.begin, member.end).map(({ name, at, begin, end }) => {
    const text = jsonValue(bytes, begin, end)
    if (typeof text !== 'string') throw new FormatError('bad-header', `metadata ${name} is no text`, at)
    return [name, text] as const
  })
  return Object.fromEntries(texts)
}

function entryOf(bytes: Uint8Array, { name, at, begin, end }: JsonMember, dataOffset: number, fileBytes: number) {
  const fault = (code: FormatFault, message: string, detail = {}) =>
    new FormatError(code, `tensor ${name}: ${message}`, at, { tensor: name, ...detail })
  const fields = jsonMembers(bytes, begin, end).map((field) => [field.name, jsonValue(bytes, field.begin, field.end)])
  const { dtype, shape, data_offsets: offsets } = Object.fromEntries(fields) as Record<string, unknown>
  if (typeof dtype !== 'string' || !Array.isArray(shape) || !Array.isArray(offsets))
    throw fault('bad-header', 'it lacks dtype, shape or data_offsets')
  const element = Object.hasOwn(NAMES, dtype) ? NAMES[dtype] : undefined
  if (!element) throw fault('unsupported-dtype', `numbers of type ${dtype} cannot be read`, { dtype })
  const count = shape.every((size) => typeof size === 'number') ? elementCount(shape) : undefined
  if (count === undefined) throw fault('bad-shape', `no file holds numbers of shape [${shape}]`)
  const [from, to] = offsets
  if (offsets.length !== 2 || !Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 0 || to < from)
    throw fault('bad-offsets', 'data_offsets must be two ascending whole numbers')
  if (to - from !== count * ELEMENT_TYPES[element].bytes)
    throw fault('bad-offsets', `${count} values of ${dtype} do not fill ${to - from} bytes`)
  if (dataOffset + to > fileBytes)
    throw new FormatError('truncated', `tensor ${name} ends at byte ${dataOffset + to} of ${fileBytes}`, fileBytes, {
      tensor: name,
    })
  return { name, dtype, element, shape, count, begin: dataOffset + from, end: dataOffset + to }
}

/** A gap could hide anything, and no writer leaves one. */
function mustFill(tensors: readonly SafetensorsEntry[], dataOffset: number, fileBytes: number): void {
  let filled = dataOffset
  for (const { name, begin, end } of tensors.toSorted((a, b) => a.begin - b.begin || a.end - b.end)) {
    if (begin < filled)
      throw new FormatError('overlap', `tensor ${name} begins in the midst of another`, begin, { tensor: name })
    if (begin > filled)
      throw new FormatError('bad-offsets', `no tensor holds bytes ${filled} to ${begin}`, filled, { tensor: name })
    filled = end
  }
  if (filled < fileBytes)
    throw new FormatError('bad-offsets', `no tensor holds bytes ${filled} to ${fileBytes}`, filled)
}

/** The tensor of an entry, from the bytes [begin, end) of the file. */
export function decodeSafetensor(entry: SafetensorsEntry, bytes: Uint8Array): NamedTensor {
  const { name, dtype, shape, element, count } = entry
  return { name, dtype, shape, data: readElements(bytes, element, count) }
}

/** Reads all tensors of a .safetensors file (github.com/huggingface/safetensors, "Format"), in the order of its header. FormatError else. */
export function readSafetensors(file: FileBytes): NamedTensor[] {
  const bytes = bytesOf(file)
  const { tensors } = readSafetensorsHeader(bytes)
  return tensors.map((entry) => decodeSafetensor(entry, bytes.subarray(entry.begin, entry.end)))
}

/** What can be written: the array decides the type. */
export interface WritableTensor {
  readonly name: string
  readonly shape: readonly number[]
  readonly data: NumberArray
}

const WRITTEN: Readonly<Record<string, string>> = {
  Float64Array: 'F64',
  Float32Array: 'F32',
  Int32Array: 'I32',
  Int16Array: 'I16',
  Int8Array: 'I8',
  Uint32Array: 'U32',
  Uint16Array: 'U16',
  Uint8Array: 'U8',
}

/**
 * Writes a .safetensors file: the same tensors in the same order give the same bytes. The header is padded so that data begins
 * at a multiple of 8. RangeError for a shape that does not fit its values, a name that is there twice or is reserved.
 */
export function writeSafetensors(
  tensors: readonly WritableTensor[],
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  const names = new Set([METADATA])
  const members = Object.keys(metadata).length > 0 ? [member(METADATA, metadata)] : []
  let end = 0
  for (const { name, shape, data } of tensors) {
    const dtype = WRITTEN[data?.[Symbol.toStringTag]]
    if (!dtype) throw new TypeError(`data of ${name} must be a typed array of numbers, got ${data}`)
    if (elementCount(shape) !== data.length)
      throw new RangeError(`shape of ${name} must hold ${data.length} values, got [${shape}]`)
    if (names.has(name)) throw new RangeError(`tensors must have different names, none ${METADATA}, got ${name}`)
    names.add(name)
    members.push(member(name, { dtype, shape, data_offsets: [end, (end += data.byteLength)] }))
  }
  const json = encodeUtf8(`{${members.join()}}`)
  const headerBytes = Math.ceil(json.length / 8) * 8
  const bytes = new Uint8Array(8 + headerBytes + end)
  new DataView(bytes.buffer).setUint32(0, headerBytes, true)
  bytes.fill(0x20, 8, 8 + headerBytes)
  bytes.set(json, 8)
  let at = 8 + headerBytes
  for (const { data } of tensors) {
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at)
    at += data.byteLength
  }
  return bytes
}

/** Not through an object, which would lose a tensor called __proto__ and sort those called by numbers. */
const member = (name: string, value: unknown) => `${JSON.stringify(name)}:${JSON.stringify(value)}`
