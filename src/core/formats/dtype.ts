import { NUMBER_FORMATS, type NumberFormat, valueOfCode } from '../quant/number-format.ts'
import type { NumberArray } from '../tensor.ts'
import { FormatError } from './format-error.ts'

/** How an element type lies in bytes, and how it becomes numbers. */
export interface ElementType {
  readonly bytes: number
  /** [n] numbers from n elements that lie in `view` from its start; `little` is the order of their bytes */
  read(view: DataView, count: number, little: boolean): NumberArray
}

function plain<A extends NumberArray>(
  make: (count: number) => A,
  bytes: number,
  get: (view: DataView, at: number, little: boolean) => number,
): ElementType {
  return {
    bytes,
    read(view, count, little) {
      const values = make(count)
      for (let i = 0; i < count; i++) values[i] = get(view, i * bytes, little)
      return values
    },
  }
}
const f32 = (count: number) => new Float32Array(count)
const f64 = (count: number) => new Float64Array(count)

/** IEEE half precision. */
const HALF: NumberFormat = { exponentBits: 5, mantissaBits: 10, bias: 15, top: 'infinity-and-nans' }

export function halfToNumber(bits: number): number {
  return valueOfCode(HALF, bits)
}

const scratch = new DataView(new ArrayBuffer(4))
function bfloat(view: DataView, at: number, little: boolean): number {
  scratch.setUint32(0, view.getUint16(at, little) << 16)
  return scratch.getFloat32(0)
}

/** The element types that can be read, under one name each. 64-bit integers become doubles, exact up to 2⁵³. */
export const ELEMENT_TYPES = {
  f16: plain(f32, 2, (view, at, little) => halfToNumber(view.getUint16(at, little))),
  bf16: plain(f32, 2, bfloat),
  f32: plain(f32, 4, (view, at, little) => view.getFloat32(at, little)),
  f64: plain(f64, 8, (view, at, little) => view.getFloat64(at, little)),
  f8e4m3: plain(f32, 1, (view, at) => valueOfCode(NUMBER_FORMATS['fp8-e4m3'], view.getUint8(at))),
  f8e5m2: plain(f32, 1, (view, at) => valueOfCode(NUMBER_FORMATS['fp8-e5m2'], view.getUint8(at))),
  i8: plain(
    (n) => new Int8Array(n),
    1,
    (view, at) => view.getInt8(at),
  ),
  i16: plain(
    (n) => new Int16Array(n),
    2,
    (view, at, little) => view.getInt16(at, little),
  ),
  i32: plain(
    (n) => new Int32Array(n),
    4,
    (view, at, little) => view.getInt32(at, little),
  ),
  i64: plain(f64, 8, (view, at, little) => Number(view.getBigInt64(at, little))),
  u8: plain(
    (n) => new Uint8Array(n),
    1,
    (view, at) => view.getUint8(at),
  ),
  u16: plain(
    (n) => new Uint16Array(n),
    2,
    (view, at, little) => view.getUint16(at, little),
  ),
  u32: plain(
    (n) => new Uint32Array(n),
    4,
    (view, at, little) => view.getUint32(at, little),
  ),
  u64: plain(f64, 8, (view, at, little) => Number(view.getBigUint64(at, little))),
  bool: plain(
    (n) => new Uint8Array(n),
    1,
    (view, at) => (view.getUint8(at) ? 1 : 0),
  ),
} satisfies Record<string, ElementType>
export type ElementName = keyof typeof ELEMENT_TYPES

/** [count] numbers from the bytes, which must hold exactly that many elements. */
export function readElements(bytes: Uint8Array, element: ElementName, count: number, little = true): NumberArray {
  const type = ELEMENT_TYPES[element]
  if (bytes.length < count * type.bytes)
    throw new FormatError(
      'truncated',
      `${count} values need ${count * type.bytes} bytes, found ${bytes.length}`,
      bytes.length,
    )
  return type.read(new DataView(bytes.buffer, bytes.byteOffset, count * type.bytes), count, little)
}

/** Bytes that one element takes in a file. */
export function elementBytes(element: ElementName): number {
  return ELEMENT_TYPES[element].bytes
}
