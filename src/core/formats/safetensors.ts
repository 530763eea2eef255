import { elementCount, type NamedTensor } from '../tensor.ts'
import { ELEMENT_TYPES, type ElementName, readElements } from './dtype.ts'
import { FormatError } from './format-error.ts'
import { decodeUtf8, encodeUtf8 } from './utf8.ts'

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
 * Reads the header of a .safetensors file of `fileBytes` bytes; `bytes` must reach to the header's end. Every tensor must lie
 * within the file, hold as many bytes as its shape says, and share none with another. FormatError else.
 */
export function readSafetensorsHeader(bytes: Uint8Array, fileBytes = bytes.length): SafetensorsHeader {
  const dataOffset = safetensorsHeaderEnd(bytes, fileBytes)
  if (bytes.length < dataOffset) throw new FormatError('truncated', 'the file ends within its header', bytes.length)
  const json = parseHeader(decodeUtf8(bytes, 8, dataOffset))
  const metadata: Record<string, string> = {}
  const tensors: SafetensorsEntry[] = []
  for (const [name, value] of Object.entries(json)) {
    if (name === '__metadata__') for (const [key, text] of Object.entries(value ?? {})) metadata[key] = String(text)
    else tensors.push(entryOf(name, value, dataOffset, fileBytes))
  }
  mustNotOverlap(tensors)
  return { tensors, metadata, dataOffset }
}

function parseHeader(text: string): Record<string, unknown> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new FormatError('bad-json', 'the header is no JSON', 8)
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new FormatError('bad-json', 'the header is no JSON object', 8)
  return json as Record<string, unknown>
}

function entryOf(name: string, value: unknown, dataOffset: number, fileBytes: number): SafetensorsEntry {
  const { dtype, shape, data_offsets: offsets } = (value ?? {}) as Record<string, unknown>
  if (typeof dtype !== 'string' || !Array.isArray(shape) || !Array.isArray(offsets))
    throw new FormatError('bad-header', `tensor ${name} lacks dtype, shape or data_offsets`, 8, { tensor: name })
  const element = Object.hasOwn(NAMES, dtype) ? NAMES[dtype] : undefined
  if (!element)
    throw new FormatError('unsupported-dtype', `tensor ${name}: numbers of type ${dtype} cannot be read`, 8, {
      tensor: name,
      dtype,
    })
  const count = shape.every((size) => typeof size === 'number') ? elementCount(shape) : undefined
  if (count === undefined) throw new FormatError('bad-shape', `tensor ${name}: its shape is none`, 8, { tensor: name })
  const [from, to] = offsets
  if (offsets.length !== 2 || !Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 0 || to < from)
    throw new FormatError('bad-offsets', `tensor ${name}: its offsets are none`, 8, { tensor: name })
  if (to - from !== count * ELEMENT_TYPES[element].bytes)
    throw new FormatError(
      'bad-offsets',
      `tensor ${name}: ${count} values of ${dtype} do not fill ${to - from} bytes`,
      8,
      { tensor: name },
    )
  if (dataOffset + to > fileBytes)
    throw new FormatError('truncated', `tensor ${name} ends at byte ${dataOffset + to} of ${fileBytes}`, fileBytes, {
      tensor: name,
    })
  return { name, dtype, element, shape, count, begin: dataOffset + from, end: dataOffset + to }
}

function mustNotOverlap(tensors: readonly SafetensorsEntry[]): void {
  const byPlace = tensors.filter(({ begin, end }) => end > begin).sort((a, b) => a.begin - b.begin)
  for (let i = 1; i < byPlace.length; i++) {
    if (byPlace[i].begin < byPlace[i - 1].end)
      throw new FormatError(
        'overlap',
        `tensors ${byPlace[i - 1].name} and ${byPlace[i].name} share bytes`,
        byPlace[i].begin,
        { tensor: byPlace[i].name },
      )
  }
}

/** The tensor of an entry, from the bytes [begin, end) of the file. */
export function decodeSafetensor(entry: SafetensorsEntry, bytes: Uint8Array): NamedTensor {
  const { name, dtype, shape, element, count } = entry
  return { name, dtype, shape, data: readElements(bytes, element, count) }
}

/** Reads all tensors of a .safetensors file (huggingface/safetensors, format 0.3). FormatError else. */
export function readSafetensors(bytes: Uint8Array): NamedTensor[] {
  const { tensors } = readSafetensorsHeader(bytes)
  return tensors.map((entry) => decodeSafetensor(entry, bytes.subarray(entry.begin, entry.end)))
}

/** What can be written: the array decides the type. */
export interface WritableTensor {
  readonly name: string
  readonly shape: readonly number[]
  readonly data:
    | Float32Array
    | Float64Array
    | Int8Array
    | Int16Array
    | Int32Array
    | Uint8Array
    | Uint16Array
    | Uint32Array
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

/** Writes a .safetensors file: the same tensors in the same order give the same bytes. The header is padded so that data begins at a multiple of 8. */
export function writeSafetensors(
  tensors: readonly WritableTensor[],
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  const header: Record<string, unknown> = Object.keys(metadata).length > 0 ? { __metadata__: metadata } : {}
  let end = 0
  for (const { name, shape, data } of tensors) {
    if (elementCount(shape) !== data.length)
      throw new RangeError(`shape of ${name} must hold ${data.length} values, got [${shape}]`)
    if (Object.hasOwn(header, name)) throw new RangeError(`tensors must have different names, got ${name} twice`)
    header[name] = { dtype: WRITTEN[data.constructor.name], shape, data_offsets: [end, end + data.byteLength] }
    end += data.byteLength
  }
  const json = encodeUtf8(JSON.stringify(header))
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
