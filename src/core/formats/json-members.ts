import { FormatError } from './format-error.ts'
import { decodeUtf8 } from './utf8.ts'

/** A member of a JSON object as it lies in bytes: its name, where that begins, and the bytes [begin, end) of its value. */
export interface JsonMember {
  readonly name: string
  readonly at: number
  readonly begin: number
  readonly end: number
}

/** deeper than any header goes; a file of nothing but brackets would cost a parser many times its own size */
const MOST_NESTED = 16
const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a]
const [OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d]

/**
 * The members of the JSON object that fills bytes [begin, end), in their own order and under whatever name: an object of
 * the language would drop the first of two that bear one name, and sort those that look like numbers. The values are not
 * looked into (see `jsonValue`). FormatError 'bad-json' or 'duplicate-name' at the byte. Linear in the bytes.
 */
export function jsonMembers(bytes: Uint8Array, begin: number, end: number): JsonMember[] {
  const members: JsonMember[] = []
  const names = new Set<string>()
  let at = expected(bytes, skipBlanks(bytes, begin, end), end, OPEN)
  at = skipBlanks(bytes, at, end)
  while (bytes[at] !== CLOSE || members.length > 0) {
    const nameEnd = stringEnd(bytes, at, end)
    const name = jsonValue(bytes, at, nameEnd) as string
    if (names.has(name)) throw new FormatError('duplicate-name', `${name} is there twice`, at, { name })
    names.add(name)
    const valueBegin = expected(bytes, skipBlanks(bytes, nameEnd, end), end, COLON)
    const valueEnd = endOfValue(bytes, valueBegin, end)
    members.push({ name, at, begin: valueBegin, end: valueEnd })
    at = valueEnd
    if (bytes[at] !== COMMA) break
    at = skipBlanks(bytes, at + 1, end)
  }
  at = skipBlanks(bytes, expected(bytes, at, end, CLOSE), end)
  if (at < end) throw badJson(at)
  return members
}

/** The value that bytes [begin, end) spell. FormatError 'bad-json' else. */
export function jsonValue(bytes: Uint8Array, begin: number, end: number): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes, begin, end))
  } catch {
    throw badJson(begin)
  }
}

const badJson = (at: number) => new FormatError('bad-json', `what begins at byte ${at} is no JSON object or value`, at)

function expected(bytes: Uint8Array, at: number, end: number, char: number): number {
  if (at >= end || bytes[at] !== char) throw badJson(at)
  return at + 1
}

function skipBlanks(bytes: Uint8Array, from: number, end: number): number {
  let at = from
  while (at < end && (bytes[at] === 0x20 || bytes[at] === 0x0a || bytes[at] === 0x0d || bytes[at] === 0x09)) at++
  return at
}

/** Just behind the string that begins at `at`. */
function stringEnd(bytes: Uint8Array, at: number, end: number): number {
  let next = expected(bytes, at, end, QUOTE)
  while (next < end && bytes[next] !== QUOTE) next += bytes[next] === BACKSLASH ? 2 : 1
  return expected(bytes, next, end, QUOTE)
}

/** The comma or brace that ends a value: the first outside of its strings and brackets. */
function endOfValue(bytes: Uint8Array, begin: number, end: number): number {
  let depth = 0
  let at = begin
  while (at < end) {
    const char = bytes[at]
    if (depth === 0 && (char === COMMA || char === CLOSE)) return at
    if (char === OPEN || char === OPEN_LIST) depth++
    else if (char === CLOSE || char === CLOSE_LIST) depth--
    if (depth > MOST_NESTED || depth < 0) throw badJson(at)
    at = char === QUOTE ? stringEnd(bytes, at, end) : at + 1
  }
  throw badJson(at)
}
