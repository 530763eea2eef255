import { elementCount, type NamedTensor, type NumberArray } from '../tensor.ts'
import { bytesOf, type FileBytes } from './bytes-of.ts'
import { ELEMENT_TYPES, type ElementName, readElements } from './dtype.ts'
import { FormatError } from './format-error.ts'
import { readNpyDictionary } from './npy-dictionary.ts'
import { decodeUtf8 } from './utf8.ts'

/** What stands before the numbers of a .npy file (NumPy Enhancement Proposal 1; versions 1.0 to 3.0). */
export interface NpyHeader {
  readonly element: ElementName
  /** as NumPy writes it, '<f4' */
  readonly dtype: string
  readonly little: boolean
  readonly fortranOrder: boolean
  readonly shape: readonly number[]
  readonly count: number
  /** byte at which the numbers begin */
  readonly dataOffset: number
  readonly dataBytes: number
}

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]
const MOST_HEADER_BYTES = 1 << 20
const NAMES: Readonly<Record<string, ElementName>> = {
  f2: 'f16',
  f4: 'f32',
  f8: 'f64',
  i1: 'i8',
  i2: 'i16',
  i4: 'i32',
  i8: 'i64',
  u1: 'u8',
  u2: 'u16',
  u4: 'u32',
  u8: 'u64',
  b1: 'bool',
}

/** Length in bytes of the header with all before it, from the file's first 12 bytes. */
export function npyHeaderEnd(bytes: Uint8Array): number {
  for (let i = 0; i < MAGIC.length; i++) {
    if (i >= bytes.length) throw new FormatError('truncated', 'the file ends within its first bytes', bytes.length)
    if (bytes[i] !== MAGIC[i]) throw new FormatError('bad-magic', 'a .npy file begins with the byte 0x93 and NUMPY', i)
  }
  if (bytes.length < 7) throw new FormatError('truncated', 'the file ends within its first bytes', bytes.length)
  const version = bytes[6]
  if (version < 1 || version > 3)
    throw new FormatError('bad-header', `version ${version} of the format is not known`, 6)
  const lengthBytes = version === 1 ? 2 : 4
  if (bytes.length < 8 + lengthBytes)
    throw new FormatError('truncated', 'the file ends before its header', bytes.length)
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const length = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true)
  if (length > MOST_HEADER_BYTES)
    throw new FormatError('header-too-long', `the header says it is ${length} bytes long`, 8)
  return 8 + lengthBytes + length
}

/** Reads the header; `bytes` must reach to its end at least. FormatError else. */
export function readNpyHeader(bytes: Uint8Array): NpyHeader {
  const dataOffset = npyHeaderEnd(bytes)
  if (bytes.length < dataOffset) throw new FormatError('truncated', 'the file ends within its header', bytes.length)
  const begin = bytes[6] === 1 ? 10 : 12
  const { descr, fortranOrder, shape } = readNpyDictionary(decodeUtf8(bytes, begin, dataOffset), begin)
  const type = /^([<>|=])([a-z]\d+)$/.exec(descr)
  const element = type && Object.hasOwn(NAMES, type[2]) ? NAMES[type[2]] : undefined
  if (!type || !element)
    throw new FormatError('unsupported-dtype', `numbers of type ${descr} cannot be read`, begin, { dtype: descr })
  const count = elementCount(shape)
  if (count === undefined) throw new FormatError('bad-shape', `no file holds numbers of shape (${shape})`, begin)
  const dataBytes = count * ELEMENT_TYPES[element].bytes
  return { element, dtype: descr, little: type[1] !== '>', fortranOrder, shape, count, dataOffset, dataBytes }
}

/** Reads a .npy file: one tensor, named 'array'. Column-major data is turned to row-major; bytes behind it are let be. FormatError else. */
export function readNpy(file: FileBytes): NamedTensor[] {
  const bytes = bytesOf(file)
  const { shape, dtype, count, dataOffset, dataBytes, element, little, fortranOrder } = readNpyHeader(bytes)
  if (bytes.length < dataOffset + dataBytes)
    throw new FormatError(
      'truncated',
      `${dataBytes} bytes of numbers were announced, ${bytes.length - dataOffset} are there`,
      bytes.length,
    )
  const data = readElements(bytes.subarray(dataOffset, dataOffset + dataBytes), element, count, little)
  return [{ name: 'array', shape, dtype, data: fortranOrder ? toRowMajor(data, shape) : data }]
}

/** Element (i₀, i₁, …), which lies at Σ iₖ·Π_{j<k} shape[j], to Σ iₖ·Π_{j>k} shape[j]. O(n log n) at most. */
function toRowMajor(columns: NumberArray, shape: readonly number[]): NumberArray {
  // Axes of one element move nothing, and a file may announce a million of them.
  const sizes = shape.filter((size) => size !== 1)
  if (sizes.length < 2 || columns.length === 0) return columns
  const rows = columns.slice()
  const index = sizes.map(() => 0)
  for (let to = 0; to < rows.length; to++) {
    let from = 0
    for (let k = sizes.length - 1; k >= 0; k--) from = from * sizes[k] + index[k]
    rows[to] = columns[from]
    for (let k = sizes.length - 1; k >= 0 && ++index[k] === sizes[k]; k--) index[k] = 0
  }
  return rows
}
