const REPLACEMENT = 0xfffd
/** `String.fromCharCode` takes no more arguments than the stack holds */
const CHUNK = 8192

/** Bytes [begin, end) as text. A byte order mark is left out; what is no UTF-8 becomes U+FFFD, as the Encoding Standard has it. Never throws. */
export function decodeUtf8(bytes: Uint8Array, begin = 0, end = bytes.length): string {
  const units: number[] = []
  let text = ''
  let i = begin
  if (end - begin >= 3 && bytes[begin] === 0xef && bytes[begin + 1] === 0xbb && bytes[begin + 2] === 0xbf) i += 3
  while (i < end) {
    const { point, length } = pointAt(bytes, i, end)
    i += length
    if (point > 0xffff) units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff))
    else units.push(point)
    if (units.length >= CHUNK) text += String.fromCharCode(...units.splice(0))
  }
  return text + String.fromCharCode(...units)
}

function pointAt(bytes: Uint8Array, i: number, end: number): { point: number; length: number } {
  const lead = bytes[i]
  if (lead < 0x80) return { point: lead, length: 1 }
  const size = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0
  if (size === 0) return { point: REPLACEMENT, length: 1 }
  let point = lead & (0x7f >> size)
  for (let k = 1; k < size; k++) {
    const next = i + k < end ? bytes[i + k] : 0
    // The second byte must not make an overlong form, a surrogate, or a point beyond U+10FFFF.
    const low = k > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
    const high = k > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
    if (next < low || next > high) return { point: REPLACEMENT, length: k }
    point = (point << 6) | (next & 0x3f)
  }
  return { point, length: size }
}

/** Text as UTF-8; lone surrogates become U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(3 * text.length)
  let at = 0
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) as number
    if (point > 0xffff) i++
    at = putPoint(bytes, at, point >= 0xd800 && point < 0xe000 ? REPLACEMENT : point)
  }
  return bytes.slice(0, at)
}

function putPoint(bytes: Uint8Array, from: number, point: number): number {
  const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  if (size === 1) bytes[from] = point
  else {
    bytes[from] = ((0xf00 >> size) & 0xff) | (point >> (6 * (size - 1)))
    for (let k = 1; k < size; k++) bytes[from + k] = 0x80 | ((point >> (6 * (size - 1 - k))) & 0x3f)
  }
  return from + size
}
