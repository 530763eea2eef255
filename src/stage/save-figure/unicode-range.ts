/** The first letter of a text that a face with this `unicode-range` draws; one without a range draws all. Spaces do not count. */
export function letterInRange(range: string, text: string): string | undefined {
  const bounds = range === '' ? [[0, 0x10ffff]] : range.split(',').map(boundsOf)
  return [...text].find((letter) => {
    const code = letter.codePointAt(0) as number
    return letter.trim() !== '' && bounds.some(([low, high]) => low <= code && code <= high)
  })
}

/** `U+A`, `U+A-B`, or `U+4??` with any digits for the marks. */
function boundsOf(part: string): [low: number, high: number] {
  const [low, high = low] = part.trim().replace(/^U\+/i, '').split('-')
  return [Number.parseInt(low.replaceAll('?', '0'), 16), Number.parseInt(high.replaceAll('?', 'F'), 16)]
}
