/** Reads a line or column of plain numbers; null when anything in it is not one. A table is for the CSV reader of the core. */
export function parseNumbers(text: string): number[] | null {
  const words = text
    .trim()
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
  const numbers = words.map((word) => Number(word.replace('\u2212', '-')))
  return numbers.length > 0 && numbers.every(Number.isFinite) ? numbers : null
}
