import { elementCount, type NamedTensor } from '../tensor.ts'
import { ELEMENT_TYPES, type ElementName, readElements } from './dtype.ts'
import { FormatError } from './format-error.ts'
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
  const version = bytes[6]
  const lengthBytes = version === 1 ? 2 : 4
  if (bytes.length < 8 + lengthBytes)
    throw new FormatError('truncated', 'the file ends before its header', bytes.length)
  if (version < 1 || version > 3)
    throw new FormatError('bad-header', `version ${version} of the format is not known`, 6)
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const length = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true)
  if (length > MOST_HEADER_BYTES)
    throw new FormatError('header-too-long', `the header says it is ${length} bytes long`, 8)
  return 8 + lengthBytes + length
}

/** Reads the header; `bytes` must reach to its end at least. */
export function readNpyHeader(bytes: Uint8Array): NpyHeader {
  const dataOffset = npyHeaderEnd(bytes)
  if (bytes.length < dataOffset) throw new FormatError('truncated', 'the file ends within its header', bytes.length)
  const begin = bytes[6] === 1 ? 10 : 12
  const text = decodeUtf8(bytes, begin, dataOffset)
  const descr = /'descr'\s*:\s*'([^']*)'/.exec(text)
  if (!descr) {
    const structured = /'descr'\s*:\s*\[/.test(text)
    throw structured
      ? new FormatError('unsupported-dtype', 'records of several fields cannot be read', begin, { dtype: 'structured' })
      : new FormatError('bad-header', 'the header has no descr', begin)
  }
  const order = /'fortran_order'\s*:\s*(True|False)/.exec(text)
  const shapeText = /'shape'\s*:\s*\(([^)]*)\)/.exec(text)
  if (!order || !shapeText) throw new FormatError('bad-header', 'the header has no fortran_order or no shape', begin)
  const type = /^([<>|=])([a-z]\d+)$/.exec(descr[1])
  const element = type && Object.hasOwn(NAMES, type[2]) ? NAMES[type[2]] : undefined
  if (!type || !element)
    throw new FormatError('unsupported-dtype', `numbers of type ${descr[1]} cannot be read`, begin, { dtype: descr[1] })
  const shape = shapeText[1]
    .split(',')
    .map((size) => size.trim())
    .filter((size) => size !== '')
    .map((size) => (/^\d+L?$/.test(size) ? Number.parseInt(size, 10) : -1))
  const count = elementCount(shape)
  if (count === undefined) throw new FormatError('bad-shape', `the shape (${shapeText[1]}) is none`, begin)
  return {
    element,
    dtype: descr[1],
    little: type[1] !== '>',
    fortranOrder: order[1] === 'True',
    shape,
    count,
    dataOffset,
    dataBytes: count * ELEMENT_TYPES[element].bytes,
  }
}

/** Reads a .npy file: one tensor, named 'array'. Column-major data is turned to row-major. FormatError else. */
export function readNpy(bytes: Uint8Array): NamedTensor[] {
  const header = readNpyHeader(bytes)
  const { shape, dtype, count, dataOffset, dataBytes, element, little } = header
  if (bytes.length < dataOffset + dataBytes)
    throw new FormatError(
      'truncated',
      `${dataBytes} bytes of numbers were announced, ${bytes.length - dataOffset} are there`,
      bytes.length,
    )
  const data = readElements(bytes.subarray(dataOffset, dataOffset + dataBytes), element, count, little)
  if (header.fortranOrder && shape.length > 1) toRowMajor(data, shape)
  return [{ name: 'array', shape, dtype, data }]
}

/** In place: element (i₀, i₁, …), which lies at Σ iₖ·Π_{j<k} shape[j], goes to Σ iₖ·Π_{j>k} shape[j]. */
function toRowMajor(data: NamedTensor['data'], shape: readonly number[]): void {
  const columns = data.slice()
  const index = new Array<number>(shape.length).fill(0)
  for (let to = 0; to < data.length; to++) {
    let from = 0
    for (let k = shape.length - 1; k >= 0; k--) from = from * shape[k] + index[k]
    data[to] = columns[from]
    for (let k = shape.length - 1; k >= 0 && ++index[k] === shape[k]; k--) index[k] = 0
  }
}
