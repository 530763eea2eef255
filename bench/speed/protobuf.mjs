// Writes messages of Protocol Buffers: a list of fields, each a number (its place in the message), a kind and a value. What is undefined is left out.
// https://protobuf.dev/programming-guides/encoding/

const VARINT = 0
const BYTES = 2
const FIXED32 = 5

/** fields: [number, kind, value], of kind 'int', 'float', 'text', 'bytes' or 'message' (a list of fields); a field that repeats is there again. */
export function message(fields) {
  return Buffer.concat(fields.filter(([, , value]) => value !== undefined).map((field) => encoded(...field)))
}

function encoded(number, kind, value) {
  switch (kind) {
    case 'int':
      return Buffer.concat([varint(number * 8 + VARINT), varint(value)])
    case 'float': {
      const bytes = Buffer.alloc(4)
      bytes.writeFloatLE(value)
      return Buffer.concat([varint(number * 8 + FIXED32), bytes])
    }
    case 'text':
      return counted(number, Buffer.from(value, 'utf8'))
    case 'bytes':
      return counted(number, Buffer.from(value.buffer, value.byteOffset, value.byteLength))
    case 'message':
      return counted(number, message(value))
    default:
      throw new TypeError(`kind must be int, float, text, bytes or message, got ${kind}`)
  }
}

const counted = (number, bytes) => Buffer.concat([varint(number * 8 + BYTES), varint(bytes.length), bytes])

/** Seven bits a byte, the lowest first. */
function varint(value) {
  if (!(Number.isSafeInteger(value) && value >= 0)) throw new RangeError(`value must be a count, got ${value}`)
  const bytes = []
  for (; value >= 128; value = Math.floor(value / 128)) bytes.push((value % 128) + 128)
  return Buffer.from([...bytes, value])
}
