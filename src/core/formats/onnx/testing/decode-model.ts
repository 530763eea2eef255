/** Reads what the writer wrote, by the same documentation but none of its code. */

interface DecodedField {
  readonly number: number
  readonly value: number | Uint8Array
}

/** The fields of a message in order: whole numbers, and bytes. */
export function decodeFields(bytes: Uint8Array): DecodedField[] {
  const fields: DecodedField[] = []
  let at = 0
  const varint = () => {
    let value = 0n
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes[at++]
      value |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return Number(value)
    }
  }
  while (at < bytes.length) {
    const tag = varint()
    const number = Math.floor(tag / 8)
    const value = varint()
    fields.push({ number, value: tag % 8 === 0 ? value : bytes.subarray(at, (at += value)) })
  }
  return fields
}

interface DecodedNode {
  readonly op: string
  readonly name: string
  readonly inputs: readonly string[]
  readonly output: string
}

/** Of a ModelProto, what the tests ask for. */
export function decodeModel(bytes: Uint8Array) {
  const model = decodeFields(bytes)
  const graph = decodeFields(one(model, 7) as Uint8Array)
  return {
    irVersion: one(model, 1),
    producer: text(one(model, 2)),
    opset: one(decodeFields(one(model, 8) as Uint8Array), 2),
    nodes: all(graph, 1).map(decodeNode),
    /** name → bytes */
    initializers: new Map(
      all(graph, 5).map((tensor) => [text(one(decodeFields(tensor), 8)), one(decodeFields(tensor), 9) as Uint8Array]),
    ),
    inputs: all(graph, 11).map(decodeValue),
    outputs: all(graph, 12).map(decodeValue),
  }
}

function decodeNode(bytes: Uint8Array): DecodedNode {
  const node = decodeFields(bytes)
  return {
    op: text(one(node, 4)),
    name: text(one(node, 3)),
    inputs: all(node, 1).map(text),
    output: text(one(node, 2)),
  }
}

/** 'name: type [sizes]', the type by its number. */
function decodeValue(bytes: Uint8Array): string {
  const value = decodeFields(bytes)
  const tensor = decodeFields(one(decodeFields(one(value, 2) as Uint8Array), 1) as Uint8Array)
  const sizes = all(decodeFields(one(tensor, 2) as Uint8Array), 1).map((bytes) => {
    const [{ value: size }] = decodeFields(bytes)
    return typeof size === 'number' ? size : text(size)
  })
  return `${text(one(value, 1))}: ${one(tensor, 1)} [${sizes.join(', ')}]`
}

const text = (value: number | Uint8Array) => new TextDecoder().decode(value as Uint8Array)
const all = (fields: readonly DecodedField[], number: number) =>
  fields.filter((field) => field.number === number).map(({ value }) => value as Uint8Array)
/** the only one */
function one(fields: readonly DecodedField[], number: number): number | Uint8Array {
  const [found, ...others] = fields.filter((field) => field.number === number)
  if (!found || others.length > 0) throw new Error(`field ${number} must be there once`)
  return found.value
}
