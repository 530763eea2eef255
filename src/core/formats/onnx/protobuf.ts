import { encodeUtf8 } from '../utf8.ts'

/**
 * The wire format of Protocol Buffers (protobuf.dev, "Encoding"), as much as a writer needs: a message is its fields one after another,
 * and a field that is a message itself is written by `bytesField`.
 */

/** The fields in order, as one. */
export function message(...fields: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, field) => sum + field.length, 0))
  let at = 0
  for (const field of fields) {
    bytes.set(field, at)
    at += field.length
  }
  return bytes
}

/** A whole number from 0 to 2⁵³ − 1. RangeError else. */
export function integerField(number: number, value: number): Uint8Array {
  return Uint8Array.from([...varint(number * 8 + VARINT), ...varint(value)])
}

/** Bytes, or a message. */
export function bytesField(number: number, bytes: Uint8Array): Uint8Array {
  return message(Uint8Array.from([...varint(number * 8 + LENGTH_DELIMITED), ...varint(bytes.length)]), bytes)
}

export function textField(number: number, text: string): Uint8Array {
  return bytesField(number, encodeUtf8(text))
}

const VARINT = 0
const LENGTH_DELIMITED = 2

/** Seven bits a byte, the lowest first; every byte but the last has its top bit set. */
function varint(value: number): number[] {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`value must be a whole number from 0 to 2⁵³ − 1, got ${value}`)
  const bytes: number[] = []
  let rest = value
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128)
  return [...bytes, rest]
}
